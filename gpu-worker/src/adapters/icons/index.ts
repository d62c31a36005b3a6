export * from './fluent-icons.ts';
