import { contentSeed } from '../../ids/index.ts';
import type { Breakdown, Character, Line } from './contracts.ts';

/** The note a voice recites on, MIDI: comfortable for men (C♯3), women (A3) and voices between. */
const TONIC_MIDI = { male: 49, female: 57, 'non-binary': 53 } as const;
const CHILD_TONIC_MIDI = 60;

/**
 * The whole input of the speech provider for one line (a `SpeechSpec` of the audio room). It is spoken before planning
 * and carried by the timeline after, the same value both times, so that each line is spoken once.
 */
export function speechSpecFor(line: Line, character: Character, breakdown: Breakdown, seed: number) {
  const toned = line.delivery === 'chanted' || line.delivery === 'sung';
  return {
    text: line.text,
    language: lineLanguage(line.text, character.voice.language, breakdown.language),
    voice: character.voice,
    feeling: line.feeling,
    delivery: line.delivery,
    directions: [...line.directions],
    emphasis: line.emphasis.map((range) => ({ ...range })),
    ...(toned ? { tonicMidi: voiceTonicMidi(character) } : {}),
    seed: contentSeed(['speech', line.text, seed]),
  };
}

/** The note a voice chants on; music under it shares the pitch class. */
export function voiceTonicMidi(character: Character): number {
  return character.voice.ageGroup === 'child' ? CHILD_TONIC_MIDI : TONIC_MIDI[character.voice.gender];
}

/** The voice's own language, unless the text is written in a script that voice cannot read: a sloka in an English film. */
function lineLanguage(text: string, voice: string, film: string): string {
  const devanagari = /\p{Script=Devanagari}/u.test(text);
  const reads = (language: string) => /^(hi|sa|mr|ne)\b/u.test(language);
  if (!devanagari || reads(voice)) return voice;
  return reads(film) ? film : 'hi';
}
