import type { ScoreSpec } from '@film-studio/shared/audio';

/** How a piece fills its time: whole bars, then a ring that dies away. */
export type Form = {
  readonly totalSeconds: number;
  /** Until the last note is let go. */
  readonly bodySeconds: number;
  readonly bars: number;
  readonly barSeconds: number;
  readonly beatsPerBar: number;
  readonly beatSeconds: number;
  readonly beatsPerMinute: number;
  /** True when the piece may just hold its last chord softly instead of closing with a cadence. */
  readonly open: boolean;
};

const LONGEST_RING_SECONDS = 2.8;

/** Chooses the tempo nearest to the wanted one at which whole bars fill the time. */
export function planForm(spec: ScoreSpec, beatsPerMinute: number, beatsPerBar: number): Form {
  const totalSeconds = spec.durationMs / 1000;
  const bodySeconds = totalSeconds - Math.min(LONGEST_RING_SECONDS, totalSeconds * 0.3);
  const wantedBar = (60 / beatsPerMinute) * beatsPerBar;
  const bars = Math.max(1, Math.round(bodySeconds / wantedBar));
  const barSeconds = bodySeconds / bars;
  const beatSeconds = barSeconds / beatsPerBar;
  return {
    totalSeconds,
    bodySeconds,
    bars,
    barSeconds,
    beatsPerBar,
    beatSeconds,
    beatsPerMinute: 60 / beatSeconds,
    open: spec.role === 'underscore' || spec.role === 'accompaniment',
  };
}

/** How full the music is in a bar, 0…1: it opens, grows to two thirds of the way, and comes to rest. */
export function arcAt(bar: number, bars: number): number {
  if (bars <= 2) return 0.6;
  const x = bar / (bars - 1);
  const rise = Math.min(1, x / 0.62);
  const fall = x > 0.8 ? (x - 0.8) / 0.2 : 0;
  return 0.45 + 0.55 * Math.sin((Math.PI / 2) * rise) - 0.4 * fall;
}

/** Hits that lie where music can mark them: inside the body, at least a second apart. Seconds. */
export function hitsOf(spec: ScoreSpec, form: Form): number[] {
  const hits: number[] = [];
  for (const ms of [...spec.hitsMs].sort((a, b) => a - b)) {
    const at = ms / 1000;
    if (at >= 0.4 && at < form.bodySeconds - 0.3 && at - (hits.at(-1) ?? -9) >= 1) hits.push(at);
  }
  return hits;
}

/** How often a melody rests, 0…1: under words it leaves more room. */
export function restOf(density: number, role: ScoreSpec['role']): number {
  const room = role === 'underscore' || role === 'accompaniment' ? 0.25 : 0;
  return Math.min(0.85, 0.5 * (1 - density) + room);
}
