import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SpeechSpec } from '../../audio/index.ts';
import {
  estimateTimings,
  planShots,
  speechSpecFor,
  walkStepsMs,
  type Breakdown,
  type ShotPlan,
} from '../../production/index.ts';
import { anyBreakdown } from '../../testing/arbitrary-breakdown.ts';
import { aBreakdown, aCharacter, aLocation, aScene } from '../../testing/breakdown.ts';
import {
  AUDIO_RATE,
  PICTURE_RATES,
  rationalTime,
  rescaledTo,
  toMilliseconds,
  type PictureRateName,
} from '../../time/index.ts';
import { assembleTimeline, edits, effectCues, type Clip, type MusicChoice, Timeline, type Track } from '../index.ts';

const RATE_NAMES = Object.keys(PICTURE_RATES) as PictureRateName[];

function film(
  breakdown: Breakdown,
  rate: PictureRateName = '24',
  music: MusicChoice = 'auto',
): { plan: ShotPlan; timeline: Timeline } {
  const timings = estimateTimings(breakdown);
  const aspect = { width: 16, height: 9 };
  const plan = planShots(breakdown, timings, {
    rate: PICTURE_RATES[rate],
    aspect,
    style: 'flat',
    seed: 1,
    titleCards: true,
  });
  return { plan, timeline: assembleTimeline(breakdown, plan, timings, { music, language: 'en', seed: 1 }) };
}

const clipsOf = (track: Track): Clip[] => track.items.filter((item) => item.kind === 'clip');
const tracksOf = (timeline: Timeline, name: string): Track[] =>
  timeline.tracks.filter((track) => track.name.startsWith(name));

/** Clips of some tracks with their first sample. */
function placed(tracks: readonly Track[]): { clip: Clip; start: number; end: number }[] {
  return tracks.flatMap((track) =>
    track.items.flatMap((item, index) => {
      if (item.kind !== 'clip') return [];
      const { start, duration } = edits.rangeInParent(track, index);
      return [{ clip: item, start: start.value, end: start.value + duration.value }];
    }),
  );
}

describe('an assembled timeline', () => {
  it('is a valid value, with ids of its own for every clip', () => {
    fc.assert(
      fc.property(anyBreakdown(), (breakdown) => {
        const { timeline } = film(breakdown);
        expect(Timeline.parse(timeline)).toEqual(timeline);
        const ids = timeline.tracks.flatMap((track) => clipsOf(track).map((clip) => clip.id));
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 20 },
    );
  });

  it('has sound exactly as long as its picture, at every rate', () => {
    fc.assert(
      fc.property(anyBreakdown(), fc.constantFrom(...RATE_NAMES), (breakdown, rate) => {
        const { timeline } = film(breakdown, rate);
        const samples = rescaledTo(edits.timelineDuration(timeline), AUDIO_RATE).value;
        for (const track of timeline.tracks.filter((one) => one.kind === 'audio')) {
          expect(edits.trackDuration(track, AUDIO_RATE).value).toBe(samples);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('hears every word when the mouth forms it, to the last shot, within a millisecond', () => {
    fc.assert(
      fc.property(anyBreakdown(), fc.constantFrom(...RATE_NAMES), (breakdown, rate) => {
        const { plan, timeline } = film(breakdown, rate);
        const speech = new Map(
          placed(tracksOf(timeline, 'Dialogue')).map(({ clip, start }) => [clip.notes['lineId'], start / 48]),
        );
        const picture = timeline.tracks[0] as Track;
        picture.items.forEach((item, index) => {
          if (item.kind !== 'clip') return;
          const shot = plan.shots.find((one) => one.id === item.notes['shotId']);
          const startMs =
            (edits.rangeInParent(picture, index).start.value * 1000 * plan.rate.denominator) / plan.rate.numerator;
          for (const line of shot?.lines ?? []) {
            expect(Math.abs(startMs + line.startMs - (speech.get(line.lineId) ?? Infinity))).toBeLessThanOrEqual(1);
          }
        });
      }),
      { numRuns: 25 },
    );
  });

  it('has picture left under every dissolve, and room for every fade', () => {
    fc.assert(
      fc.property(anyBreakdown('narration'), (breakdown) => {
        const { timeline } = film(breakdown);
        const [picture] = timeline.tracks as [Track];
        const kept = edits.slip(
          picture,
          picture.items.findIndex((item) => item.kind === 'clip'),
          rationalTime(0, timeline.rate),
        );
        expect(kept.items.filter((item) => item.kind === 'transition')).toEqual(
          picture.items.filter((item) => item.kind === 'transition'),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('changes music at scene borders and nowhere else', () => {
    fc.assert(
      fc.property(anyBreakdown(), (breakdown) => {
        const { timeline } = film(breakdown);
        const cues = placed(tracksOf(timeline, 'Music'));
        const borders = timeline.markers.map((marker) => rescaledTo(marker.range.start, AUDIO_RATE).value);
        const [title, ...rest] = cues;
        expect(title?.start).toBe(0);
        rest.forEach((cue, index) => expect(cue.start).toBe(cues[index]?.end));
        for (const cue of rest.slice(1, -1)) expect(borders).toContain(cue.start);
        for (const { clip, start, end } of cues) {
          const spec =
            clip.media.kind === 'generator' && clip.media.spec.generator === 'score'
              ? clip.media.spec.parameters
              : undefined;
          expect(Math.abs((spec?.durationMs ?? 0) - (end - start) / 48)).toBeLessThanOrEqual(1);
        }
        expect(tracksOf(film(breakdown, '24', 'none').timeline, 'Music').flatMap(clipsOf)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('captions every line once, in order, never two at once; chapters fill the film', () => {
    fc.assert(
      fc.property(anyBreakdown(), (breakdown) => {
        const { plan, timeline } = film(breakdown);
        const captions = placed(tracksOf(timeline, 'Captions'));
        expect(new Set(captions.map(({ clip }) => clip.notes['lineId']))).toEqual(
          new Set(plan.lines.map((line) => line.lineId)),
        );
        captions.forEach(({ start }, index) => expect(start).toBeGreaterThanOrEqual(captions[index - 1]?.end ?? 0));
        const ends = timeline.markers.map((marker) => marker.range.start.value + marker.range.duration.value);
        timeline.markers.forEach((marker, index) =>
          expect(marker.range.start.value).toBe(index === 0 ? 0 : ends[index - 1]),
        );
        expect(ends.at(-1)).toBe(edits.timelineDuration(timeline).value);
      }),
      { numRuns: 20 },
    );
  });
});

const mara = aCharacter('Mara');
const room = aLocation('ROOM', { kind: 'living-room' });
const shore = aLocation('SHORE', { kind: 'beach', interior: false });

describe('sounds of what happens', () => {
  const breakdown = aBreakdown(
    [mara],
    [room, shore],
    [
      aScene(1, room, [
        { does: 'A knock at the door.' },
        { does: 'Mara enters.', by: [mara] },
        { who: mara, says: 'Hello?' },
      ]),
      aScene(2, shore, [{ who: mara, says: 'The sea!' }], { weather: 'storm' }),
    ],
  );
  const { plan, timeline } = film(breakdown);

  it('footsteps land when the drawn feet do', () => {
    const shot = plan.shots.find((one) => one.picture.figures.some((figure) => figure.walk));
    const figure = shot?.picture.figures.find((one) => one.walk);
    const steps = placed(tracksOf(timeline, 'Effects')).find(({ clip }) => clip.name === 'footsteps');
    const picture = timeline.tracks[0] as Track;
    const at = picture.items.findIndex((item) => item.kind === 'clip' && item.notes['shotId'] === shot?.id);
    const shotMs = toMilliseconds(edits.rangeInParent(picture, at).start);
    const spec =
      steps?.clip.media.kind === 'generator' && steps.clip.media.spec.generator === 'effect'
        ? steps.clip.media.spec.parameters
        : undefined;
    if (!figure?.walk || !steps || !spec) throw new Error('nobody walks');
    const drawn = walkStepsMs(figure.walk, figure.x, figure.look, false).map((ms) => shotMs + ms);
    const heard = spec.stepsMs.map((ms) => Math.round(steps.start / 48 + ms));
    expect(heard).toHaveLength(drawn.length);
    heard.forEach((ms, index) => expect(Math.abs(ms - (drawn[index] ?? 0))).toBeLessThanOrEqual(1));
    expect(spec.surface).toBe('wood');
  });

  it('each place sounds while it is seen, melting into the next over 400 ms', () => {
    const [first, second] = placed(tracksOf(timeline, 'Ambience')).sort((a, b) => a.start - b.start);
    expect((first?.end ?? 0) - (second?.start ?? 0)).toBe(400 * 48);
    expect(second?.clip.media).toMatchObject({ spec: { parameters: { place: 'beach', weather: 'storm' } } });
  });

  it.each([
    ['Thunder rolls over the bay.', 'thunder'],
    ['Un trueno lejano.', 'thunder'],
    ['आसमान में बादल की गरज।', 'thunder'],
    ['Somebody knocks.', 'knock'],
    ['Abre la puerta despacio.', 'door'],
    ['वह दरवाज़ा खोलता है।', 'door'],
    ['The phone rings.', 'phone'],
    ['मंदिर की घंटी बजती है।', 'bell'],
  ])('%s is a %s', (text, effect) => {
    expect(effectCues(text).map((cue) => cue.effect)).toContain(effect);
  });

  it.each([
    'She looks at him for a long time.',
    'He sits with his back to the door.',
    'Not one letter came.',
    'She wears two rings.',
  ])('“%s” makes no sound', (text) => {
    expect(effectCues(text)).toEqual([]);
  });
});

describe('sounds that words tell of', () => {
  it('are heard when the word is, not before the tale begins', () => {
    const narrator = aCharacter('Narrator', { voiceOnly: true });
    const text = 'All evening she sat alone by the fire and waited, and then, at midnight, somebody knocked.';
    const told = [
      { does: text, ms: 0 },
      { who: narrator, says: text, delivery: 'voice-over' as const },
    ];
    const { plan, timeline } = film(aBreakdown([narrator], [room], [aScene(1, room, told)], { form: 'narration' }));
    const knock = placed(tracksOf(timeline, 'Effects')).find(({ clip }) => clip.name === 'knock');
    const speech = placed(tracksOf(timeline, 'Dialogue'))[0];
    if (!knock || !speech) throw new Error('nothing is heard');
    const part = (knock.start - speech.start) / (speech.end - speech.start);
    expect(part).toBeGreaterThan(0.8);
    expect(part).toBeLessThan(1);
    expect(plan.lines[0]?.startMs).toBeLessThan(2000);
  });
});

describe('the speech of a line', () => {
  it('is one value before planning and in the timeline', () => {
    const scene = aScene(1, room, [{ who: mara, says: 'ॐ शान्तिः', delivery: 'chanted' }]);
    const breakdown = aBreakdown([mara], [room], [scene], { language: 'sa', form: 'sloka' });
    const [line] = scene.lines;
    if (!line) throw new Error('no line');
    const spec = speechSpecFor(line, mara, breakdown, 1);
    expect(SpeechSpec.parse(spec)).toEqual(spec);
    expect(spec).toMatchObject({ language: 'sa', tonicMidi: 57 });
    const [clip] = tracksOf(film(breakdown).timeline, 'Dialogue').flatMap(clipsOf);
    expect(clip?.media).toMatchObject({ spec: { generator: 'speech', parameters: spec } });
  });
});
