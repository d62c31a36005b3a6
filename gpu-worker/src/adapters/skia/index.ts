export { createSkiaCanvas, skiaCanvasVersion } from './skia-canvas.ts';
export { FILM_FONTS } from './fonts.ts';
