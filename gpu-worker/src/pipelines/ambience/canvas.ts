import {
  addLoop,
  CONTROL_STEP,
  fromDb,
  noisePair,
  SAMPLE_RATE_HZ,
  wander,
  type NoisePair,
  type Random,
} from '../synthesis/index.ts';

/** What layers of an ambience are laid on: two channels of one length. */
export type Field = { readonly left: Float32Array; readonly right: Float32Array; readonly random: Random };

/** One thing that is heard in a place; adds itself to the field at about `gain` RMS. */
export type Layer = (field: Field, gain: number) => void;

/** Noise of a given colour for this field: no longer than the field needs. */
export function noise(field: Field, amplitude: (hz: number) => number): NoisePair {
  const order = Math.min(17, Math.max(13, Math.ceil(Math.log2(field.left.length))));
  return noisePair(field.random, amplitude, order);
}

/** Steady noise whose level breathes by `depthDb` up and down, `hz` times a second. */
export function addBed(field: Field, sound: NoisePair, gain: number, depthDb = 0, hz = 0.2): void {
  for (const [c, out] of [field.left, field.right].entries()) {
    const curve = wander(field.random, out.length, hz).map((x) => fromDb(x * depthDb));
    addLoop(out, sound[c]!, field.random.int(sound[c]!.length), curve, gain);
  }
}

/** A curve that is the same for both sides, for things that move as one. */
export function addBedWith(field: Field, sound: NoisePair, gain: number, curve: Float32Array): void {
  addLoop(field.left, sound[0], 0, curve, gain);
  addLoop(field.right, sound[1], 0, curve, gain);
}

/** Adds a short mono sound at a place between left (−1) and right (1). Parts beyond the field are left out. */
export function addEvent(field: Field, sound: Float32Array, startSample: number, gain: number, pan: number): void {
  const angle = ((pan + 1) * Math.PI) / 4;
  const sides = [
    [field.left, Math.cos(angle) * gain],
    [field.right, Math.sin(angle) * gain],
  ] as const;
  const from = Math.max(0, -startSample);
  const to = Math.min(sound.length, field.left.length - startSample);
  for (const [out, level] of sides) {
    for (let i = from; i < to; i++) out[startSample + i] = out[startSample + i]! + sound[i]! * level;
  }
}

/**
 * Scatters sounds evenly enough that no stretch is empty: one in each of equal intervals, somewhere within it.
 * @param place gets the first sample of each.
 */
export function scatter(field: Field, perSecond: number, place: (startSample: number) => void): void {
  const interval = SAMPLE_RATE_HZ / perSecond;
  const first = -field.random.next() * interval;
  for (let at = first; at < field.left.length; at += interval) {
    place(Math.round(at + field.random.next() * interval * 0.85));
  }
}

/** Waves rolling in: swells of about `periodSeconds`, as a control curve of gains between `low` and 1. */
export function swells(random: Random, samples: number, periodSeconds: number, low: number): Float32Array {
  const curve = new Float32Array(Math.ceil(samples / CONTROL_STEP) + 2);
  const perSecond = SAMPLE_RATE_HZ / CONTROL_STEP;
  let phase = random.next();
  let speed = 1 / (periodSeconds * perSecond);
  for (let i = 0; i < curve.length; i++) {
    phase += speed;
    if (phase >= 1) {
      phase -= 1;
      speed = (0.8 + 0.4 * random.next()) / (periodSeconds * perSecond);
    }
    // Quick up, slow down, as a wave breaks and runs out; squared cosines keep both ends smooth.
    const rise = 0.32;
    const height =
      phase < rise
        ? Math.sin((Math.PI / 2) * (phase / rise)) ** 2
        : Math.cos((Math.PI / 2) * ((phase - rise) / (1 - rise))) ** 2;
    curve[i] = low + (1 - low) * height;
  }
  return curve;
}
