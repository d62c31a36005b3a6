import type { FigureStaging, Look, ShotPicture } from '@film-studio/shared/production';

/** Shots that stand for a film: two people talking in a room and in a street, seen still and in a push-in. */
const LOOK: Look = {
  ...{ ageYears: 34, genderPresentation: 'feminine', build: 'average', heightCentimetres: 168, skinTone: 6 },
  ...{ faceShape: 'oval', nose: 'straight', eyes: { shape: 'almond', colour: '#4a2f1b' }, brows: 'arched' },
  ...{ hair: { style: 'long-wavy', colour: '#2b1a12' }, facialHair: 'none', headwear: 'none' },
  outfit: { kind: 'jumper', primary: '#2f6f73', secondary: '#33374a', accent: '#e0b050' },
  ...{ accessories: ['earrings'], culture: 'western', references: [] },
};
const OTHER: Look = {
  ...LOOK,
  ...{ ageYears: 61, genderPresentation: 'masculine', heightCentimetres: 181, skinTone: 3 },
  ...{ hair: { style: 'side-part', colour: '#8a8a88' }, facialHair: 'full-beard' },
  outfit: { kind: 'coat', primary: '#4a3b5a', secondary: '#2a2a33', accent: '#aa4433' },
  accessories: ['glasses'],
};
const SPOKEN = ['A', 'C', 'B', 'E', 'D', 'F', 'X', 'H', 'B', 'G'] as const;

function speaker(look: Look, x: number, facing: number, durationMs: number, speaks: boolean): FigureStaging {
  const mouth = Array.from({ length: speaks ? Math.ceil(durationMs / 90) : 0 }, (_, i) => ({
    startMs: i * 90,
    endMs: (i + 1) * 90,
    shape: SPOKEN[i % SPOKEN.length] ?? 'X',
  }));
  return {
    ...{ look, seed: Math.round(x * 100) + 900, x, depth: 0, posture: 'stand', facing, fromBehind: false },
    performance: {
      mouth,
      feelings: [{ atMs: 0, feeling: { emotion: 'happy', strength: 2 } }],
      gaze: [],
      gestures: [
        { atMs: 300, durationMs: 900, gesture: 'beat' },
        { atMs: 1800, durationMs: 1200, gesture: 'open-palms' },
      ],
      accents: [{ atMs: 600, strength: 0.7 }],
    },
  };
}

export type Scene = { readonly name: string; readonly picture: ShotPicture };

export function benchScenes(frames: number): Scene[] {
  const durationMs = (frames * 1000) / 24;
  const two = [speaker(LOOK, -0.55, 0.55, durationMs, true), speaker(OTHER, 0.6, -0.55, durationMs, false)];
  const set = (place: ShotPicture['set']['place'], interior: boolean): ShotPicture['set'] => ({
    ...{ place, name: `Bench ${place}`, seed: 5, interior, culture: 'western', timeOfDay: 'golden-hour' },
    ...{ weather: 'clear', mood: 'calm', dressing: [] },
  });
  const at = (centreX: number, centreY: number, width: number) => ({ centreX, centreY, width });
  const shot = (
    place: ShotPicture['set'],
    move: ShotPicture['camera']['move'],
    widths: [number, number],
  ): ShotPicture => ({
    set: place,
    camera: { move, from: at(0, 1.25, widths[0]), to: at(0.05, 1.32, widths[1]), easing: 'in-out' },
    ...{ figures: two, props: [], cards: [], style: 'flat', rate: { numerator: 24, denominator: 1 }, frames, seed: 3 },
  });
  return [
    { name: 'static', picture: shot(set('kitchen', true), 'static', [3.6, 3.6]) },
    { name: 'push-in', picture: shot(set('city-street', false), 'push-in', [4.2, 3.7]) },
  ];
}
