/** WASI result codes used here. @source wasi_snapshot_preview1 */
const OK = 0;
const BAD_DESCRIPTOR = 8;
const INVALID = 28;
const NO_ENTRY = 44;

const STDOUT = 1;
const STDERR = 2;
/** The one folder the program sees. */
const ROOT = 3;
const ROOT_NAME = '/';
const CHARACTER_DEVICE = 2;
const DIRECTORY = 3;
const REGULAR_FILE = 4;
const CREATE = 1;
const TRUNCATE = 8;

class MemoryFile {
  bytes = new Uint8Array(4096);
  length = 0;

  write(at: number, added: Uint8Array): void {
    const end = at + added.length;
    if (end > this.bytes.length) {
      const grown = new Uint8Array(Math.max(end, this.bytes.length * 2));
      grown.set(this.bytes.subarray(0, this.length));
      this.bytes = grown;
    }
    this.bytes.set(added, at);
    this.length = Math.max(this.length, end);
  }

  get contents(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}

type Open = { file: MemoryFile; position: number };

class ProgramExit extends Error {
  readonly exitCode: number;
  constructor(exitCode: number) {
    super(`exit ${exitCode}`);
    this.exitCode = exitCode;
  }
}

/** What a run of a program left behind. */
export type WasiRun = {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What the program wrote into a file, by its name without the leading slash. */
  file(name: string): Uint8Array | undefined;
};

/**
 * A WASI program that is run again and again. Making an instance of a large one costs more than most of its runs; so
 * one instance is kept and its memory put back to its first state before each run.
 */
export class WasiProgram {
  readonly #module: WebAssembly.Module;
  #loaded: { readonly wasi: MemoryWasi; readonly start: () => void; readonly pristine: Uint8Array } | undefined;

  constructor(module: WebAssembly.Module) {
    this.#module = module;
  }

  /** Runs to the end; a pure function of the arguments. @throws WebAssembly.RuntimeError when the program traps. */
  run(args: readonly string[]): WasiRun {
    const { wasi, start, pristine } = this.#load();
    wasi.begin(args, pristine);
    try {
      start();
      return wasi.ended(0);
    } catch (error) {
      // Left in mid-call, the instance's own stack is not where it began: the next run gets a new one.
      this.#loaded = undefined;
      if (error instanceof ProgramExit) return wasi.ended(error.exitCode);
      throw error;
    }
  }

  #load() {
    if (this.#loaded) return this.#loaded;
    const wasi = new MemoryWasi();
    const instance = new WebAssembly.Instance(this.#module, { wasi_snapshot_preview1: wasi.calls() });
    const program = instance.exports as { memory: WebAssembly.Memory; _start: () => void };
    wasi.memory = program.memory;
    this.#loaded = { wasi, start: program._start, pristine: new Uint8Array(program.memory.buffer).slice() };
    return this.#loaded;
  }
}

/**
 * As much of WASI as a command-line program needs that reads and writes files: all in memory, a clock that stands
 * still, nothing of the machine visible.
 */
class MemoryWasi {
  memory: WebAssembly.Memory | undefined;
  #args: readonly Uint8Array[] = [];
  #files = new Map<string, MemoryFile>();
  #open = new Map<number, Open>();
  #nextDescriptor = ROOT + 1;

  /** Forgets the last run. */
  begin(args: readonly string[], pristine: Uint8Array): void {
    this.#args = args.map((arg) => new TextEncoder().encode(`${arg}\0`));
    this.#files = new Map();
    this.#open = new Map([0, STDOUT, STDERR].map((fd) => [fd, { file: new MemoryFile(), position: 0 }]));
    this.#nextDescriptor = ROOT + 1;
    this.#bytes.set(pristine);
    this.#bytes.fill(0, pristine.length);
  }

  ended(exitCode: number): WasiRun {
    const files = this.#files;
    return {
      exitCode,
      stdout: this.#text(STDOUT),
      stderr: this.#text(STDERR),
      file: (name) => files.get(name)?.contents,
    };
  }

  #text(fd: number): string {
    return new TextDecoder().decode(this.#open.get(fd)?.file.contents);
  }

  get #view(): DataView {
    return new DataView((this.memory as WebAssembly.Memory).buffer);
  }

  get #bytes(): Uint8Array {
    return new Uint8Array((this.memory as WebAssembly.Memory).buffer);
  }

  calls(): Record<string, (...args: never[]) => number> {
    return {
      ...this.#startCalls(),
      ...this.#descriptorCalls(),
      fd_read: (fd: number, vectors: number, count: number, total: number) =>
        this.#transfer(fd, vectors, count, total, (open, into) => {
          const read = open.file.contents.subarray(open.position, open.position + into.length);
          into.set(read);
          return read.length;
        }),
      fd_write: (fd: number, vectors: number, count: number, total: number) =>
        this.#transfer(fd, vectors, count, total, (open, from) => {
          open.file.write(open.position, from);
          return from.length;
        }),
      path_open: (dir: number, _flags: number, path: number, length: number, create: number, ...rest: never[]) =>
        this.#openPath(dir, path, length, create, rest.at(-1) as unknown as number),
    };
  }

  #startCalls(): Record<string, (...args: never[]) => number> {
    return {
      args_sizes_get: (count: number, bytes: number) => {
        this.#view.setUint32(count, this.#args.length, true);
        this.#view.setUint32(
          bytes,
          this.#args.reduce((sum, arg) => sum + arg.length, 0),
          true,
        );
        return OK;
      },
      args_get: (pointers: number, buffer: number) => {
        let at = buffer;
        for (const [i, arg] of this.#args.entries()) {
          this.#view.setUint32(pointers + 4 * i, at, true);
          this.#bytes.set(arg, at);
          at += arg.length;
        }
        return OK;
      },
      clock_time_get: (_clock: number, _precision: bigint, result: number) => {
        this.#view.setBigUint64(result, 0n, true);
        return OK;
      },
      proc_exit: (code: number) => {
        throw new ProgramExit(code);
      },
    };
  }

  #descriptorCalls(): Record<string, (...args: never[]) => number> {
    return {
      fd_close: (fd: number) => (this.#open.delete(fd) ? OK : BAD_DESCRIPTOR),
      fd_fdstat_get: (fd: number, result: number) => {
        if (fd !== ROOT && !this.#open.has(fd)) return BAD_DESCRIPTOR;
        const kind = fd === ROOT ? DIRECTORY : fd < ROOT ? CHARACTER_DEVICE : REGULAR_FILE;
        this.#bytes.fill(0, result, result + 24);
        this.#view.setUint8(result, kind);
        this.#view.setBigUint64(result + 8, ~0n & 0x1fff_ffffn, true);
        this.#view.setBigUint64(result + 16, ~0n & 0x1fff_ffffn, true);
        return OK;
      },
      fd_fdstat_set_flags: () => OK,
      fd_prestat_get: (fd: number, result: number) => {
        if (fd !== ROOT) return BAD_DESCRIPTOR;
        this.#view.setUint32(result, 0, true);
        this.#view.setUint32(result + 4, ROOT_NAME.length, true);
        return OK;
      },
      fd_prestat_dir_name: (_fd: number, result: number) => {
        this.#bytes.set(new TextEncoder().encode(ROOT_NAME), result);
        return OK;
      },
      fd_seek: (fd: number, offset: bigint, whence: number, result: number) => {
        const open = this.#open.get(fd);
        if (!open || fd < ROOT) return BAD_DESCRIPTOR;
        const base = [0, open.position, open.file.length][whence];
        if (base === undefined || base + Number(offset) < 0) return INVALID;
        open.position = base + Number(offset);
        this.#view.setBigUint64(result, BigInt(open.position), true);
        return OK;
      },
    };
  }

  #transfer(
    fd: number,
    vectors: number,
    count: number,
    total: number,
    move: (open: Open, bytes: Uint8Array) => number,
  ): number {
    const open = this.#open.get(fd);
    if (!open) return BAD_DESCRIPTOR;
    let moved = 0;
    for (let i = 0; i < count; i++) {
      const at = this.#view.getUint32(vectors + 8 * i, true);
      const length = this.#view.getUint32(vectors + 8 * i + 4, true);
      const done = move(open, this.#bytes.subarray(at, at + length));
      open.position += done;
      moved += done;
    }
    this.#view.setUint32(total, moved, true);
    return OK;
  }

  #openPath(dir: number, path: number, length: number, flags: number, result: number): number {
    if (dir !== ROOT) return BAD_DESCRIPTOR;
    const name = new TextDecoder().decode(this.#bytes.slice(path, path + length)).replace(/^\/+/, '');
    let file = this.#files.get(name);
    if (!file && !(flags & CREATE)) return NO_ENTRY;
    if (!file || flags & TRUNCATE) {
      file = new MemoryFile();
      this.#files.set(name, file);
    }
    const fd = this.#nextDescriptor++;
    this.#open.set(fd, { file, position: 0 });
    this.#view.setUint32(result, fd, true);
    return OK;
  }
}
