export { createSkiaCanvas } from './skia-canvas.ts';
export { FILM_FONTS } from './fonts.ts';
