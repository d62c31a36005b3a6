import type { Frame } from './kernel/index.ts';

/** One thing between the sky and the lens, painted in its turn. */
export interface FrameItem {
  /** Two frames with equal states get the same pixels from this item. */
  stateAt(frame: number): string;
  /** Rows from `bottomRow` on are covered by something nearer and may be left as they are. */
  paint(target: Frame, frame: number, bottomRow: number): void;
  /** The row of the picture from which this covers everything down to its bottom; absent when it never does. */
  coversFrom?(frame: number): number;
  /** Gives its own memory back; plates of the cache stay. */
  close?(): void;
}
