import type { Frame } from './kernel/index.ts';

/** One thing between the sky and the lens, painted in its turn. */
export interface FrameItem {
  /** Two frames with equal states get the same pixels from this item. */
  stateAt(frame: number): string;
  paint(target: Frame, frame: number): void;
  /** Gives its own memory back; plates of the cache stay. */
  close?(): void;
}
