import type { MouthCue, MouthShape } from '@film-studio/shared/production';
import type { SpokenPhone } from '../../ports/index.ts';
import { mouthOf, type PhoneAlphabet } from './visemes.ts';

/** Nothing shorter is seen as a shape of its own, but for lips that close. One frame at 24 a second is 41.7 ms. */
const SHORTEST_MS = 40;
/** A closing must be on screen for a frame. */
const CLOSURE_MS = 42;
/** Shorter silences keep the mouth as it is: it does not snap shut between two words. */
const REST_MS = 120;
/** After speech the mouth takes a moment to fall shut. */
const RELEASE_MS = 60;
/** Rounded lips are ready before the sound: vowels pull the consonants before them along. */
const ANTICIPATION = new Set<MouthShape>(['F', 'E']);

type Stretch = { startMs: number; endMs: number; shape: MouthShape; firm: boolean; vowel: boolean };

/**
 * The mouth of a line: nine shapes, ascending and gapless from 0 to `durationMs`. Closed lips are always seen, shapes
 * too short to see melt into their neighbours, and lips round before a rounded vowel.
 */
export function mouthCues(phones: readonly SpokenPhone[], alphabet: PhoneAlphabet, durationMs: number): MouthCue[] {
  const stretches = withRests(stretchesOf(phones, alphabet), durationMs);
  coarticulate(stretches);
  const whole = asWholeMs(merged(withoutSlivers(withClosures(merged(stretches)))), durationMs);
  return whole.length > 0 ? whole : durationMs > 0 ? [{ startMs: 0, endMs: durationMs, shape: 'X' }] : [];
}

function stretchesOf(phones: readonly SpokenPhone[], alphabet: PhoneAlphabet): Stretch[] {
  return phones.flatMap(({ symbol, startMs, endMs }) => {
    const { shapes, firm, vowel } = mouthOf(symbol, alphabet);
    const share = (endMs - startMs) / shapes.length;
    // Too quick a diphthong shows its first shape alone.
    const seen = share < SHORTEST_MS ? shapes.slice(0, 1) : shapes;
    const length = (endMs - startMs) / seen.length;
    return seen.map((shape, i) => ({
      startMs: startMs + i * length,
      endMs: i === seen.length - 1 ? endMs : startMs + (i + 1) * length,
      shape,
      firm,
      vowel,
    }));
  });
}

/** Fills holes with rest, and gives rests too short to see to what was said before them. */
function withRests(stretches: readonly Stretch[], durationMs: number): Stretch[] {
  const rest = (startMs: number, endMs: number): Stretch => ({ startMs, endMs, shape: 'X', firm: false, vowel: false });
  const filled: Stretch[] = [];
  let at = 0;
  for (const stretch of stretches) {
    const startMs = Math.max(at, Math.min(stretch.startMs, durationMs));
    const endMs = Math.max(startMs, Math.min(stretch.endMs, durationMs));
    if (startMs > at) filled.push(rest(at, startMs));
    if (endMs > startMs) filled.push({ ...stretch, startMs, endMs });
    at = endMs;
  }
  if (at < durationMs) filled.push(rest(at, durationMs));
  return shutSlowly(merged(filled));
}

function shutSlowly(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  stretches.forEach((stretch, i) => {
    const before = out.at(-1);
    const inside = i > 0 && i < stretches.length - 1;
    if (stretch.shape !== 'X' || !before) {
      out.push({ ...stretch });
    } else if (inside && stretch.endMs - stretch.startMs < REST_MS) {
      before.endMs = stretch.endMs;
    } else if (!before.firm && stretch.endMs - stretch.startMs > REST_MS + RELEASE_MS) {
      out.push({ ...before, startMs: before.endMs, endMs: stretch.startMs + RELEASE_MS, shape: 'B' });
      out.push({ ...stretch, startMs: stretch.startMs + RELEASE_MS });
    } else {
      out.push({ ...stretch });
    }
  });
  return out;
}

/** Consonants that leave the lips free take the rounding of the vowel after them. */
function coarticulate(stretches: Stretch[]): void {
  for (let i = stretches.length - 2; i >= 0; i--) {
    const here = stretches[i] as Stretch;
    const next = stretches[i + 1] as Stretch;
    const free = here.shape === 'B' && !here.vowel && !here.firm;
    if (free && ANTICIPATION.has(next.shape) && here.endMs - here.startMs < 90) here.shape = next.shape;
  }
}

function merged(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const stretch of stretches) {
    const last = out.at(-1);
    if (last?.shape === stretch.shape) {
      last.endMs = stretch.endMs;
      last.vowel ||= stretch.vowel;
    } else out.push({ ...stretch });
  }
  return out;
}

/** A closing shorter than a frame borrows from its neighbours, half from each where they can spare it. */
function withClosures(stretches: Stretch[]): Stretch[] {
  stretches.forEach((stretch, i) => {
    if (!stretch.firm) return;
    const before = stretches[i - 1];
    const after = stretches[i + 1];
    const lacking = () => CLOSURE_MS - (stretch.endMs - stretch.startMs);
    const spare = (neighbour: Stretch | undefined) =>
      neighbour ? Math.max(0, neighbour.endMs - neighbour.startMs - (neighbour.firm ? CLOSURE_MS : 0)) : 0;
    const fromBefore = Math.min(Math.max(0, lacking() / 2), spare(before));
    stretch.startMs -= fromBefore;
    if (before) before.endMs -= fromBefore;
    const fromAfter = Math.min(Math.max(0, lacking()), spare(after));
    stretch.endMs += fromAfter;
    if (after) after.startMs += fromAfter;
    const more = Math.min(Math.max(0, lacking()), spare(before));
    stretch.startMs -= more;
    if (before) before.endMs -= more;
  });
  return stretches.filter((stretch) => stretch.endMs > stretch.startMs);
}

/** A shape too short to be seen gives its time to the neighbour that is not firm, the longer one first. */
function withoutSlivers(stretches: readonly Stretch[]): Stretch[] {
  const out = stretches.map((stretch) => ({ ...stretch }));
  for (;;) {
    const index = shortestSliver(out);
    if (index < 0) return out;
    const sliver = out[index] as Stretch;
    const before = out[index - 1];
    const after = out[index + 1];
    const toBefore = before && (!after || rank(before) >= rank(after));
    if (toBefore) before.endMs = sliver.endMs;
    else if (after) after.startMs = sliver.startMs;
    out.splice(index, 1);
    const joined = out[toBefore ? index - 1 : index];
    const next = out[toBefore ? index : index - 1];
    if (joined && next && joined.shape === next.shape) {
      joined.startMs = Math.min(joined.startMs, next.startMs);
      joined.endMs = Math.max(joined.endMs, next.endMs);
      out.splice(out.indexOf(next), 1);
    }
  }
}

function shortestSliver(stretches: readonly Stretch[]): number {
  let index = -1;
  let shortest = SHORTEST_MS;
  stretches.forEach((stretch, i) => {
    const length = stretch.endMs - stretch.startMs;
    if (stretch.firm || length >= shortest || stretches.length === 1) return;
    shortest = length;
    index = i;
  });
  return index;
}

function rank(stretch: Stretch): number {
  return (stretch.firm ? -1000 : 0) + (stretch.shape === 'X' ? -500 : 0) + (stretch.endMs - stretch.startMs);
}

function asWholeMs(stretches: readonly Stretch[], durationMs: number): MouthCue[] {
  const edges = stretches.map((stretch) => Math.round(stretch.startMs));
  return stretches
    .map(({ shape }, i) => ({ startMs: edges[i] as number, endMs: edges[i + 1] ?? durationMs, shape }))
    .filter((cue) => cue.endMs > cue.startMs);
}
