import type { CharacterId } from '../../ids/index.ts';
import type { PlaceView } from './framing.ts';
import type { Card, CameraMove, ShotPurpose, ShotSize, TransitionKind } from './contracts.ts';

/**
 * A shot before it is staged: what part of the scene it covers and how it looks at it. Coverage makes segments; staging
 * turns each into a complete picture.
 */
export type Segment = {
  readonly startMs: number;
  readonly endMs: number;
  readonly purpose: ShotPurpose;
  readonly size: ShotSize;
  readonly subjects: readonly CharacterId[];
  readonly angleDegrees: number;
  readonly move: CameraMove;
  readonly why: string;
  /** Over-the-shoulder: whose shoulder is in the foreground. */
  readonly over?: CharacterId;
  /** Inserts: the thing. */
  readonly prop?: string;
  /** Places: which part of them. */
  readonly view?: PlaceView;
  /** How this shot begins when not by a plain cut. */
  readonly transition?: TransitionKind;
  /** Words on the picture, times from the segment's start. */
  readonly cards?: readonly Card[];
  /** Show everybody present, not only the subjects. */
  readonly everybody?: boolean;
  /** The one who says the words of a poem or prayer, small in the place and not speaking. */
  readonly onlooker?: Onlooker;
  /** Empty places stay empty: no people even when some are there. */
  readonly empty?: boolean;
};

/** How the voice of a poem or prayer is seen: as a child or grown, walking, looking away from us, or at prayer. */
export type Onlooker = {
  readonly who: CharacterId;
  readonly age: 'child' | 'grown';
  readonly does: 'walk' | 'look' | 'pray';
};

export const LEAST_SHOT_MS = 1000;
export const LONGEST_SHOT_MS = 12_000;

export function lengthMs(segment: { readonly startMs: number; readonly endMs: number }): number {
  return segment.endMs - segment.startMs;
}

const ORDER: readonly ShotSize[] = ['EWS', 'WS', 'MS', 'MCU', 'CU', 'ECU'];

/** Steps between two sizes: 0 the same, 1 neighbours. */
export function sizeSteps(a: ShotSize, b: ShotSize): number {
  return Math.abs(ORDER.indexOf(a) - ORDER.indexOf(b));
}

/** The size so many steps nearer (positive) or farther (negative), within MS…CU for people. */
export function stepped(size: ShotSize, steps: number): ShotSize {
  return ORDER[Math.min(5, Math.max(0, ORDER.indexOf(size) + steps))] ?? size;
}

export function sameSubjects(a: Pick<Segment, 'subjects'>, b: Pick<Segment, 'subjects'>): boolean {
  return a.subjects.length === b.subjects.length && a.subjects.every((id) => b.subjects.includes(id));
}
