import type { AmbienceSpec } from '@film-studio/shared/audio';
import type { Files, Provider, Scratch } from '../../ports/index.ts';
import { measureLufs } from '../mix/index.ts';
import { openWavWriter } from '../sound/index.ts';
import { createRandom, fromDb, SAMPLE_RATE_HZ } from '../synthesis/index.ts';
import type { Field } from './canvas.ts';
import { recipeOf } from './recipes.ts';

/** What lasts longer goes round: nobody hears a minute of wind return. */
const LONGEST_LOOP_SAMPLES = 60 * SAMPLE_RATE_HZ;
const SEAM_SAMPLES = 2 * SAMPLE_RATE_HZ;
/** Ramp at the very ends, so that the bare file does not click. */
const EDGE_SAMPLES = 240;
const NOMINAL_RMS = 0.05;

/** Makes the sound of places: layered noise and events, even in level. Its facts: `durationMs`, `integratedLufs`. */
export function createAmbienceProvider(files: Files, scratch: Scratch): Provider<AmbienceSpec> {
  return {
    craft: 'ambience',
    seat: 'builtin',
    name: 'builtin/ambience',
    version: '3',
    supports: () => ({ supported: true }),
    estimate: (spec) => ({ seconds: 0.05 + 0.006 * Math.min(60, spec.durationMs / 1000), costCredits: 0 }),
    async make(spec, _inputs, { signal, progress }) {
      const total = Math.round((spec.durationMs * SAMPLE_RATE_HZ) / 1000);
      const loop = composeLoop(spec, Math.min(total, LONGEST_LOOP_SAMPLES), total > LONGEST_LOOP_SAMPLES);
      progress(0.8);
      const path = scratch.file('.wav');
      const writer = await openWavWriter(files, path, 2, SAMPLE_RATE_HZ);
      const length = loop[0].length;
      for (let start = 0; start < total; start += length) {
        signal.throwIfAborted();
        const count = Math.min(length, total - start);
        const block = loop.map((side) => side.slice(0, count));
        block.forEach((side) => softenEnds(side, start, total));
        await writer.write(block);
      }
      await writer.close();
      progress(1);
      return {
        path,
        mediaType: 'audio/wav',
        facts: { durationMs: spec.durationMs, integratedLufs: recipeOf(spec).lufs },
      };
    },
  };
}

/** The sound itself at its level; `seamless` joins its end to its beginning. */
function composeLoop(spec: AmbienceSpec, length: number, seamless: boolean): [Float32Array, Float32Array] {
  const size = length + (seamless ? SEAM_SAMPLES : 0);
  const recipe = recipeOf(spec);
  const left = new Float32Array(size);
  const right = new Float32Array(size);
  for (const [i, { layer, gainDb, name }] of recipe.layers.entries()) {
    const field: Field = { left, right, random: createRandom(spec.seed, i * 101 + name.length) };
    layer(field, NOMINAL_RMS * fromDb(gainDb));
  }
  const sides: [Float32Array, Float32Array] = [left, right];
  const gain = fromDb(recipe.lufs - measureLufs(sides));
  for (const side of sides) for (let i = 0; i < size; i++) side[i] = side[i]! * gain;
  return seamless ? [joinEnds(left, length), joinEnds(right, length)] : sides;
}

/** Fades what lies beyond `length` into the beginning, power kept. */
function joinEnds(side: Float32Array, length: number): Float32Array {
  const out = side.slice(0, length);
  for (let i = 0; i < SEAM_SAMPLES; i++) {
    const angle = ((Math.PI / 2) * i) / SEAM_SAMPLES;
    out[i] = side[i]! * Math.sin(angle) + side[length + i]! * Math.cos(angle);
  }
  return out;
}

function softenEnds(block: Float32Array, start: number, total: number): void {
  const edge = Math.min(EDGE_SAMPLES, total / 4);
  for (let i = 0; i < block.length; i++) {
    const at = start + i;
    const away = Math.min(at, total - 1 - at);
    if (away < edge) block[i] = block[i]! * Math.sin((Math.PI / 2) * (away / edge)) ** 2;
  }
}
