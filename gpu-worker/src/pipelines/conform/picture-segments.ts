import { StudioError } from '@film-studio/shared/errors';
import { nominalRate, rescaledTo, type FrameRate, type RationalTime } from '@film-studio/shared/time';
import { edits, type Clip, type Timeline, type Track, type Transition } from '@film-studio/shared/timeline';
import type { ShotPicture } from '@film-studio/shared/production';
import type { BurnedCaption, PictureRange, SegmentOutput, SegmentSpec } from '../../ports/index.ts';

/** A piece of the film's picture and where it stands, in frames of the timeline's rate. */
export type PlacedSegment = { readonly startFrame: number; readonly frames: number; readonly spec: SegmentSpec };

/** Words burned in, in frames of the film. */
export type FilmCaption = { readonly lines: readonly string[]; readonly fromFrame: number; readonly toFrame: number };

/** Long shots are cut here, counted in the shot's own frames, so that a trim elsewhere leaves the pieces as they were. */
const PIECE_SECONDS = 4;
/** A rest shorter than this part of a piece joins the piece before it: each piece costs an encoder's start. */
const LEAST_PIECE = 1 / 3;

/**
 * The segments whose frames, in order, are the film's picture. They depend on the timeline alone; each depends only on
 * the clips it shows.
 * @throws timeline/invalid for media that is not a drawn picture, or a transition longer than its clips.
 */
export function pictureSegments(
  timeline: Timeline,
  output: SegmentOutput,
  captions: readonly FilmCaption[] = [],
): PlacedSegment[] {
  const tracks = timeline.tracks.filter((track) => track.kind === 'video');
  const total = edits.timelineDuration(timeline).value;
  const covered = tracks
    .map((track) => trackPieces(track, timeline.rate))
    .reduce((below, above) => cover(below, above), [] as Piece[]);
  return fillGaps(covered, total)
    .flatMap((piece) => splitPiece(piece, timeline.rate))
    .map((piece) => place(piece, timeline.rate, output, captions));
}

type Shown =
  | { readonly kind: 'shot'; readonly range: PictureRange }
  | {
      readonly kind: 'transition';
      readonly transition: Transition['transition'];
      readonly outgoing?: PictureRange;
      readonly incoming?: PictureRange;
    }
  | { readonly kind: 'black' };
type Piece = { readonly start: number; readonly frames: number; readonly shown: Shown };

function itemFrames(item: Track['items'][number], rate: FrameRate): number {
  return item.kind === 'transition' ? 0 : framesOf(edits.trimmedRange(item).duration, rate);
}

function framesOf(time: RationalTime, rate: FrameRate): number {
  return rescaledTo(time, rate).value;
}

/** One track's pieces; gaps leave holes. */
function trackPieces(track: Track, rate: FrameRate): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  track.items.forEach((item, index) => {
    const frames = itemFrames(item, rate);
    if (item.kind === 'transition') pieces.push(transitionPiece(track, index, start, rate));
    if (item.kind === 'clip') {
      const head = overlapBefore(track, index, rate);
      const tail = overlapAfter(track, index, rate);
      if (head + tail > frames) throw invalid(`The transitions around "${item.name}" are longer than the clip.`);
      if (head + tail < frames) {
        const range = pictureRange(item, head, frames - head - tail, rate);
        pieces.push({ start: start + head, frames: frames - head - tail, shown: { kind: 'shot', range } });
      }
    }
    start += frames;
  });
  return pieces;
}

/** How far the transition before the clip reaches into it. */
function overlapBefore(track: Track, index: number, rate: FrameRate): number {
  const before = track.items[index - 1];
  return before?.kind === 'transition' ? framesOf(before.outOffset, rate) : 0;
}

function overlapAfter(track: Track, index: number, rate: FrameRate): number {
  const after = track.items[index + 1];
  return after?.kind === 'transition' ? framesOf(after.inOffset, rate) : 0;
}

/** A fade uses the picture of one side only; a dissolve lets the outgoing clip play on and the incoming start early. */
function transitionPiece(track: Track, index: number, cut: number, rate: FrameRate): Piece {
  const item = track.items[index];
  if (item?.kind !== 'transition') throw invalid('A transition was expected.');
  const [before, after] = [framesOf(item.inOffset, rate), framesOf(item.outOffset, rate)];
  const frames = before + after;
  if (frames < 1) throw invalid('A transition has no length.');
  const outgoing = clipBeside(track, index, -1);
  const incoming = clipBeside(track, index, 1);
  const outgoingRange = outgoing && pictureRange(outgoing, itemFrames(outgoing, rate) - before, frames, rate);
  const incomingRange = incoming && pictureRange(incoming, -before, frames, rate);
  const shown: Shown = {
    kind: 'transition',
    transition: item.transition,
    ...(outgoingRange && item.transition !== 'fade-in' ? { outgoing: outgoingRange } : {}),
    ...(incomingRange && item.transition !== 'fade-out' ? { incoming: incomingRange } : {}),
  };
  if (!shown.outgoing && !shown.incoming) throw invalid('A transition stands beside no clip.');
  return { start: cut - before, frames, shown };
}

/** The clip on this side of a transition; another transition may lie between (fade out, then in). */
function clipBeside(track: Track, index: number, step: -1 | 1): Clip | undefined {
  const next = track.items[index + step];
  if (next?.kind === 'transition') return clipBeside(track, index + step, step);
  return next?.kind === 'clip' ? next : undefined;
}

/** Frames of the clip's picture, counted from the start of its trim. */
function pictureRange(clip: Clip, offset: number, frames: number, rate: FrameRate): PictureRange {
  const trimStart = framesOf(edits.trimmedRange(clip).start, rate);
  return { picture: pictureOf(clip), startFrame: trimStart + offset, frames };
}

function pictureOf(clip: Clip): ShotPicture {
  if (clip.media.kind === 'generator' && clip.media.spec.generator === 'picture') return clip.media.spec.parameters;
  throw invalid(`"${clip.name}" on a video track is no drawn picture.`);
}

/** Pieces of the upper track hide what they cover of the lower ones. */
function cover(below: readonly Piece[], above: readonly Piece[]): Piece[] {
  const left = above.reduce((pieces, top) => pieces.flatMap((piece) => cutOut(piece, top)), [...below]);
  return [...left, ...above].sort((a, b) => a.start - b.start);
}

function cutOut(piece: Piece, hole: Piece): Piece[] {
  const [end, holeEnd] = [piece.start + piece.frames, hole.start + hole.frames];
  if (holeEnd <= piece.start || hole.start >= end) return [piece];
  const rest: Piece[] = [];
  if (hole.start > piece.start) rest.push(part(piece, 0, hole.start - piece.start));
  if (holeEnd < end) rest.push(part(piece, holeEnd - piece.start, end - holeEnd));
  return rest;
}

function part(piece: Piece, offset: number, frames: number): Piece {
  const whole = offset === 0 && frames === piece.frames;
  if (whole) return piece;
  if (piece.shown.kind === 'transition') throw invalid('A clip on an upper track may not cover half a transition.');
  const start = piece.start + offset;
  if (piece.shown.kind === 'black') return { start, frames, shown: piece.shown };
  const { picture, startFrame } = piece.shown.range;
  return { start, frames, shown: { kind: 'shot', range: { picture, startFrame: startFrame + offset, frames } } };
}

function fillGaps(pieces: readonly Piece[], total: number): Piece[] {
  const filled: Piece[] = [];
  let cursor = 0;
  for (const piece of pieces) {
    if (piece.start < cursor) throw invalid('Two transitions overlap.');
    if (piece.start > cursor) filled.push({ start: cursor, frames: piece.start - cursor, shown: { kind: 'black' } });
    filled.push(piece);
    cursor = piece.start + piece.frames;
  }
  if (cursor < total) filled.push({ start: cursor, frames: total - cursor, shown: { kind: 'black' } });
  return filled;
}

/** Cuts a long shot at whole multiples of the piece length, in the shot's own frames. */
function splitPiece(piece: Piece, rate: FrameRate): Piece[] {
  if (piece.shown.kind !== 'shot') return [piece];
  const length = PIECE_SECONDS * nominalRate(rate);
  const first = piece.shown.range.startFrame;
  const cuts: number[] = [];
  for (let at = (Math.floor(first / length) + 1) * length; at < first + piece.frames; at += length)
    cuts.push(at - first);
  const least = length * LEAST_PIECE;
  const kept = cuts.filter((at) => at >= least && piece.frames - at >= least);
  return [0, ...kept].map((from, index) => part(piece, from, (kept[index] ?? piece.frames) - from));
}

function place(piece: Piece, rate: FrameRate, output: SegmentOutput, captions: readonly FilmCaption[]): PlacedSegment {
  const burned: BurnedCaption[] = captions
    .filter((caption) => caption.fromFrame < piece.start + piece.frames && caption.toFrame > piece.start)
    .map((caption) => ({
      lines: [...caption.lines],
      fromFrame: Math.max(0, caption.fromFrame - piece.start),
      toFrame: Math.min(piece.frames, caption.toFrame - piece.start),
    }));
  return { startFrame: piece.start, frames: piece.frames, spec: specOf(piece, rate, output, burned) };
}

function specOf(piece: Piece, rate: FrameRate, output: SegmentOutput, captions: BurnedCaption[]): SegmentSpec {
  if (piece.shown.kind === 'black') return { kind: 'black', rate, frames: piece.frames, captions, output };
  return { ...piece.shown, captions, output };
}

function invalid(message: string): StudioError {
  return new StudioError('timeline/invalid', { message, remedy: 'Change the edit there and render again.' });
}
