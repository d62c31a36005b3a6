import type { ShotPicture } from '@film-studio/shared/production';
import type { Surface } from '../../../ports/index.ts';
import type { PictureSize } from './camera.ts';
import type { FrameDeps } from './deps.ts';
import { createShotPainter } from './shot-painter.ts';

/** One frame of a shot on a canvas: the same painting as in the film, turned back to red, green and blue. */
export function paintStill(picture: ShotPicture, frame: number, size: PictureSize, deps: FrameDeps): Surface {
  const even = { width: size.width & ~1, height: size.height & ~1 };
  const shot = createShotPainter(picture, even, deps);
  const target = deps.kernel.frame(even.width, even.height);
  try {
    deps.plates.nextFrame();
    shot.paint(target, frame);
    return toSurface(deps.kernel.bytesOf(target), even, deps);
  } finally {
    shot.close();
    deps.kernel.free(target);
  }
}

/** Limited-range BT.709 planes as a canvas. @source ITU-R BT.709-6, the inverse of colour-matrix.ts */
export function toSurface(planes: Uint8Array, size: PictureSize, deps: Pick<FrameDeps, 'canvas'>): Surface {
  const { width, height } = size;
  const surface = deps.canvas.surface(width, height);
  const context = surface.getContext('2d');
  const image = context.createImageData(width, height);
  const luma = width * height;
  const halfWidth = width >> 1;
  const chroma = halfWidth * (height >> 1);
  for (let i = 0; i < luma; i++) {
    const [x, y] = [i % width, (i / width) | 0];
    const at = luma + (y >> 1) * halfWidth + (x >> 1);
    const bright = (((planes[i] ?? 16) - 16) * 255) / 219;
    const blue = (((planes[at] ?? 128) - 128) * 255) / 224;
    const red = (((planes[at + chroma] ?? 128) - 128) * 255) / 224;
    image.data[i * 4] = bright + 1.5748 * red;
    image.data[i * 4 + 1] = bright - 0.18732 * blue - 0.46812 * red;
    image.data[i * 4 + 2] = bright + 1.8556 * blue;
    image.data[i * 4 + 3] = 255;
  }
  context.putImageData(image, 0, 0);
  return surface;
}
