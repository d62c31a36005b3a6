/** An open collection of flat colour drawings, by name. Adapters read it lazily: nothing is loaded until asked for. */
export interface IconSource {
  /** Name and version; part of the key of whatever is drawn with it. */
  readonly version: string;
  /** The drawing's SVG body on a 32 × 32 grid; undefined when the collection has no such name. */
  body(name: string): string | undefined;
}
