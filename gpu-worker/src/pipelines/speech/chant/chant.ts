import type { SpokenPhone } from '../../../ports/index.ts';
import type { PhoneAlphabet } from '../../lip-sync/index.ts';
import { withProsody, type Corner } from '../dsp/psola.ts';
import { durationMsOf, throughCorners, type Utterance } from '../dsp/utterance.ts';
import type { SpokenText } from '../text/spoken-text.ts';
import { chantNotes, songNotes, type Note } from './notes.ts';
import { syllablesOf, type Syllable } from './syllables.ts';
import { markedTones } from './vedic-accents.ts';

/** A short syllable of a chant and of a song, ms, at rate 1. */
const BEAT_MS = { chanted: 235, sung: 300 } as const;
const SHORTEST_VOWEL_MS = 70;
const LONGEST_STRETCH = 4;
/** The voice glides to a note over this time, and lives on it a little. */
const GLIDE_MS = 70;
const VIBRATO_HZ = 5.2;
const VIBRATO_CENTS = 14;
const VIBRATO_AFTER_MS = 260;

export type ChantWish = {
  readonly kind: 'chanted' | 'sung';
  /** The tonic in the engine's own sound, before it is played faster, hertz. */
  readonly tonicHz: number;
  readonly rate: number;
  readonly seed: number;
};

/** The line on notes: syllables as long as their weight, the voice on the tonic and the tones about it. */
export function chanted(
  raw: Utterance,
  alphabet: PhoneAlphabet,
  spoken: SpokenText,
  source: string,
  wish: ChantWish,
): Utterance {
  const syllables = syllablesOf(raw.phones, alphabet);
  if (syllables.length === 0) return raw;
  const notes =
    wish.kind === 'sung'
      ? songNotes(syllables, wish.seed)
      : chantNotes(syllables, tonesMarked(raw, syllables, spoken, source));
  const time = durations(raw, syllables, notes, BEAT_MS[wish.kind] / wish.rate);
  const map = throughCorners(time);
  const tune = syllables.map((syllable, i) => ({
    fromMs: map(
      i === 0 ? 0 : (raw.phones[onsetOf(raw.phones, syllable, syllables[i - 1])]?.startMs ?? syllable.startMs),
    ),
    hz: wish.tonicHz * 2 ** ((notes[i]?.semitones ?? 0) / 12),
  }));
  return withProsody(raw, { time, pitchHz: (outMs) => sungHz(tune, outMs) });
}

/** Index of the phone a syllable's note begins with: its consonants sound on their own note. */
function onsetOf(phones: readonly SpokenPhone[], syllable: Syllable, before: Syllable | undefined): number {
  return before && !before.final ? Math.min(syllable.first, before.last + 2, phones.length - 1) : syllable.first;
}

/** Accent marks of the text, syllable by syllable, for words whose syllables count the same in both. */
function tonesMarked(
  raw: Utterance,
  syllables: readonly Syllable[],
  spoken: SpokenText,
  source: string,
): (number | undefined)[] {
  const tones: (number | undefined)[] = syllables.map(() => undefined);
  for (const word of raw.words) {
    const token = spoken.tokens.find(({ start, end }) => word.start < end && word.end > start);
    const marked = token && markedTones(source.slice(token.sourceStart, token.sourceEnd));
    const own = syllables.flatMap(({ startMs }, i) => (startMs >= word.startMs && startMs < word.endMs ? [i] : []));
    if (!marked || marked.length > own.length) continue;
    own.forEach((index, i) => (tones[index] = marked[i] ?? 0));
  }
  return tones;
}

/** Vowels take what the beat leaves beside the consonants, which keep their length. */
function durations(raw: Utterance, syllables: readonly Syllable[], notes: readonly Note[], beatMs: number): Corner[] {
  const corners: Corner[] = [{ fromMs: 0, toMs: 0 }];
  let shift = 0;
  const corner = (fromMs: number) => {
    const last = corners.at(-1);
    if (!last || fromMs > last.fromMs) corners.push({ fromMs, toMs: fromMs + shift });
  };
  syllables.forEach((syllable, i) => {
    const vowelMs = syllable.vowelEndMs - syllable.startMs;
    const consonantsMs = syllable.endMs - syllable.vowelEndMs;
    const wantedMs = (notes[i]?.beats ?? 1) * beatMs - consonantsMs;
    const lengthMs = Math.min(vowelMs * LONGEST_STRETCH, Math.max(SHORTEST_VOWEL_MS, wantedMs));
    corner(syllable.startMs);
    shift += lengthMs - vowelMs;
    corner(syllable.vowelEndMs);
  });
  corner(durationMsOf(raw));
  return corners;
}

type Tune = readonly { readonly fromMs: number; readonly hz: number }[];

function sungHz(tune: Tune, ms: number): number {
  let index = 0;
  while (index + 1 < tune.length && (tune[index + 1]?.fromMs ?? Infinity) <= ms) index++;
  const note = tune[index];
  if (!note) return 0;
  const before = tune[index - 1] ?? note;
  const into = ms - note.fromMs;
  const share = 0.5 - 0.5 * Math.cos(Math.PI * Math.min(1, Math.max(0, into / GLIDE_MS)));
  const depth = Math.min(1, Math.max(0, (into - VIBRATO_AFTER_MS) / VIBRATO_AFTER_MS)) * VIBRATO_CENTS;
  const vibrato = 2 ** ((depth * Math.sin((2 * Math.PI * VIBRATO_HZ * ms) / 1000)) / 1200);
  return before.hz ** (1 - share) * note.hz ** share * vibrato;
}
