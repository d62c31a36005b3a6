export {
  availableRange,
  indexOfClip,
  itemAt,
  rangeInParent,
  sourceRange,
  timelineDuration,
  trackDuration,
  trackRate,
  trimmedRange,
} from './ranges.ts';
export { extract, fill, insert, lift, overwrite, slice, type FillReference } from './place.ts';
export { ripple, roll, slide, slip, trim } from './adjust.ts';
export { rippleDelete, trimAll } from './all-tracks.ts';
