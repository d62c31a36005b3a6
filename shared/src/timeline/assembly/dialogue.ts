import {
  speechSpecFor,
  type Breakdown,
  type Character,
  type Line,
  type LineTiming,
  type Shot,
} from '../../production/index.ts';
import { contentSeed, type LineId } from '../../ids/index.ts';
import { roomOf, sizeGainDb, type Room } from './acoustics.ts';
import { SAMPLES_PER_MS, type FilmClock, type PlacedScene } from './film-clock.ts';
import type { Sound } from './sound-tracks.ts';

const FADE_MS = 5;
/** Voices follow the picture this far to the sides, so that no word leaves the middle wholly. */
const PAN_REACH = 0.45;
const OFF_SCREEN_GAIN_DB = -3;

/** Every spoken line at its sample, from where on the screen and in what room it is spoken. */
export function dialogueSounds(
  breakdown: Breakdown,
  clock: FilmClock,
  timings: ReadonlyMap<LineId, LineTiming>,
  seed: number,
): Sound[] {
  const characters = new Map(breakdown.characters.map((character) => [character.id, character]));
  const scenes = new Map(clock.scenes.map((placed) => [placed.scene.id, placed]));
  return clock.lines.flatMap((heard) => {
    const placed = scenes.get(heard.sceneId);
    const line = placed?.scene.lines.find((candidate) => candidate.id === heard.lineId);
    const character = line && characters.get(line.characterId);
    if (!placed || !line || !character) return [];
    const durationMs = timings.get(line.id)?.durationMs ?? (heard.endSample - heard.startSample) / SAMPLES_PER_MS;
    const spec = { generator: 'speech' as const, parameters: speechSpecFor(line, character, breakdown, seed) };
    return [
      {
        name: `${character.name}: ${excerpt(line.text)}`,
        spec,
        startSample: heard.startSample,
        samples: Math.round(durationMs * SAMPLES_PER_MS),
        sound: soundOf(line, character, placed),
        notes: { lineId: line.id, sceneId: placed.scene.id },
      },
    ];
  });
}

function excerpt(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39).trimEnd()}…`;
}

function soundOf(line: Line, character: Character, placed: PlacedScene): Sound['sound'] {
  const shots = placed.shots.filter(({ shot }) => shot.lines.some((part) => part.lineId === line.id));
  const seen = shots.find(({ shot }) => positionOf(shot, character) !== undefined) ?? shots[0];
  const shot = seen?.shot;
  const position = shot ? positionOf(shot, character) : undefined;
  const told = line.delivery === 'voice-over' || line.delivery === 'recited' || character.voiceOnly;
  const offScreen = line.delivery === 'off-screen' ? OFF_SCREEN_GAIN_DB : 0;
  return {
    gainDb: told ? 0 : (shot ? sizeGainDb(shot.size) : 0) + offScreen,
    pan: told || position === undefined ? 0 : round(position * PAN_REACH),
    fadeInMs: FADE_MS,
    fadeOutMs: FADE_MS,
    room: roomFor(line, told, shot),
  };
}

/** Where across the picture somebody stands: −1 left edge, 1 right edge; undefined when not in it. */
function positionOf(shot: Shot, character: Character): number | undefined {
  const seed = contentSeed(['figure', character.name]);
  const figure = shot.picture.figures.find((candidate) => candidate.seed === seed && !candidate.fromBehind);
  if (!figure) return undefined;
  const { centreX, width } = shot.camera.to;
  return Math.max(-1, Math.min(1, ((figure.x - centreX) / width) * 2));
}

const TELEPHONE = /\b(phone|telephone|radio|intercom|teléfono)\b|फ़ोन|फोन/iu;

function roomFor(line: Line, told: boolean, shot: Shot | undefined): Room {
  if (line.directions.some((direction) => TELEPHONE.test(direction)) && line.delivery === 'off-screen')
    return 'telephone';
  if (line.delivery === 'chanted') return 'hall';
  if (told || !shot) return 'dry';
  return roomOf(shot.picture.set);
}

function round(value: number): number {
  return Math.round(value * 100) / 100 + 0; // never minus nothing: JSON has none
}
