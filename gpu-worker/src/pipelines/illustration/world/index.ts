export { buildSet } from './build-set.ts';
