/** Fundamental frequency over time, one value a hop. */
export type PitchTrack = {
  readonly hopMs: number;
  /** Hertz at the middle of each hop; 0 where nothing voiced was found. */
  readonly hz: Float32Array;
};

export type PitchRange = { readonly lowestHz: number; readonly highestHz: number };

const HOP_MS = 10;
/** Below this normalised difference a period counts as found. @source de Cheveigné & Kawahara 2002, step 4. */
const THRESHOLD = 0.2;
/** Frames quieter than the loudest by more than this are silence. */
const SILENCE_DB = -40;
const ANALYSIS_HZ = 8000;

/**
 * Pitch of a voice by YIN: the lag at which the sound repeats best, below a threshold, refined by a parabola.
 * @source de Cheveigné & Kawahara, "YIN, a fundamental frequency estimator for speech and music", JASA 111(4), 2002.
 */
export function trackPitch(
  samples: Float32Array,
  sampleRateHz: number,
  range: PitchRange = { lowestHz: 60, highestHz: 520 },
): PitchTrack {
  const factor = Math.max(1, Math.floor(sampleRateHz / ANALYSIS_HZ));
  const rate = sampleRateHz / factor;
  const sound = factor === 1 ? samples : thinned(samples, factor);
  const hop = (rate * HOP_MS) / 1000;
  const longest = Math.ceil(rate / range.lowestHz);
  const shortest = Math.max(2, Math.floor(rate / range.highestHz));
  const window = longest;
  const hz = new Float32Array(Math.floor(sound.length / hop));
  const gate = loudness(sound, hop, window);
  const difference = new Float32Array(longest + 2);
  for (let frame = 0; frame < hz.length; frame++) {
    const start = Math.round((frame + 0.5) * hop - window);
    if (start < 0 || start + window + longest + 2 >= sound.length || !gate(frame)) continue;
    normalisedDifference(sound, start, window, difference);
    const lag = firstDip(difference, shortest, longest);
    if (lag > 0) hz[frame] = rate / lag;
  }
  return { hopMs: HOP_MS, hz: withoutLoneFrames(hz) };
}

/** Median over the voiced hops, hertz; undefined when the sound has no pitch. */
export function medianPitchHz(track: PitchTrack): number | undefined {
  const voiced = track.hz.filter((hz) => hz > 0).sort();
  return voiced[Math.floor(voiced.length / 2)];
}

/** Moving average, then every `factor`-th sample: good enough under the pitch range. */
function thinned(samples: Float32Array, factor: number): Float32Array {
  const out = new Float32Array(Math.floor(samples.length / factor));
  for (let i = 0; i < out.length; i++) {
    let sum = 0;
    for (let j = 0; j < factor; j++) sum += samples[i * factor + j] as number;
    out[i] = sum / factor;
  }
  return out;
}

function loudness(sound: Float32Array, hop: number, window: number): (frame: number) => boolean {
  const energies = new Float32Array(Math.floor(sound.length / hop));
  let loudest = 0;
  for (let frame = 0; frame < energies.length; frame++) {
    const middle = Math.round((frame + 0.5) * hop);
    let sum = 0;
    const from = Math.max(0, middle - window / 2);
    const to = Math.min(sound.length, middle + window / 2);
    for (let i = Math.floor(from); i < to; i++) sum += (sound[i] as number) ** 2;
    energies[frame] = sum;
    loudest = Math.max(loudest, sum);
  }
  const floor = Math.max(loudest * 10 ** (SILENCE_DB / 10), 1e-9);
  return (frame) => (energies[frame] ?? 0) > floor;
}

function normalisedDifference(sound: Float32Array, start: number, window: number, out: Float32Array): void {
  let running = 0;
  out[0] = 1;
  for (let lag = 1; lag < out.length; lag++) {
    let sum = 0;
    for (let i = start, end = start + window; i < end; i++) {
      const delta = (sound[i] as number) - (sound[i + lag] as number);
      sum += delta * delta;
    }
    running += sum;
    out[lag] = running === 0 ? 1 : (sum * lag) / running;
  }
}

/** The bottom of the first dip under the threshold, refined between samples; 0 when there is none. */
function firstDip(difference: Float32Array, shortest: number, longest: number): number {
  for (let lag = shortest; lag <= longest; lag++) {
    if ((difference[lag] as number) >= THRESHOLD) continue;
    while (lag < longest && (difference[lag + 1] as number) < (difference[lag] as number)) lag++;
    const before = difference[lag - 1] as number;
    const here = difference[lag] as number;
    const after = difference[lag + 1] as number;
    const bend = before + after - 2 * here;
    return bend > 0 ? lag + (before - after) / (2 * bend) : lag;
  }
  return 0;
}

/** A single voiced hop among unvoiced ones, or one an octave off its neighbours, is a slip. */
function withoutLoneFrames(hz: Float32Array): Float32Array {
  const out = hz.slice();
  for (let i = 0; i < hz.length; i++) {
    const here = hz[i] as number;
    const neighbours = [hz[i - 1] ?? 0, hz[i + 1] ?? 0].filter((value) => value > 0);
    if (here > 0 && !neighbours.some((value) => Math.abs(Math.log2(value / here)) < 0.3)) out[i] = 0;
  }
  return out;
}
