import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BT709 } from '../colour-matrix.ts';
import { plainBlend, plainConvert, plainPlane, psnr } from '../testing/reference.ts';
import { Kernel, KernelMemory, frameBytes, type Frame } from './index.ts';

const committed = readFileSync(new URL('composite.wasm', import.meta.url));
const kernel = new Kernel(new Uint8Array(committed));

/** A picture with smooth colours, hard edges and clear parts, premultiplied. */
function picture(width: number, height: number, seed: number, opaque: boolean): Uint8Array {
  const rgba = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const wave = (k: number) => 127.5 + 127.5 * Math.sin((x * (k + 1) + y * (5 - k) + seed * 7) / (6 + k));
    const clear = Math.sin((x + seed) / 9) + Math.cos((y - seed) / 7);
    const alpha = opaque ? 255 : Math.round(255 * Math.min(1, Math.max(0, clear * 2 + 0.5)));
    for (let k = 0; k < 3; k++) rgba[i * 4 + k] = Math.round((wave(k) * alpha) / 255);
    rgba[i * 4 + 3] = alpha;
  }
  return rgba;
}

function planes(frame: Frame): Uint8Array[] {
  const bytes = kernel.bytesOf(frame).slice();
  const luma = frame.width * frame.height;
  const chroma = (frame.width >> 1) * (frame.height >> 1);
  return [bytes.slice(0, luma), bytes.slice(luma, luma + chroma), bytes.slice(luma + chroma)];
}

const anywhere = fc.double({ min: -60, max: 60, noNaN: true });
const evenPixel = fc.integer({ min: -30, max: 30 }).map((value) => value * 2);
const nearlyWhole = fc
  .tuple(fc.integer({ min: -30, max: 30 }), fc.constantFrom(-1e-12, 1e-12, 4e-9))
  .map(([a, b]) => a + b);
/** Some enlarge, some only shift, some miss whole pixels by rounding, some meet them and are not sampled at all. */
const placement = fc.oneof(
  fc.record({ x: anywhere, y: anywhere, scale: fc.double({ min: 1, max: 2.5, noNaN: true }) }),
  fc.record({ x: anywhere, y: anywhere, scale: fc.constant(1) }),
  fc.record({ x: nearlyWhole, y: nearlyWhole, scale: fc.constantFrom(1, 1 + 1e-13) }),
  fc.record({ x: evenPixel, y: evenPixel, scale: fc.constant(1) }),
);

describe('the compositing kernel', () => {
  it('blends like plain arithmetic, within rounding, at any place, scale, opacity and width', () => {
    fc.assert(
      fc.property(
        ...[placement, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 8, max: 60 })],
        ...[fc.integer({ min: 8, max: 40 }), fc.double({ min: 0, max: 1, noNaN: true })],
        (place, seed, halfWidth, halfHeight, opacity) => {
          const frame = kernel.frame(halfWidth * 2, halfHeight * 2);
          const base = kernel.plate(160, 128, true);
          kernel.fill(base, picture(160, 128, seed, true), 640, BT709);
          kernel.blit(frame, base, { x: 0, y: 0, scale: 1 });
          const before = planes(frame);
          const plate = kernel.plate(64, 48, false);
          const rgba = picture(64, 48, seed + 1, false);
          kernel.fill(plate, rgba, 256, BT709);
          kernel.blend(frame, plate, place, opacity);
          const after = planes(frame);
          for (const item of [frame, base, plate]) kernel.free(item);
          const plain = plainConvert(rgba, 64, 48, BT709);
          [plain.y, plain.u, plain.v].forEach((colour, index) => {
            const half = index === 0 ? 0 : 1;
            const [width, height] = [frame.width >> half, frame.height >> half];
            const below = plainPlane(width, height, (x, y) => before[index]?.[y * width + x] ?? 0);
            const alpha = half === 0 ? plain.a : plain.halfA;
            const expected = plainBlend(below, colour, alpha, place, opacity, half);
            expect(psnr(after[index] ?? [], expected.values)).toBeGreaterThan(46);
          });
        },
      ),
      { numRuns: 60, seed: 1 },
    );
  });

  it('enlarges an opaque plate like plain arithmetic and fills the whole frame', () => {
    fc.assert(
      fc.property(placement, fc.integer({ min: 1, max: 40 }), (place, seed) => {
        const frame = kernel.frame(94, 62);
        kernel.bytesOf(frame).fill(7);
        const plate = kernel.plate(256, 200, true);
        const rgba = picture(256, 200, seed, true);
        kernel.fill(plate, rgba, 1024, BT709);
        const inside = { x: -70 + place.x / 8, y: -60 + place.y / 8, scale: place.scale };
        kernel.blit(frame, plate, inside);
        const [y] = planes(frame);
        for (const item of [frame, plate]) kernel.free(item);
        const plain = plainConvert(rgba, 256, 200, BT709);
        const nothing = plainPlane(94, 62, () => 0);
        const expected = plainBlend(nothing, plain.y, plain.a, inside, 1, 0);
        expect(psnr(y ?? [], expected.values)).toBeGreaterThan(50);
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  it('touches nothing outside the plate and no byte beyond the frame', () => {
    const frame = kernel.frame(50, 34);
    const size = frameBytes(50, 34);
    kernel.memory.bytes(frame.block.at, size + 16).fill(77);
    const plate = kernel.plate(64, 48, false);
    kernel.fill(plate, new Uint8Array(64 * 48 * 4).fill(255), 256, BT709);
    kernel.blend(frame, plate, { x: 33, y: 17, scale: 1.3 });
    expect([...kernel.memory.bytes(frame.block.at + size, 16)]).toEqual(Array(16).fill(77));
    const [y] = planes(frame);
    y?.forEach((value, i) => {
      const inside = i % 50 >= 34 && Math.floor(i / 50) >= 18;
      expect(value).toBe(inside ? 235 : 77);
    });
  });

  it('knows from which row a plate hides what is behind it, and keeps off hidden rows', () => {
    const plate = kernel.plate(64, 40, false);
    const rgba = new Uint8Array(64 * 40 * 4);
    rgba.fill(255, 25 * 64 * 4);
    rgba[(30 * 64 + 17) * 4 + 3] = 254;
    kernel.fill(plate, rgba, 256, BT709);
    expect(kernel.solidFrom(plate)).toBe(31);
    const frame = kernel.frame(64, 40);
    kernel.bytesOf(frame).fill(50);
    const opaque = kernel.plate(64, 40, true);
    kernel.fill(opaque, new Uint8Array(64 * 40 * 4).fill(255), 256, BT709);
    kernel.blit(frame, opaque, { x: 0, y: 0, scale: 1.1 }, 12);
    expect(planes(frame).map((plane) => plane.filter((value) => value !== 50).length)).toEqual([
      64 * 12,
      32 * 6,
      32 * 6,
    ]);
  });

  it('makes white, black and the primaries limited-range BT.709', () => {
    const colours = [
      [255, 255, 255, 235, 128, 128],
      [0, 0, 0, 16, 128, 128],
      [255, 0, 0, 63, 102, 240],
      [0, 255, 0, 173, 42, 26],
      [0, 0, 255, 32, 240, 118],
    ];
    for (const [r, g, b, ...expected] of colours) {
      const plate = kernel.plate(32, 32, true);
      const rgba = new Uint8Array(32 * 32 * 4);
      for (let i = 0; i < rgba.length; i += 4) rgba.set([r ?? 0, g ?? 0, b ?? 0, 255], i);
      kernel.fill(plate, rgba, 128, BT709);
      const frame = kernel.frame(32, 32);
      kernel.blit(frame, plate, { x: 0, y: 0, scale: 1 });
      expect(planes(frame).map((plane) => plane[40])).toEqual(expected);
    }
  });

  it('dissolves from one frame to another and fades to black', () => {
    const [a, b, out] = [kernel.frame(18, 18), kernel.frame(18, 18), kernel.frame(18, 18)];
    kernel.bytesOf(a).fill(40);
    kernel.bytesOf(b).fill(200);
    kernel.dissolve(out, a, b, 0);
    expect(new Set(kernel.bytesOf(out))).toEqual(new Set([40]));
    kernel.dissolve(out, a, b, 0.25);
    expect(new Set(kernel.bytesOf(out))).toEqual(new Set([80]));
    kernel.dissolve(out, a, b, 1);
    expect(new Set(kernel.bytesOf(out))).toEqual(new Set([200]));
    kernel.fadeToBlack(out, b, 1);
    expect(planes(out).map((plane) => [...new Set(plane)])).toEqual([[16], [128], [128]]);
    kernel.fadeToBlack(out, b, 0);
    expect(new Set(kernel.bytesOf(out))).toEqual(new Set([200]));
  });
});

describe('the memory of the kernel', () => {
  it('never hands out the same byte twice and takes everything back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.boolean()), { maxLength: 60 }), (steps) => {
        const memory = new KernelMemory();
        const held: { at: number; size: number }[] = [];
        for (const [size, release] of steps) {
          if (release && held.length > 0) memory.free(held.splice(size % held.length, 1)[0] ?? { at: 0, size: 0 });
          else held.push(memory.allocate(size));
          const sorted = held.toSorted((a, b) => a.at - b.at);
          sorted.forEach((block, i) =>
            expect(block.at).toBeGreaterThanOrEqual((sorted[i - 1]?.at ?? 0) + (sorted[i - 1]?.size ?? 0)),
          );
          sorted.forEach((block) => expect(block.at + block.size).toBeLessThanOrEqual(memory.totalBytes));
        }
        held.forEach((block) => memory.free(block));
        expect(memory.usedBytes).toBe(0);
        expect(memory.allocate(4000).at).toBe(1024);
      }),
      { numRuns: 100, seed: 1 },
    );
  });
});
