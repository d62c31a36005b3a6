export { toOtio } from './to-otio.ts';
export { fromOtio } from './from-otio.ts';
