// The compositing kernel: AssemblyScript, compiled by build.mjs to
// gpu-worker/src/pipelines/illustration/frame/kernel/composite.wasm, which is committed.
//
// Pictures are planes of bytes (Y, U, V of yuv420p, alpha). Every function works on one plane; the caller calls it for
// each. Sampling is bilinear, translation plus enlargement only: `step`, the source pixels per output pixel, is at most
// 1, so that eight neighbouring output pixels never need more than nine neighbouring source pixels and one swizzle
// gathers them. Columns are blended first (7-bit weights, exact in 15 bits), then rows (15-bit weights), and rounded once.
//
// Scratch, laid out by `prepare`: SWIZZLES (16 bytes for each eight output pixels), WEIGHTS (16), BASES (4), then two
// rows of source values of 15 bits (colour and alpha).

const Q15: i32 = 32767;

/** Start of the parts of the scratch for a row of `width` output pixels. */
@inline function groups(width: i32): i32 { return ((width + 15) >> 4) << 1; }

let firstColumn: i32 = 0;
let columnCount: i32 = 0;
let weights: usize = 0;
let bases: usize = 0;
let colourRow: usize = 0;
let alphaRow: usize = 0;

/** Writes the gather tables of one row: which source pixels each output pixel lies between, and how near the right one. */
function prepare(width: i32, sourceWidth: i32, sx: f64, step: f64, scratch: usize): void {
  const count = groups(width);
  weights = scratch + (count << 4);
  bases = weights + (count << 4);
  colourRow = bases + (count << 2) + 16;
  let base: i32 = 0;
  let last: i32 = 0;
  for (let i = 0; i < count << 3; i++) {
    let at = sx + step * f64(i);
    if (at < 0) at = 0;
    if (at > f64(sourceWidth - 1)) at = f64(sourceWidth - 1);
    let index = i32(Math.floor(at));
    if (index > sourceWidth - 2) index = sourceWidth - 2;
    if (i == 0) firstColumn = index;
    if ((i & 7) == 0) {
      base = index;
      store<i32>(bases + ((i >> 3) << 2), (index - firstColumn) << 1);
    }
    // At a step of 1 rounding may find the eighth pixel one further on: it is then all of its right neighbour.
    if (index > base + 7) index = base + 7;
    let weight = i32(Math.round((at - f64(index)) * 32768.0));
    if (weight > Q15) weight = Q15;
    store<i16>(weights + (i << 1), i16(weight));
    const lane = (index - base) << 1;
    store<u8>(scratch + (i << 1), u8(lane));
    store<u8>(scratch + (i << 1) + 1, u8(lane + 1));
    last = index;
  }
  columnCount = last - firstColumn + 2;
  alphaRow = colourRow + (((columnCount + 31) >> 4) << 5) + 32;
}

/** One source row between rows `row` and `row + 1`, as 15-bit values, for columns `from` … `to` after the first. */
@inline function columns(target: usize, source: usize, stride: i32, fraction: i32, from: i32, to: i32): void {
  const near = i8x16.splat(i8(128 - fraction));
  const far = i8x16.splat(i8(fraction));
  const below = fraction == 0 ? source : source + stride;
  for (let i = from; i < to; i += 16) {
    const a = v128.load(source + i);
    const b = v128.load(below + i);
    v128.store(target + (i << 1), i16x8.add(i16x8.extmul_low_i8x16_u(a, near), i16x8.extmul_low_i8x16_u(b, far)));
    v128.store(target + (i << 1), i16x8.add(i16x8.extmul_high_i8x16_u(a, near), i16x8.extmul_high_i8x16_u(b, far)), 16);
  }
}

/** Eight output values of 15 bits. */
@inline function gather(row: usize, group: i32, scratch: usize): v128 {
  const at = row + load<i32>(bases + (group << 2));
  const lanes = v128.load(scratch + (group << 4));
  const left = i8x16.swizzle(v128.load(at), lanes);
  const right = i8x16.swizzle(v128.load(at, 2), lanes);
  return i16x8.add(left, i16x8.q15mulr_sat_s(i16x8.sub(right, left), v128.load(weights + (group << 4))));
}

@inline function round15(value: v128): v128 { return i16x8.shr_u(i16x8.add(value, i16x8.splat(64)), 7); }

@inline function sixteen(row: usize, block: i32, scratch: usize): v128 {
  return i8x16.narrow_i16x8_u(
    round15(gather(row, block << 1, scratch)),
    round15(gather(row, (block << 1) + 1, scratch)),
  );
}

/** Stores 16 values, or at the right edge only those that belong to the row. */
@inline function put(target: usize, value: v128, left: i32, spare: usize): void {
  if (left >= 16) {
    v128.store(target, value);
  } else {
    v128.store(spare, value);
    memory.copy(target, spare, left);
  }
}

let rowIndex: i32 = 0;
let rowFraction: i32 = 0;

/** Which source rows an output row lies between. */
@inline function locateRow(at: f64, sourceHeight: i32): void {
  if (at < 0) at = 0;
  if (at > f64(sourceHeight - 1)) at = f64(sourceHeight - 1);
  let index = i32(Math.floor(at));
  let fraction = i32(Math.round((at - f64(index)) * 128.0));
  if (fraction == 128) { index++; fraction = 0; }
  if (index > sourceHeight - 1) { index = sourceHeight - 1; fraction = 0; }
  rowIndex = index;
  rowFraction = fraction;
}

/**
 * Draws an opaque plane over `width` × `height` pixels from `target`. Output pixel (i, j) shows the source at
 * (sx + i·step, sy + j·step), in source pixel indices; beyond its edges the source repeats its last row or column.
 */
export function blit(
  target: usize, targetStride: i32, width: i32, height: i32,
  source: usize, sourceStride: i32, sourceWidth: i32, sourceHeight: i32,
  sx: f64, sy: f64, step: f64, scratch: usize,
): void {
  if (step == 1.0 && sx == Math.floor(sx) && sy == Math.floor(sy) && sx >= 0 && sy >= 0
    && i32(sx) + width <= sourceWidth && i32(sy) + height <= sourceHeight) {
    for (let j = 0; j < height; j++) {
      memory.copy(target + j * targetStride, source + (i32(sy) + j) * sourceStride + i32(sx), width);
    }
    return;
  }
  const spare = scratch;
  const tables = scratch + 16;
  prepare(width, sourceWidth, sx, step, tables);
  for (let j = 0; j < height; j++) {
    locateRow(sy + step * f64(j), sourceHeight);
    columns(colourRow, source + rowIndex * sourceStride + firstColumn, sourceStride, rowFraction, 0, columnCount);
    const out = target + j * targetStride;
    for (let i = 0; i < width; i += 16) put(out + i, sixteen(colourRow, i >> 4, tables), width - i, spare);
  }
}

@inline function by255(value: v128): v128 {
  const rounded = i16x8.add(value, i16x8.splat(128));
  return i16x8.shr_u(i16x8.add(rounded, i16x8.shr_u(rounded, 8)), 8);
}

/** colour + below × (255 − alpha) / 255 */
@inline function over(below: v128, colour: v128, alpha: v128): v128 {
  const rest = v128.xor(alpha, i8x16.splat(-1));
  const kept = i8x16.narrow_i16x8_u(
    by255(i16x8.extmul_low_i8x16_u(below, rest)),
    by255(i16x8.extmul_high_i8x16_u(below, rest)),
  );
  return i8x16.add_sat_u(kept, colour);
}

/** 16 values times a part of 15 bits, rounded. */
@inline function weaken(value: v128, strength: v128): v128 {
  return i8x16.narrow_i16x8_u(
    i16x8.q15mulr_sat_s(i16x8.extend_low_i8x16_u(value), strength),
    i16x8.q15mulr_sat_s(i16x8.extend_high_i8x16_u(value), strength),
  );
}

/** `blend` where pixels meet pixels: nothing is sampled between them. The source starts at row 0, column `sx`. */
function blendExact(
  target: usize, targetStride: i32, width: i32, height: i32,
  colour: usize, alpha: usize, spans: usize, sourceStride: i32, sx: i32, opacity: i32, spare: usize,
): void {
  const strength = i16x8.splat(i16(opacity));
  const full = i8x16.splat(-1);
  for (let j = 0; j < height; j++) {
    const begin = max(0, i32(load<u16>(spans + (j << 2))) - sx) & ~15;
    const end = min(width, i32(load<u16>(spans + (j << 2), 2)) - sx);
    const out = target + j * targetStride;
    const row = j * sourceStride + sx;
    for (let i = begin; i < end; i += 16) {
      let a = v128.load(alpha + row + i);
      if (!v128.any_true(a)) continue;
      let c = v128.load(colour + row + i);
      if (opacity < Q15) {
        a = weaken(a, strength);
        c = weaken(c, strength);
      }
      const covered = i8x16.all_true(i8x16.eq(a, full));
      put(out + i, covered ? c : over(v128.load(out + i), c, a), width - i, spare);
    }
  }
}

/**
 * Blends a premultiplied plane over the frame, sampled as in `blit`. `spans` holds, for each source row, the first column
 * with any alpha and the one after the last (two u16). `opacity` is 0 … 32767.
 */
export function blend(
  target: usize, targetStride: i32, width: i32, height: i32,
  colour: usize, alpha: usize, spans: usize, sourceStride: i32, sourceWidth: i32, sourceHeight: i32,
  sx: f64, sy: f64, step: f64, opacity: i32, scratch: usize,
): void {
  if (step == 1.0 && sx == Math.floor(sx) && sy == Math.floor(sy) && sx >= 0 && sy >= 0
    && i32(sx) + width <= sourceWidth && i32(sy) + height <= sourceHeight) {
    const corner = i32(sy) * sourceStride;
    blendExact(
      target, targetStride, width, height,
      colour + corner, alpha + corner, spans + (i32(sy) << 2), sourceStride, i32(sx), opacity, scratch,
    );
    return;
  }
  const spare = scratch;
  const tables = scratch + 16;
  prepare(width, sourceWidth, sx, step, tables);
  const strength = i16x8.splat(i16(opacity));
  const solid = opacity >= Q15;
  const full = i8x16.splat(-1);
  for (let j = 0; j < height; j++) {
    locateRow(sy + step * f64(j), sourceHeight);
    let first = i32(load<u16>(spans + (rowIndex << 2)));
    let last = i32(load<u16>(spans + (rowIndex << 2), 2));
    if (rowFraction != 0) {
      first = min(first, i32(load<u16>(spans + (rowIndex << 2), 4)));
      last = max(last, i32(load<u16>(spans + (rowIndex << 2), 6)));
    }
    if (last <= first) continue;
    const begin = max(0, i32(Math.floor((f64(first - 1) - sx) / step))) & ~15;
    const end = min(width, i32(Math.ceil((f64(last) - sx) / step)) + 1);
    if (begin >= end) continue;
    const from = (load<i32>(bases + ((begin >> 3) << 2)) >> 1) & ~15;
    const to = min(columnCount, last + 24 - firstColumn);
    const start = rowIndex * sourceStride + firstColumn;
    columns(alphaRow, alpha + start, sourceStride, rowFraction, from, max(to, from + 1));
    columns(colourRow, colour + start, sourceStride, rowFraction, from, max(to, from + 1));
    const out = target + j * targetStride;
    for (let i = begin; i < end; i += 16) {
      const block = i >> 4;
      let a0 = gather(alphaRow, block << 1, tables);
      let a1 = gather(alphaRow, (block << 1) + 1, tables);
      if (!v128.any_true(v128.or(a0, a1))) continue;
      let c0 = gather(colourRow, block << 1, tables);
      let c1 = gather(colourRow, (block << 1) + 1, tables);
      if (!solid) {
        a0 = i16x8.q15mulr_sat_s(a0, strength);
        a1 = i16x8.q15mulr_sat_s(a1, strength);
        c0 = i16x8.q15mulr_sat_s(c0, strength);
        c1 = i16x8.q15mulr_sat_s(c1, strength);
      }
      const a = i8x16.narrow_i16x8_u(round15(a0), round15(a1));
      const c = i8x16.narrow_i16x8_u(round15(c0), round15(c1));
      const covered = i8x16.all_true(i8x16.eq(a, full));
      put(out + i, covered ? c : over(v128.load(out + i), c, a), width - i, spare);
    }
  }
}

/** Finds the columns of each row between which an alpha plane is not empty. */
export function findSpans(alpha: usize, stride: i32, width: i32, height: i32, spans: usize): void {
  for (let j = 0; j < height; j++) {
    const row = alpha + j * stride;
    let first = 0;
    while (first < width && load<u8>(row + first) == 0) {
      if ((first & 15) == 0 && first + 16 <= width && !v128.any_true(v128.load(row + first))) first += 16;
      else first++;
    }
    let last = width;
    while (last > first && load<u8>(row + last - 1) == 0) {
      if (last - 16 >= first && !v128.any_true(v128.load(row + last - 16))) last -= 16;
      else last--;
    }
    store<u16>(spans + (j << 2), u16(first < width ? first : 0));
    store<u16>(spans + (j << 2), u16(first < width ? last : 0), 2);
  }
}

@inline function evens(a: v128, b: v128): v128 { return v128.shuffle<i32>(a, b, 0, 2, 4, 6); }
@inline function odds(a: v128, b: v128): v128 { return v128.shuffle<i32>(a, b, 1, 3, 5, 7); }

/** Four pixels through one row of the colour matrix: sums of 14-bit products. */
@inline function four(pixels: v128, matrix: v128): v128 {
  const low = i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(pixels), matrix);
  const high = i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(pixels), matrix);
  return i32x4.add(evens(low, high), odds(low, high));
}

@inline function luma(at: usize, matrix: v128): v128 {
  const half = i32x4.splat(8192);
  const a = i32x4.shr_s(i32x4.add(four(v128.load(at), matrix), half), 14);
  const b = i32x4.shr_s(i32x4.add(four(v128.load(at, 16), matrix), half), 14);
  const c = i32x4.shr_s(i32x4.add(four(v128.load(at, 32), matrix), half), 14);
  const d = i32x4.shr_s(i32x4.add(four(v128.load(at, 48), matrix), half), 14);
  return i8x16.narrow_i16x8_u(i16x8.narrow_i32x4_s(a, b), i16x8.narrow_i32x4_s(c, d));
}

/** Two pixels side by side, summed over two rows of four pixels: two chroma samples times four, of 14 bits. */
@inline function quads(at: usize, stride: i32, matrix: v128): v128 {
  const above = v128.load(at);
  const under = v128.load(at + stride);
  const low = i16x8.add(i16x8.extend_low_i8x16_u(above), i16x8.extend_low_i8x16_u(under));
  const high = i16x8.add(i16x8.extend_high_i8x16_u(above), i16x8.extend_high_i8x16_u(under));
  const a = i32x4.dot_i16x8_s(low, matrix);
  const b = i32x4.dot_i16x8_s(high, matrix);
  return i32x4.add(evens(a, b), odds(a, b));
}

/** Eight chroma samples from two rows of sixteen pixels, in the low half. */
@inline function chroma(at: usize, stride: i32, matrix: v128): v128 {
  const half = i32x4.splat(32768);
  const a = quads(at, stride, matrix);
  const b = quads(at + 16, stride, matrix);
  const c = quads(at + 32, stride, matrix);
  const d = quads(at + 48, stride, matrix);
  const low = i32x4.shr_s(i32x4.add(i32x4.add(evens(a, b), odds(a, b)), half), 16);
  const high = i32x4.shr_s(i32x4.add(i32x4.add(evens(c, d), odds(c, d)), half), 16);
  const eight = i16x8.narrow_i32x4_s(low, high);
  return i8x16.narrow_i16x8_u(eight, eight);
}

@inline function alphas(at: usize): v128 {
  const a = v128.load(at);
  const b = v128.load(at, 16);
  const c = v128.load(at, 32);
  const d = v128.load(at, 48);
  const low = v128.shuffle<u8>(a, b, 3, 7, 11, 15, 19, 23, 27, 31, 3, 7, 11, 15, 19, 23, 27, 31);
  const high = v128.shuffle<u8>(c, d, 3, 7, 11, 15, 19, 23, 27, 31, 3, 7, 11, 15, 19, 23, 27, 31);
  return v128.shuffle<i64>(low, high, 0, 2);
}

/**
 * Converts premultiplied RGBA to planes. `width` is a multiple of 16, `height` even. `matrix` points to three rows of
 * eight i16 (r, g, b, a of Y, U or V, twice over, 14 bits of fraction); the alpha column carries the offsets, so that
 * clear pixels become 0. `a` and `halfA` may be 0 for an opaque picture.
 */
export function convert(
  rgba: usize, rgbaStride: i32, width: i32, height: i32,
  y: usize, u: usize, v: usize, a: usize, halfA: usize, stride: i32, chromaStride: i32, matrix: usize,
): void {
  const toY = v128.load(matrix);
  const toU = v128.load(matrix, 16);
  const toV = v128.load(matrix, 32);
  const toA = i16x8(0, 0, 0, 16384, 0, 0, 0, 16384);
  for (let j = 0; j < height; j += 2) {
    for (let i = 0; i < width; i += 16) {
      const at = rgba + j * rgbaStride + (i << 2);
      const here = j * stride + i;
      const there = (j >> 1) * chromaStride + (i >> 1);
      if (a != 0) {
        const above = alphas(at);
        const under = alphas(at + rgbaStride);
        v128.store(a + here, above);
        v128.store(a + here + stride, under);
        v128.store64_lane(halfA + there, chroma(at, rgbaStride, toA), 0);
        if (!v128.any_true(v128.or(above, under))) {
          v128.store(y + here, i8x16.splat(0));
          v128.store(y + here + stride, i8x16.splat(0));
          store<u64>(u + there, 0);
          store<u64>(v + there, 0);
          continue;
        }
      }
      v128.store(y + here, luma(at, toY));
      v128.store(y + here + stride, luma(at + rgbaStride, toY));
      v128.store64_lane(u + there, chroma(at, rgbaStride, toU), 0);
      v128.store64_lane(v + there, chroma(at, rgbaStride, toV), 0);
    }
  }
}

/** a + (b − a) × amount / 256 over `length` bytes; amount 0 … 256. */
export function mix(target: usize, a: usize, b: usize, length: i32, amount: i32): void {
  const toB = i16x8.splat(i16(amount));
  const toA = i16x8.splat(i16(256 - amount));
  const half = i16x8.splat(128);
  for (let i = 0; i < length; i += 16) {
    const from = v128.load(a + i);
    const to = v128.load(b + i);
    const low = i16x8.add(i16x8.mul(i16x8.extend_low_i8x16_u(from), toA), i16x8.mul(i16x8.extend_low_i8x16_u(to), toB));
    const high = i16x8.add(i16x8.mul(i16x8.extend_high_i8x16_u(from), toA), i16x8.mul(i16x8.extend_high_i8x16_u(to), toB));
    const value = i8x16.narrow_i16x8_u(i16x8.shr_u(i16x8.add(low, half), 8), i16x8.shr_u(i16x8.add(high, half), 8));
    if (i + 16 <= length) v128.store(target + i, value);
    else for (let k = 0; k < length - i; k++) {
      store<u8>(target + i + k, u8((i32(load<u8>(a + i + k)) * (256 - amount) + i32(load<u8>(b + i + k)) * amount + 128) >> 8));
    }
  }
}

/** a + (value − a) × amount / 256 over `length` bytes: towards one value, as in a fade to black. */
export function fade(target: usize, a: usize, value: i32, length: i32, amount: i32): void {
  const add = value * amount + 128;
  const keep = i16x8.splat(i16(256 - amount));
  const offset = i16x8.splat(i16(add));
  for (let i = 0; i < length; i += 16) {
    const from = v128.load(a + i);
    const low = i16x8.shr_u(i16x8.add(i16x8.mul(i16x8.extend_low_i8x16_u(from), keep), offset), 8);
    const high = i16x8.shr_u(i16x8.add(i16x8.mul(i16x8.extend_high_i8x16_u(from), keep), offset), 8);
    if (i + 16 <= length) v128.store(target + i, i8x16.narrow_i16x8_u(low, high));
    else for (let k = 0; k < length - i; k++) {
      store<u8>(target + i + k, u8((i32(load<u8>(a + i + k)) * (256 - amount) + add) >> 8));
    }
  }
}
