import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as Skia from '@napi-rs/canvas';
import { StudioError } from '@film-studio/shared/errors';
import type { CanvasFactory } from '../../ports/index.ts';
import { createFluentIcons } from '../icons/index.ts';
import { FILM_FONTS, FONT_LISTS } from './fonts.ts';

/**
 * Drawing by Skia with the bundled fonts only.
 * @throws draw/failed when a font of the lockfile is missing
 */
export function createSkiaCanvas(): CanvasFactory {
  const skia = loadSkia();
  const icons = createFluentIcons();
  return {
    version: skiaCanvasVersion(),
    get fonts() {
      // Reading the files takes longer than starting Skia, and many pictures hold no words.
      registerFonts(skia.module);
      return FONT_LISTS;
    },
    icons,
    surface: (width, height) => skia.createCanvas(width, height),
    path: (svg) => new skia.Path2D(svg),
  };
}

/** Names and versions of what draws, without loading it. */
export function skiaCanvasVersion(): string {
  const require = createRequire(import.meta.url);
  const versionOf = (name: string) => (require(`${name}/package.json`) as { version: string }).version;
  const packages = ['@napi-rs/canvas', ...new Set(FILM_FONTS.map((font) => font.packageName))];
  const versions = packages.map((name) => `${name}@${versionOf(name)}`);
  return [...versions, createFluentIcons().version].join(', ');
}

type LoadedSkia = {
  readonly module: typeof Skia;
  readonly createCanvas: typeof Skia.createCanvas;
  readonly Path2D: typeof Skia.Path2D;
};

function loadSkia(): LoadedSkia {
  // The package reads every system font when it is first required unless told not to; a static import could not be.
  process.env.DISABLE_SYSTEM_FONTS_LOAD = '1';
  const require = createRequire(import.meta.url);
  const skia = require('@napi-rs/canvas') as typeof Skia;
  return { module: skia, createCanvas: skia.createCanvas, Path2D: skia.Path2D };
}

/** Skia keeps fonts for the whole process, and asking it which it has costs as much as registering them. */
const registered = new WeakSet<object>();

function registerFonts(skia: typeof Skia): void {
  if (registered.has(skia)) return;
  registered.add(skia);
  const require = createRequire(import.meta.url);
  for (const font of FILM_FONTS) {
    const folder = join(dirname(require.resolve(`${font.packageName}/package.json`)), 'files');
    if (skia.GlobalFonts.registerFromPath(join(folder, font.file), font.family) === null) {
      throw new StudioError('draw/failed', {
        message: `The font ${font.file} of ${font.packageName} could not be read.`,
        remedy: 'Run npm install again.',
      });
    }
  }
}
