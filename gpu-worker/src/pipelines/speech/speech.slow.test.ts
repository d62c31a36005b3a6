import { afterAll, describe, expect, it } from 'vitest';
import { mouthSync } from '../../../../shared/src/testing/mouth-sync.ts';
import { openEspeakEngine } from '../../adapters/espeak/index.ts';
import { FliteSpeechEngine } from '../../adapters/flite/index.ts';
import { medianPitchHz, trackPitch } from './dsp/pitch.ts';
import { speakLine } from './index.ts';
import { lineSpec } from './testing/line-specs.ts';
import { formantRatio } from './testing/vocal-tract.ts';

const espeak = openEspeakEngine();
if (!espeak) throw new Error('the espeak package belongs to the development install');
const engines = [new FliteSpeechEngine(), espeak];
afterAll(() => Promise.all(engines.map((engine) => engine.close())));
const never = new AbortController().signal;
const said = (more: Parameters<typeof lineSpec>[0]) => speakLine(lineSpec(more), engines, never);

const LONG = {
  en: "We were waiting for another morning, and now you are here with your long blue coat. Don't you remember? It rained all night in the valley, and my father stood by the window and watched the river rise. I never told you what he said to me then. Maybe that is why we loved the house so much.",
  es: 'Estábamos esperando otra mañana, y ahora estás aquí con tu largo abrigo azul. ¿No te acuerdas? Llovió toda la noche en el valle, y mi padre miraba el río desde la ventana.',
} as const;

describe('six speakers of one film', () => {
  it.each(['male', 'female', 'non-binary'] as const)(
    'all %s and adult: each pair differs by three semitones, or by 9 percent of formants as measured',
    async (gender) => {
      const text = LONG.en;
      const speakers = [];
      for (const castIndex of [0, 1, 2, 3, 4, 5]) {
        const { samples } = await said({ text, voice: { gender, castIndex } });
        const whisper = await said({ text, voice: { gender, castIndex }, directions: ['whispering'] });
        speakers.push({ hz: medianPitchHz(trackPitch(samples, 48_000)) ?? 0, whisper: whisper.samples });
      }
      for (const [i, a] of speakers.entries()) {
        for (const b of speakers.slice(i + 1)) {
          if (Math.abs(12 * Math.log2(b.hz / a.hz)) >= 3) continue;
          const ratio = formantRatio(a.whisper, b.whisper, 48_000);
          // Cast 12 % apart and more; the measure scatters by 3 %, so 9 % seen is what this can hold, not proof of 12 %.
          expect(Math.max(ratio, 1 / ratio)).toBeGreaterThan(1.09);
        }
      }
    },
  );
});

describe('mouths', () => {
  it.each(['en', 'es'] as const)(
    'follow speech in %s: correlation over 0.6, at most a frame early or late',
    async (language) => {
      for (const gender of ['female', 'male'] as const) {
        const { samples, timing } = await said({ text: LONG[language], language, voice: { gender } });
        const { correlation, lagFrames } = mouthSync(timing.mouth, samples, 48_000);
        expect(correlation).toBeGreaterThan(0.6);
        expect(Math.abs(lagFrames)).toBeLessThanOrEqual(1);
      }
    },
  );

  it('would be caught if they were a quarter of a second late', async () => {
    const { samples, timing } = await said({ text: LONG.en });
    const late = timing.mouth.map((cue) => ({ ...cue, startMs: cue.startMs + 250, endMs: cue.endMs + 250 }));
    expect(mouthSync(late, samples, 48_000).lagFrames).toBeLessThanOrEqual(-5);
  });
});

describe('a chanted verse', () => {
  it('lies on the tonic and its neighbours, long syllables about twice as long as short ones', async () => {
    const text = 'धर्मक्षेत्रे कुरुक्षेत्रे समवेता युयुत्सवः ।\nमामकाः पाण्डवाश्चैव किमकुर्वत सञ्जय ॥';
    const spec = { text, language: 'sa', delivery: 'chanted', tonicMidi: 45, voice: { gender: 'male' } } as const;
    const { samples, timing } = await said(spec);
    const notes = [...trackPitch(samples, 48_000).hz]
      .filter((hz) => hz > 0)
      .map((hz) => 69 + 12 * Math.log2(hz / 440) - 45);
    const near = (tone: number) => notes.filter((note) => Math.abs(note - tone) < 0.6).length / notes.length;
    expect(near(0)).toBeGreaterThan(0.4);
    expect(near(0) + near(2) + near(-2)).toBeGreaterThan(0.75);
    expect(timing.words).toHaveLength(8);
    const span = (index: number) => (timing.words[index]?.endMs ?? 0) - (timing.words[index]?.startMs ?? 0);
    // dharmakṣetre: four heavy syllables; kimakurvata has three light ones of five.
    expect(span(0) / 4).toBeGreaterThan((span(6) / 5) * 1.15);
  });
});
