import type { ClipSound, Stem } from '../../audio/index.ts';
import { ClipId, contentId, TrackId, type Json } from '../../ids/index.ts';
import { AUDIO_RATE, rangeOf, rationalTime } from '../../time/index.ts';
import type { Clip, GeneratorSpec, Track, TrackItem } from '../model.ts';

/** A sound to be placed: when it starts, how much of it plays, how it sits in the mix. */
export type Sound = {
  readonly name: string;
  readonly spec: GeneratorSpec;
  readonly startSample: number;
  readonly samples: number;
  readonly sound: ClipSound;
  readonly notes: Record<string, string>;
};

/**
 * Lays sounds on as few tracks as they need without overlapping, each track filled with gaps to the film's end. A sound
 * that would outlast the film is trimmed to it; one that starts behind it is left out.
 */
export function soundTracks(name: string, stem: Stem, sounds: readonly Sound[], filmSamples: number): Track[] {
  const rows: { sounds: Sound[]; freeFrom: number }[] = [];
  const inOrder = [...sounds].sort((a, b) => a.startSample - b.startSample);
  for (const sound of inOrder) {
    if (sound.startSample >= filmSamples || sound.samples < 1) continue;
    const row = rows.find((one) => one.freeFrom <= sound.startSample) ?? addRow(rows);
    row.sounds.push(sound);
    row.freeFrom = sound.startSample + sound.samples;
  }
  if (rows.length === 0) addRow(rows);
  return rows.map((row, index) => {
    const trackName = rows.length === 1 ? name : `${name} ${index + 1}`;
    return {
      id: contentId(TrackId, 'track', { name: trackName, stem }),
      name: trackName,
      kind: 'audio' as const,
      stem,
      items: filled(row.sounds, filmSamples),
    };
  });
}

function addRow(rows: { sounds: Sound[]; freeFrom: number }[]) {
  const row = { sounds: [], freeFrom: 0 };
  rows.push(row);
  return row;
}

function filled(sounds: readonly Sound[], filmSamples: number): TrackItem[] {
  const items: TrackItem[] = [];
  let at = 0;
  for (const sound of sounds) {
    if (sound.startSample > at) items.push(gap(sound.startSample - at));
    const samples = Math.min(sound.samples, filmSamples - sound.startSample);
    items.push(clipOf(sound, samples));
    at = sound.startSample + samples;
  }
  if (filmSamples > at) items.push(gap(filmSamples - at));
  return items;
}

function gap(samples: number): TrackItem {
  return { kind: 'gap', duration: rationalTime(samples, AUDIO_RATE) };
}

function clipOf(sound: Sound, samples: number): Clip {
  const whole = rangeOf(rationalTime(sound.samples, AUDIO_RATE));
  const trimmed = samples < sound.samples ? { sourceRange: rangeOf(rationalTime(samples, AUDIO_RATE)) } : {};
  return {
    kind: 'clip',
    id: contentId(ClipId, 'clip', { name: sound.name, notes: sound.notes, generator: sound.spec.generator } as Json),
    name: sound.name,
    media: { kind: 'generator', spec: sound.spec, availableRange: whole },
    ...trimmed,
    sound: sound.sound,
    markers: [],
    notes: sound.notes,
  };
}
