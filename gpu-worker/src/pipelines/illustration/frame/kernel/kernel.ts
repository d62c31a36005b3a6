import { KernelMemory, type Block } from './memory.ts';

/** The functions of build/kernel/composite.ts; addresses and strides in bytes. */
type Exports = {
  blit(...numbers: number[]): void;
  blend(...numbers: number[]): void;
  findSpans(alpha: number, stride: number, width: number, height: number, spans: number): void;
  convert(...numbers: number[]): void;
  mix(target: number, a: number, b: number, length: number, amount: number): void;
  fade(target: number, a: number, value: number, length: number, amount: number): void;
};

/** A whole picture in yuv420p without padding, as encoders take it. Even width and height. */
export type Frame = { readonly block: Block; readonly width: number; readonly height: number };

/** A drawing kept as premultiplied planes: Y and alpha at full size, U, V and alpha at half. */
export type Plate = {
  readonly block: Block;
  /** Multiples of 16 and of 2. */
  readonly width: number;
  readonly height: number;
  readonly opaque: boolean;
  /** Rows of the drawing above the plate's first: empty, and left out. Even. */
  readonly top: number;
};

/** Where a plate shows: output pixel x comes from plate pixel (x − `x`) / `scale`, both ways. Scale at least 1. */
export type Placement = { readonly x: number; readonly y: number; readonly scale: number };

/** Pixels of a frame; even numbers, so that chroma and luma agree. */
export type PixelBox = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** Premultiplied RGBA, row after row. */
export type RgbaRows = Uint8Array;

/** Rows Y, U, V; columns red, green, blue, offset; of values 0–255. */
export type ColourMatrix = readonly (readonly [number, number, number, number])[];

const BAND_ROWS = 64;
const SCRATCH_BYTES = 262_144;
const Q14 = 16_384;

export function frameBytes(width: number, height: number): number {
  return width * height + (width >> 1) * (height >> 1) * 2;
}

/** Compositing of plates into yuv420p frames by WebAssembly SIMD. One per thread; holds its own memory. */
export class Kernel {
  readonly memory = new KernelMemory();
  readonly #run: Exports;
  readonly #scratch: Block;
  readonly #matrix: Block;

  /** @param bytes composite.wasm */
  constructor(bytes: Uint8Array<ArrayBuffer>) {
    const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory: this.memory.memory } });
    this.#run = instance.exports as unknown as Exports;
    this.#scratch = this.memory.allocate(SCRATCH_BYTES);
    this.#matrix = this.memory.allocate(48);
  }

  frame(width: number, height: number): Frame {
    return { block: this.memory.allocate(frameBytes(width, height)), width, height };
  }

  /** The frame's bytes: planes Y, U, V. Valid until memory is allocated again. */
  bytesOf(frame: Frame): Uint8Array<ArrayBuffer> {
    return this.memory.bytes(frame.block.at, frameBytes(frame.width, frame.height));
  }

  copy(target: Frame, source: Frame): void {
    this.bytesOf(target).set(this.bytesOf(source));
  }

  /** Limited-range black. */
  clear(target: Frame): void {
    const bytes = this.bytesOf(target);
    const lumaSize = target.width * target.height;
    bytes.fill(16, 0, lumaSize);
    bytes.fill(128, lumaSize);
  }

  /** Memory for a plate; its pixels come with {@link fill}. */
  plate(width: number, height: number, opaque: boolean, top = 0): Plate {
    const wide = (width + 15) & ~15;
    const high = (height + 1) & ~1;
    return {
      block: this.memory.allocate(plateLayout(wide, high, opaque).size),
      width: wide,
      height: high,
      opaque,
      top,
    };
  }

  free(item: Plate | Frame): void {
    this.memory.free(item.block);
  }

  /** Takes a drawing over through a colour matrix: rows of `strideBytes`, at least the plate's width of them. */
  fill(plate: Plate, rows: RgbaRows, strideBytes: number, matrix: ColourMatrix): void {
    this.#writeMatrix(matrix);
    const { width, height } = plate;
    const at = layoutOf(plate);
    const band = this.memory.allocate(strideBytes * BAND_ROWS);
    for (let row = 0; row < height; row += BAND_ROWS) {
      const count = Math.min(BAND_ROWS, height - row);
      const part = rows.subarray(row * strideBytes, (row + count) * strideBytes);
      this.memory.bytes(band.at, part.length).set(part);
      const luma = row * width;
      const chroma = (row >> 1) * (width >> 1);
      this.#run.convert(
        ...[band.at, strideBytes, width, count, at.y + luma, at.u + chroma, at.v + chroma],
        ...(plate.opaque ? [0, 0] : [at.a + luma, at.halfA + chroma]),
        ...[width, width >> 1, this.#matrix.at],
      );
    }
    this.memory.free(band);
    if (plate.opaque) return;
    this.#run.findSpans(at.a, width, width, height, at.spans);
    this.#run.findSpans(at.halfA, width >> 1, width >> 1, height >> 1, at.halfSpans);
  }

  /** Draws an opaque plate over the frame down to a row (even); beyond its edges the plate repeats its border. */
  blit(target: Frame, plate: Plate, place: Placement, bottomRow = target.height): void {
    const at = layoutOf(plate);
    for (const plane of planesOf(target)) {
      const half = plane.half;
      const width = plate.width >> half;
      const [sx, sy] = sourceOf(place, half);
      this.#run.blit(
        ...[plane.at, plane.width, plane.width, Math.min(plane.height, bottomRow >> half)],
        ...[at[plane.name], width, width, plate.height >> half, sx, sy, 1 / place.scale, this.#scratch.at],
      );
    }
  }

  /** The row of the drawing from which a plate is opaque over its whole width, down to the plate's last row. */
  solidFrom(plate: Plate): number {
    if (plate.opaque) return 0;
    const alpha = this.memory.bytes(layoutOf(plate).a, plate.width * plate.height);
    let at = alpha.length - 1;
    while (at >= 0 && alpha[at] === 255) at -= 1;
    return plate.top + Math.floor(at / plate.width) + 1;
  }

  /** Blends a plate over the frame where both meet, and only within `clip`. `opacity` 0–1. */
  blend(target: Frame, plate: Plate, at: Placement, opacity = 1, clip?: PixelBox): void {
    const strength = Math.round(Math.min(1, Math.max(0, opacity)) * 32_767);
    if (strength === 0) return;
    const from = layoutOf(plate);
    const place = { ...at, y: at.y + plate.top * at.scale };
    for (const plane of planesOf(target)) {
      const half = plane.half;
      const box = overlap(plane, plate, place, half, clip);
      if (box === undefined) continue;
      const width = plate.width >> half;
      const [sx, sy] = sourceOf(place, half);
      const step = 1 / place.scale;
      this.#run.blend(
        ...[plane.at + box.top * plane.width + box.left, plane.width, box.width, box.height],
        ...[from[plane.name], half === 0 ? from.a : from.halfA, half === 0 ? from.spans : from.halfSpans],
        ...[width, width, plate.height >> half, sx + box.left * step, sy + box.top * step, step],
        ...[strength, this.#scratch.at],
      );
    }
  }

  /** `amount` 0 shows a, 1 shows b. All three of one size; target may be either. */
  dissolve(target: Frame, a: Frame, b: Frame, amount: number): void {
    const length = frameBytes(target.width, target.height);
    this.#run.mix(target.block.at, a.block.at, b.block.at, length, Math.round(amount * 256));
  }

  /** `amount` 0 shows the frame, 1 black. */
  fadeToBlack(target: Frame, source: Frame, amount: number): void {
    const part = Math.round(amount * 256);
    const luma = target.width * target.height;
    this.#run.fade(target.block.at, source.block.at, 16, luma, part);
    const rest = frameBytes(target.width, target.height) - luma;
    this.#run.fade(target.block.at + luma, source.block.at + luma, 128, rest, part);
  }

  #writeMatrix(matrix: ColourMatrix): void {
    const rows = new Int16Array(this.memory.memory.buffer, this.#matrix.at, 24);
    matrix.forEach((row, index) => {
      row.forEach((value, column) => {
        const fixed = Math.round(value * Q14);
        rows[index * 8 + column] = fixed;
        rows[index * 8 + column + 4] = fixed;
      });
    });
  }
}

type PlateLayout = Readonly<Record<'y' | 'u' | 'v' | 'a' | 'halfA' | 'spans' | 'halfSpans' | 'size', number>>;

/** Offsets of a plate's planes from its start. */
function plateLayout(width: number, height: number, opaque: boolean): PlateLayout {
  const luma = width * height;
  const chroma = luma >> 2;
  const u = luma;
  const v = u + chroma;
  const a = v + chroma;
  if (opaque) return { y: 0, u, v, a, halfA: a, spans: a, halfSpans: a, size: a };
  const halfA = a + luma;
  const spans = (halfA + chroma + 15) & ~15;
  const halfSpans = spans + (height + 1) * 4;
  return { y: 0, u, v, a, halfA, spans, halfSpans, size: halfSpans + ((height >> 1) + 1) * 4 };
}

function layoutOf(plate: Plate): PlateLayout {
  const start = plate.block.at;
  const at = plateLayout(plate.width, plate.height, plate.opaque);
  return {
    ...{ y: at.y + start, u: at.u + start, v: at.v + start, a: at.a + start, halfA: at.halfA + start },
    ...{ spans: at.spans + start, halfSpans: at.halfSpans + start, size: at.size },
  };
}

type Plane = { name: 'y' | 'u' | 'v'; half: 0 | 1; at: number; width: number; height: number };

function planesOf(frame: Frame): Plane[] {
  const { width, height } = frame;
  const luma = frame.block.at;
  const u = luma + width * height;
  const [halfWidth, halfHeight] = [width >> 1, height >> 1];
  return [
    { name: 'y', half: 0, at: luma, width, height },
    { name: 'u', half: 1, at: u, width: halfWidth, height: halfHeight },
    { name: 'v', half: 1, at: u + halfWidth * halfHeight, width: halfWidth, height: halfHeight },
  ];
}

/** Source coordinates of the plane's first pixel: pixel centres, in pixel indices of the plate's plane. */
function sourceOf(place: Placement, half: 0 | 1): [number, number] {
  const shrink = half === 0 ? 1 : 0.5;
  return [(0.5 - place.x * shrink) / place.scale - 0.5, (0.5 - place.y * shrink) / place.scale - 0.5];
}

/** The pixels of a plane under which the plate lies with both neighbours that bilinear sampling needs. */
function overlap(plane: Plane, plate: Plate, place: Placement, half: 0 | 1, clip: PixelBox | undefined) {
  const [sx, sy] = sourceOf(place, half);
  const least = (from: number, edge: number) => Math.max(Math.ceil(-from * place.scale), edge >> half, 0);
  const most = (from: number, size: number, edge: number) =>
    Math.min(Math.floor((size - 1 - from) * place.scale) + 1, edge >> half);
  const left = least(sx, clip?.left ?? 0);
  const top = least(sy, clip?.top ?? 0);
  const right = Math.min(plane.width, most(sx, plate.width >> half, clip?.right ?? 1 << 24));
  const bottom = Math.min(plane.height, most(sy, plate.height >> half, clip?.bottom ?? 1 << 24));
  return right > left && bottom > top ? { left, top, width: right - left, height: bottom - top } : undefined;
}
