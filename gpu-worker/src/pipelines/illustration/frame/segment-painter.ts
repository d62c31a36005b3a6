import { StudioError } from '@film-studio/shared/errors';
import type { PictureRange, SegmentSpec } from '../../../ports/index.ts';
import type { PictureSize } from './camera.ts';
import type { FrameDeps } from './deps.ts';
import type { FrameItem } from './item.ts';
import type { Frame } from './kernel/index.ts';
import { createShotPainter, type ShotPainter } from './shot-painter.ts';
import { captionItem } from './words/captions.ts';

/** The frames of one segment, in yuv420p, limited-range BT.709. */
export interface SegmentPainter {
  readonly frames: number;
  /**
   * Frame `index` of the segment, planes Y, U, V without padding. The bytes are overwritten by the next call. Frames may be
   * asked for in any order; ascending is cheapest.
   * @throws draw/failed
   */
  frame(index: number): Uint8Array<ArrayBuffer>;
  /** Gives the segment's memory back; plates stay in the cache. */
  close(): void;
}

/** What is painted before captions: a shot, or a mix of two. */
type Source = {
  readonly frames: number;
  stateAt(index: number): string;
  paint(target: Frame, index: number): void;
  close(): void;
};

/** @throws draw/failed when the spec cannot be drawn */
export function createSegmentPainter(spec: SegmentSpec, deps: FrameDeps): SegmentPainter {
  const size = { width: spec.output.width, height: spec.output.height };
  if (size.width % 2 !== 0 || size.height % 2 !== 0) {
    throw new StudioError('draw/failed', {
      message: `A picture of ${size.width}×${size.height} cannot be encoded: both sides must be even.`,
    });
  }
  const source = sourceOf(spec, size, deps);
  const captions = spec.captions.map((caption) => captionItem(caption, size, deps));
  const target = deps.kernel.frame(size.width, size.height);
  return paintSegment(source, captions, target, deps);
}

function sourceOf(spec: SegmentSpec, size: PictureSize, deps: FrameDeps): Source {
  switch (spec.kind) {
    case 'shot':
      return shotSource(spec.range, size, deps);
    case 'transition':
      return transitionSource(spec, size, deps);
    case 'black':
      return {
        frames: spec.frames,
        stateAt: () => 'black',
        paint: (target) => deps.kernel.clear(target),
        close: () => undefined,
      };
  }
}

function paintSegment(source: Source, captions: readonly FrameItem[], target: Frame, deps: FrameDeps): SegmentPainter {
  let shown: string | undefined;
  return {
    frames: source.frames,
    frame: (index) => {
      const state = `${source.stateAt(index)}#${captions.map((item) => item.stateAt(index)).join(';')}`;
      // Nothing moved since the last frame (animation on twos): its bytes are this frame's too.
      if (state !== shown) {
        deps.plates.nextFrame();
        source.paint(target, index);
        for (const item of captions) item.paint(target, index, target.height);
        shown = state;
      }
      return deps.kernel.bytesOf(target);
    },
    close: () => {
      source.close();
      deps.kernel.free(target);
    },
  };
}

function shotSource(range: PictureRange, size: PictureSize, deps: FrameDeps): Source {
  const shot = createShotPainter(range.picture, size, deps);
  return {
    frames: range.frames,
    stateAt: (index) => shot.stateAt(range.startFrame + index),
    paint: (target, index) => shot.paint(target, range.startFrame + index),
    close: () => shot.close(),
  };
}

type Side = { readonly shot: ShotPainter; readonly range: PictureRange } | undefined;
type Transition = Extract<SegmentSpec, { kind: 'transition' }>;

function transitionSource(spec: Transition, size: PictureSize, deps: FrameDeps): Source {
  const { outgoing, incoming } = spec;
  const frames = outgoing?.frames ?? incoming?.frames;
  if (frames === undefined || (incoming !== undefined && incoming.frames !== frames)) {
    throw new StudioError('draw/failed', {
      message: 'A transition needs a picture on at least one side, and equally many frames on both.',
    });
  }
  const side = (range: PictureRange | undefined): Side =>
    range && { shot: createShotPainter(range.picture, size, deps), range };
  const [out, into] = [side(outgoing), side(incoming)];
  const second = deps.kernel.frame(size.width, size.height);
  const stateOf = (each: Side, index: number) => each?.shot.stateAt(each.range.startFrame + index) ?? '';
  return {
    frames,
    stateAt: (index) => `${index}/${stateOf(out, index)}/${stateOf(into, index)}`,
    paint: (target, index) => {
      const part = (index + 1) / (frames + 1);
      if (spec.transition === 'dissolve') dissolve(deps, target, second, [out, into], index, part);
      else dip(deps, target, [out, into], index, part);
    },
    close: () => {
      out?.shot.close();
      into?.shot.close();
      deps.kernel.free(second);
    },
  };
}

function dissolve(
  deps: FrameDeps,
  target: Frame,
  second: Frame,
  sides: readonly [Side, Side],
  index: number,
  part: number,
) {
  const [out, into] = sides;
  paintSide(deps, target, out, index);
  paintSide(deps, second, into, index);
  deps.kernel.dissolve(target, target, second, part);
}

/** Out to black, then in from black; with one side only, just that half. */
function dip(deps: FrameDeps, target: Frame, sides: readonly [Side, Side], index: number, part: number) {
  const [out, into] = sides;
  const both = out !== undefined && into !== undefined;
  const leaving = both ? part < 0.5 : out !== undefined;
  const darkness = leaving ? (both ? part * 2 : part) : both ? 2 - part * 2 : 1 - part;
  paintSide(deps, target, leaving ? out : into, index);
  deps.kernel.fadeToBlack(target, target, Math.min(1, Math.max(0, darkness)));
}

function paintSide(deps: FrameDeps, target: Frame, side: Side, index: number): void {
  if (side === undefined) deps.kernel.clear(target);
  else side.shot.paint(target, side.range.startFrame + index);
}
