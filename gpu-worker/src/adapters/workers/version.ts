import { skiaCanvasVersion } from '../skia/index.ts';
import { sourceDigest } from '../system/index.ts';

const SOURCES = ['../../pipelines/illustration', '../skia', '../workers', '../ffmpeg/frame-encoder.ts'].map(
  (place) => new URL(place, import.meta.url),
);

/** The version of all that decides a drawn frame: the drawing code itself and the packages it draws with. */
export function illustrationVersion(): string {
  return `illustration ${sourceDigest(SOURCES)}; ${skiaCanvasVersion()}`;
}
