export * from './single-job-source.ts';
