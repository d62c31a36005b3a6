import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Kernel, PlateCache } from './index.ts';

const wasm = readFileSync(new URL('kernel/composite.wasm', import.meta.url));

describe('the plate cache', () => {
  it('keeps what was used last and stays within its budget', () => {
    const kernel = new Kernel(new Uint8Array(wasm));
    const one = kernel.plate(160, 100, true);
    const cache = new PlateCache(kernel, one.block.size * 3, 0);
    let made = 0;
    const use = (name: string) => {
      cache.nextFrame();
      cache.get(name, () => {
        made += 1;
        return kernel.plate(160, 100, true);
      });
    };
    for (const name of ['a', 'b', 'c', 'a', 'd']) use(name);
    expect(made).toBe(4);
    expect(cache.bytes).toBeLessThanOrEqual(one.block.size * 3);
    use('a');
    expect(made).toBe(4);
    use('b');
    expect(made).toBe(5);
    for (let i = 0; i < 500; i++) use(`plate ${i}`);
    expect(kernel.memory.usedBytes).toBeLessThan(one.block.size * 4 + 300_000);
  });

  it('never takes a plate away from the frame that is using it', () => {
    const kernel = new Kernel(new Uint8Array(wasm));
    const cache = new PlateCache(kernel, 1000, 0);
    cache.nextFrame();
    const plates = ['a', 'b', 'c'].map((name) => cache.get(name, () => kernel.plate(64, 64, true)));
    expect(new Set(plates.map((plate) => plate.block.at)).size).toBe(3);
    expect(cache.get('a', () => kernel.plate(64, 64, true))).toBe(plates[0]);
    cache.nextFrame();
    cache.get('d', () => kernel.plate(64, 64, true));
    expect(cache.bytes).toBe(plates[0]?.block.size);
  });
});
