import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createSkiaCanvas } from './index.ts';

/** Darkness of a text drawn in black on white. */
function inkOf(text: string, weight: number): number {
  const canvas = createSkiaCanvas();
  const surface = canvas.surface(400, 80);
  const context = surface.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 400, 80);
  context.fillStyle = '#000';
  context.font = `${weight} 40px ${canvas.fonts.sans}`;
  context.fillText(text, 10, 50);
  return surface.data().reduce((sum, value) => sum + (255 - value), 0);
}

describe('the Skia canvas', () => {
  it('knows no fonts but those of the lockfile', () => {
    const script = `
      import { createSkiaCanvas } from './index.ts';
      import { GlobalFonts } from '@napi-rs/canvas';
      if (createSkiaCanvas().fonts.sans === '') throw new Error('no fonts');
      console.log(JSON.stringify(GlobalFonts.families.map((f) => f.family)));`;
    const folder = fileURLToPath(new URL('.', import.meta.url));
    // A static import runs before the factory, so the switch must already stand in the environment, as in a worker.
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: folder,
      env: { ...process.env, DISABLE_SYSTEM_FONTS_LOAD: '1' },
    });
    const families = JSON.parse(String(output)) as string[];
    expect(families.length).toBeGreaterThan(5);
    expect(families.filter((family) => !/^(Film (Sans|Mono)|Noto Sans|Courier Prime)/.test(family))).toEqual([]);
  });

  it('draws Latin, accented, Cyrillic and Devanagari text, bolder with more weight', () => {
    for (const text of ['Hello', 'Ağaçlar ő', 'Привет', 'नमस्ते']) expect(inkOf(text, 400)).toBeGreaterThan(50_000);
    expect(inkOf('Hello', 700)).toBeGreaterThan(inkOf('Hello', 300) * 1.2);
  });

  it('gives the same pixels for the same drawing', () => {
    expect(inkOf('Same', 600)).toBe(inkOf('Same', 600));
  });
});
