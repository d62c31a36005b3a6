import { StudioError } from '@film-studio/shared/errors';

const PAGE = 65_536;
/** Vector loads may read this far past the end of a plane. */
const GUARD = 64;
const MAXIMUM_PAGES = 32_768;
/** Growing makes the garbage collector run: 32 MiB at a time. Pages that nobody has written to cost nothing. */
const GROWTH_PAGES = 512;

/** A stretch of the kernel's memory. */
export type Block = { readonly at: number; readonly size: number };

/**
 * Hands out stretches of a WebAssembly memory: the smallest gap that fits, free neighbours merged. Addresses are multiples of 16. Growing
 * detaches every view on the memory, so callers keep addresses and make views when they need them.
 */
export class KernelMemory {
  readonly memory: WebAssembly.Memory = new WebAssembly.Memory({ initial: GROWTH_PAGES, maximum: MAXIMUM_PAGES });
  #free: { at: number; size: number }[] = [];
  #end = 1024;
  #used = 0;

  /** Bytes handed out and not given back. */
  get usedBytes(): number {
    return this.#used;
  }

  /** Bytes of the memory itself; it never shrinks. */
  get totalBytes(): number {
    return this.memory.buffer.byteLength;
  }

  bytes(at: number, length: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.memory.buffer, at, length);
  }

  /** @throws draw/failed when the memory cannot grow */
  allocate(length: number): Block {
    const size = (length + GUARD + 15) & ~15;
    this.#used += size;
    const fitting = this.#free.filter((each) => each.size >= size);
    const [first, ...others] = fitting;
    if (first === undefined) return this.#append(size);
    const gap = others.reduce((best, each) => (each.size < best.size ? each : best), first);
    const index = this.#free.indexOf(gap);
    if (gap.size === size) this.#free.splice(index, 1);
    else this.#free[index] = { at: gap.at + size, size: gap.size - size };
    return { at: gap.at, size };
  }

  free(block: Block): void {
    this.#used -= block.size;
    const index = this.#free.findIndex((gap) => gap.at > block.at);
    const at = index === -1 ? this.#free.length : index;
    this.#free.splice(at, 0, { at: block.at, size: block.size });
    this.#merge(at);
    if (at > 0) this.#merge(at - 1);
    const last = this.#free.at(-1);
    if (last !== undefined && last.at + last.size === this.#end) {
      this.#end = last.at;
      this.#free.pop();
    }
  }

  #append(size: number): Block {
    const at = this.#end;
    this.#end = at + size;
    const missing = this.#end + GUARD - this.totalBytes;
    if (missing > 0) this.#grow(Math.max(GROWTH_PAGES, Math.ceil(missing / PAGE)));
    return { at, size };
  }

  #grow(pages: number): void {
    try {
      this.memory.grow(pages);
    } catch (cause) {
      throw new StudioError('draw/failed', {
        message: `The compositing kernel needs ${pages * PAGE} more bytes of memory and cannot have them.`,
        remedy: 'Render at a lower resolution or with fewer jobs.',
        cause,
      });
    }
  }

  #merge(index: number): void {
    const gap = this.#free[index];
    const next = this.#free[index + 1];
    if (gap !== undefined && next !== undefined && gap.at + gap.size === next.at) {
      this.#free.splice(index, 2, { at: gap.at, size: gap.size + next.size });
    }
  }
}
