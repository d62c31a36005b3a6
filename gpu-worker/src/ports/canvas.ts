import type { Canvas, Image, Path2D, SKRSContext2D } from '@napi-rs/canvas';
import type { IconSource } from './icon-source.ts';

export type Surface = Canvas;
export type Context2D = SKRSContext2D;
export type DrawPath = Path2D;
export type Picture = Image;

/** Vector drawing. Fonts are those of the lockfile only, registered by the adapter under the names in `fonts`. */
export interface CanvasFactory {
  /** Name and version; part of the key of whatever it draws. */
  readonly version: string;
  readonly fonts: { readonly sans: string; readonly mono: string };
  /** The open collection of drawn things that props are made from. */
  readonly icons: IconSource;
  surface(widthPixels: number, heightPixels: number): Surface;
  /** A path from SVG path data. */
  path(svg?: string): DrawPath;
}
