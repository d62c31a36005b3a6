/** Shakes a second in a trembling voice. @source vocal tremor lies at 4–7 Hz. */
const SHAKES_HZ = 5.3;
/** A second, slower wave keeps it from sounding like a machine. */
const DRIFT_HZ = 2.1;

/** A voice whose pitch trembles by up to `depthCents`; moments move by well under a millisecond. */
export function trembling(samples: Float32Array, sampleRateHz: number, depthCents: number): Float32Array {
  if (depthCents <= 0) return samples;
  const swing = 2 ** (depthCents / 1200) - 1;
  const depth = (hz: number, share: number) => (share * swing * sampleRateHz) / (2 * Math.PI * hz);
  const shake = depth(SHAKES_HZ, 0.75);
  const drift = depth(DRIFT_HZ, 0.25);
  const out = new Float32Array(samples.length);
  for (let i = 0; i < samples.length; i++) {
    const seconds = i / sampleRateHz;
    const shift =
      shake * Math.sin(2 * Math.PI * SHAKES_HZ * seconds) + drift * Math.sin(2 * Math.PI * DRIFT_HZ * seconds + 1);
    const from = i + shift;
    const whole = Math.floor(from);
    const before = samples[whole] ?? 0;
    out[i] = before + ((samples[whole + 1] ?? 0) - before) * (from - whole);
  }
  return out;
}
