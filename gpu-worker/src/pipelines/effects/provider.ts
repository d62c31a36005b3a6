import type { EffectKind, EffectSpec } from '@film-studio/shared/audio';
import type { Files, Provider, Scratch } from '../../ports/index.ts';
import { writeWav } from '../sound/index.ts';
import { createRandom, filterAll, highPass, SAMPLE_RATE_HZ } from '../synthesis/index.ts';
import { footsteps } from './footsteps.ts';
import * as living from './living.ts';
import * as things from './things.ts';

const MAKERS: Readonly<Record<EffectKind, things.EffectMaker>> = {
  footsteps,
  door: things.door,
  knock: things.knock,
  thunder: living.thunder,
  phone: things.phone,
  bell: things.bell,
  lamp: things.lamp,
  splash: things.splash,
  crowd: living.crowd,
  dog: living.dog,
  bird: living.bird,
  glass: things.glass,
  paper: things.paper,
  clock: things.clock,
  whoosh: living.whoosh,
  fire: living.fire,
  horn: things.horn,
  engine: things.engine,
  applause: living.applause,
};

/** Every effect peaks here, −3 dBFS: how loud it is in the film is the mix's affair. */
export const EFFECT_PEAK = 10 ** (-3 / 20);
const CLOSING_SECONDS = 0.03;

/**
 * Makes sound effects in code. Point sources are mono, what surrounds us is stereo. Facts: `durationMs`, `channels`.
 * @throws disk/full, disk/failed
 */
export function createEffectProvider(files: Files, scratch: Scratch): Provider<EffectSpec> {
  return {
    craft: 'effect',
    seat: 'builtin',
    name: 'builtin/effects',
    version: '2',
    supports: () => ({ supported: true }),
    estimate: (spec) => ({ seconds: 0.02 + (0.02 * spec.durationMs) / 1000, costCredits: 0 }),
    async make(spec, _inputs, { signal, progress }) {
      signal.throwIfAborted();
      const channels = finish(MAKERS[spec.effect](spec, createRandom(spec.seed, 7)));
      const path = scratch.file('.wav');
      await writeWav(files, path, channels, SAMPLE_RATE_HZ);
      progress(1);
      return { path, mediaType: 'audio/wav', facts: { durationMs: spec.durationMs, channels: channels.length } };
    },
  };
}

/** No offset, no click at the end, the peak where it belongs. */
function finish(channels: Float32Array[]): Float32Array[] {
  let peak = 0;
  for (const channel of channels) {
    filterAll(channel, [highPass(28)]);
    const closing = Math.min(channel.length / 2, CLOSING_SECONDS * SAMPLE_RATE_HZ);
    for (let i = 0; i < closing; i++) {
      const at = channel.length - 1 - i;
      channel[at] = channel[at]! * Math.sin((Math.PI / 2) * (i / closing)) ** 2;
    }
    for (const sample of channel) peak = Math.max(peak, Math.abs(sample));
  }
  const gain = peak > 0 ? EFFECT_PEAK / peak : 0;
  for (const channel of channels) for (let i = 0; i < channel.length; i++) channel[i] = channel[i]! * gain;
  return channels;
}
