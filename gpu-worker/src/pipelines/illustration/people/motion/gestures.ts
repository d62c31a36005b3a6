import type { FigureStaging, Gesture } from '@film-studio/shared/production';
import { acted, smooth } from './easing.ts';

export type HandShape = 'relaxed' | 'open' | 'point' | 'fist' | 'flat' | 'hold';

/** Where a hand goes, in arm lengths from its shoulder: outwards, down, forwards. */
export type Reach = {
  readonly out: number;
  readonly down: number;
  readonly fwd: number;
  /** The hand meets the other on the body's middle line, whatever the shoulders' width. */
  readonly centred?: boolean;
};

/** What gestures add to the bearing at a time. Hands: `amount` 0 the rest pose … 1 the reach (may pass both a little). */
export type Acting = {
  readonly hands: readonly HandActing[];
  readonly lean: number;
  readonly bow: number;
  readonly headPitch: number;
  readonly headTurn: number;
  readonly headTilt: number;
  readonly shoulders: number;
  /** Metres that the body shifts away from what it faces. */
  readonly back: number;
  readonly eyesAway: number;
};

export type HandActing = {
  readonly which: 'main' | 'other' | 'both';
  readonly amount: number;
  readonly reach: Reach;
  readonly shape: HandShape;
  /** Turn of the hand against the forearm, radians, outwards positive. */
  readonly turn: number;
};

type Moment = { readonly amount: number; readonly t: number; readonly timeMs: number };
type Body = Partial<Omit<Acting, 'hands'>>;
type Score = { readonly hands?: (m: Moment) => readonly HandActing[]; readonly body?: (m: Moment) => Body };

const hand = (
  which: HandActing['which'],
  amount: number,
  reach: [number, number, number],
  shape: HandShape,
  turn = 0,
): HandActing => ({ which, amount, reach: { out: reach[0], down: reach[1], fwd: reach[2] }, shape, turn });

/** Movement repeated `times` over the gesture, −1 … 1, starting and ending at 0. */
const swing = (m: Moment, times: number): number => Math.sin(m.t * Math.PI * 2 * times);

/** For what has weight or dignity: down, a while there, up, without a stroke. */
const slowly = (m: Moment): number => smooth(m.t / 0.38) * (1 - smooth((m.t - 0.62) / 0.38));

const SCORES: Record<Gesture, Score> = {
  beat: {
    hands: (m) => [hand('main', m.amount, [0.3, 0.5 + 0.07 * swing(m, 2), 0.52], 'open', 0.25)],
    body: (m) => ({ headPitch: 0.08 * m.amount * swing(m, 2) }),
  },
  'open-palms': {
    hands: (m) => [hand('both', m.amount, [0.36, 0.5, 0.5], 'open', 0.7)],
    body: (m) => ({ shoulders: 0.12 * m.amount, headTilt: 0.06 * m.amount }),
  },
  point: {
    hands: (m) => [hand('main', m.amount, [0.42, 0.14, 0.8], 'point', 0)],
    body: (m) => ({ lean: 0.05 * m.amount }),
  },
  shrug: {
    hands: (m) => [hand('both', m.amount, [0.4, 0.54, 0.36], 'open', 1.05)],
    body: (m) => ({ shoulders: 0.95 * m.amount, headTilt: 0.16 * m.amount, headPitch: -0.05 * m.amount }),
  },
  nod: { body: (m) => ({ headPitch: 0.34 * Math.abs(m.amount) * Math.max(-0.35, Math.sin(m.t * Math.PI * 4)) }) },
  'shake-head': { body: (m) => ({ headTurn: 0.3 * Math.sin(m.t * Math.PI * 5) * Math.abs(m.amount) }) },
  wave: {
    hands: (m) => [hand('main', m.amount, [0.4 + 0.13 * swing(m, 3), -0.5, 0.28], 'open', 0.3 * swing(m, 3))],
    body: (m) => ({ headTilt: 0.08 * m.amount, shoulders: 0.1 * m.amount }),
  },
  'hand-to-chest': {
    hands: (m) => [hand('main', m.amount, [-0.24, 0.3, 0.26], 'flat', -0.15)],
    body: (m) => ({ headTilt: 0.07 * m.amount, headPitch: 0.06 * m.amount }),
  },
  'hand-to-head': {
    hands: (m) => [hand('main', m.amount, [0.09, -0.42, 0.0], 'flat', -0.35)],
    body: (m) => ({ headPitch: 0.18 * m.amount, headTilt: 0.12 * m.amount }),
  },
  reach: {
    hands: (m) => [hand('main', m.amount, [0.12, 0.28, 0.9], 'open', 0.1)],
    body: (m) => ({ lean: 0.1 * m.amount }),
  },
  'look-away': { body: (m) => ({ headTurn: -0.62 * m.amount, headPitch: 0.12 * m.amount, eyesAway: m.amount }) },
  'lean-in': { body: (m) => ({ lean: 0.23 * m.amount, headPitch: 0.08 * m.amount }) },
  'step-back': {
    hands: (m) => [hand('both', 0.55 * m.amount, [0.42, 0.52, 0.4], 'open', 0.6)],
    body: (m) => ({ back: 0.09 * m.amount, lean: -0.1 * m.amount, shoulders: 0.3 * m.amount }),
  },
  bow: { body: (m) => ({ bow: slowly(m), headPitch: 0.45 * slowly(m) }) },
  pray: {
    hands: (m) => [
      { ...hand('both', m.amount, [0, 0.33, 0.5], 'flat'), reach: { out: 0, down: 0.33, fwd: 0.5, centred: true } },
    ],
    body: (m) => ({ bow: 0.16 * slowly(m), headPitch: 0.24 * slowly(m) }),
  },
};

const STILL: Acting = {
  hands: [],
  lean: 0,
  bow: 0,
  headPitch: 0,
  headTurn: 0,
  headTilt: 0,
  shoulders: 0,
  back: 0,
  eyesAway: 0,
};

/** Everything gestures do at a time; overlapping ones add up. */
export function actingAt(gestures: FigureStaging['performance']['gestures'], timeMs: number): Acting {
  let acting = STILL;
  for (const { atMs, durationMs, gesture } of gestures) {
    const length = Math.max(durationMs, 500);
    const t = (timeMs - atMs) / length;
    if (t <= 0 || t >= 1) continue;
    const moment: Moment = { amount: acted(t, length), t, timeMs };
    const score = SCORES[gesture];
    const body = score.body?.(moment) ?? {};
    const sum = (key: keyof Body): number => acting[key] + (body[key] ?? 0);
    acting = {
      hands: [...acting.hands, ...(score.hands?.(moment) ?? [])],
      lean: sum('lean'),
      bow: sum('bow'),
      headPitch: sum('headPitch'),
      headTurn: sum('headTurn'),
      headTilt: sum('headTilt'),
      shoulders: sum('shoulders'),
      back: sum('back'),
      eyesAway: sum('eyesAway'),
    };
  }
  return acting;
}
