import { resample } from '../../sound/index.ts';
import { moved, type Utterance } from './utterance.ts';

/** Rates are rounded to this so that the resampling filter is tabled; 0.3 % of a 16 kHz voice. */
const RATE_STEP_HZ = 50;

/**
 * Plays a voice `scale` times faster: formants and pitch rise by it, the sound shortens by it. An engine asked for a
 * voice that much lower and slower gives back the pitch and length wanted with another head around them, without any
 * of the artefacts of a formant shifter.
 */
export function playedFaster(utterance: Utterance, scale: number): Utterance {
  const sampleRateHz = Math.round((utterance.sampleRateHz * scale) / RATE_STEP_HZ) * RATE_STEP_HZ;
  const factor = utterance.sampleRateHz / sampleRateHz;
  return { samples: utterance.samples, sampleRateHz, ...moved(utterance, (ms) => ms * factor) };
}

/** The same sound in another sample rate. */
export function atRate(utterance: Utterance, sampleRateHz: number): Utterance {
  return { ...utterance, samples: resample(utterance.samples, utterance.sampleRateHz, sampleRateHz), sampleRateHz };
}
