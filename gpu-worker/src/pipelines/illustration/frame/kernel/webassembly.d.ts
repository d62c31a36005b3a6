/** The part of the WebAssembly API that the kernel uses: neither the ES nor the Node typings declare it. */
declare namespace WebAssembly {
  class Memory {
    constructor(size: { readonly initial: number; readonly maximum: number });
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
  class Module {
    constructor(bytes: Uint8Array<ArrayBuffer>);
  }
  class Instance {
    constructor(
      module: Module,
      imports: Readonly<Record<string, Readonly<Record<string, Memory | ((...args: never[]) => number)>>>>,
    );
    readonly exports: unknown;
  }
}
