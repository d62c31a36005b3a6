export * from './frame-rate.ts';
export * from './rational-time.ts';
export * from './time-range.ts';
export * from './timecode.ts';
