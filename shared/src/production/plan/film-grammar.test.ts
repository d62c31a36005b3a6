import { describe, expect, it } from 'vitest';
import { aBreakdown, aCharacter, aLocation, aLook, aScene, type Told } from '../../testing/breakdown.ts';
import { estimateTimings, planShots, visibleFrames, type Breakdown, type PlanOptions, type Shot } from '../index.ts';
import { crownHeight } from './body.ts';

const mara = aCharacter('Mara');
const elias = aCharacter('Elias');
const leela = aCharacter('Leela');
const narrator = aCharacter('Narrator', { voiceOnly: true });
const room = aLocation('ROOM', { kind: 'living-room' });
const temple = aLocation('TEMPLE', { kind: 'temple' });
const LONG =
  'When the light went out, nobody on the quay believed it, because it had burned for ninety years; ' +
  'and I stood there, with the rope in my hands, and thought of you, and of the night you left, and of the letter. ' +
  'I should have written, I know that now, but the words would not come, and the winter was long.';

function shots(told: readonly Told[], overrides: Partial<Breakdown> = {}, options: Partial<PlanOptions> = {}): Shot[] {
  const cast = [mara, elias, leela, narrator];
  const location = overrides.form === 'sloka' ? temple : room;
  return planned(aBreakdown(cast, [room, temple], [aScene(1, location, told)], overrides), options);
}

function planned(breakdown: Breakdown, options: Partial<PlanOptions> = {}): Shot[] {
  const plan = planShots(breakdown, estimateTimings(breakdown), {
    rate: { numerator: 24, denominator: 1 },
    aspect: { width: 16, height: 9 },
    style: 'flat',
    seed: 1,
    titleCards: false,
    ...options,
  });
  return plan.shots;
}

const purposes = (list: readonly Shot[]): string[] => list.map((shot) => shot.purpose);
const TALK: Told[] = [
  { who: elias, says: 'You came back. I never thought that I would see you here again.' },
  { who: mara, says: 'I said that I would, did I not, all those years ago?' },
  { who: elias, says: 'You said a great many things when you were young.' },
  { who: mara, says: 'And I meant every one of them, whatever you believe.' },
];

describe('two people talking', () => {
  it('are established, seen in a master, then over the shoulder and in reverse', () => {
    expect(purposes(shots(TALK))).toEqual([
      'establishing',
      'master',
      'over-the-shoulder',
      'reverse',
      'over-the-shoulder',
    ]);
  });

  it('are framed so that the shoulders in the foreground are in, also those of who sits before who stands', () => {
    const tall = { ...elias, look: aLook({ heightCentimetres: 190 }) };
    const small = { ...mara, look: aLook({ heightCentimetres: 160 }) };
    const told = [{ does: 'Elias sits by the fire.', by: [elias] }, ...TALK];
    const breakdown = aBreakdown([tall, small], [room], [aScene(1, room, told)]);
    const list = planned(breakdown);
    const shoulders = list.filter((shot) => shot.picture.figures.some((figure) => figure.fromBehind));
    expect(shoulders.length).toBeGreaterThan(0);
    for (const { picture } of shoulders) {
      const bottom = picture.camera.to.centreY - picture.camera.to.width / (16 / 9) / 2;
      for (const figure of picture.figures.filter((one) => one.fromBehind)) {
        expect(crownHeight(figure.look, figure.posture) - bottom).toBeGreaterThan(0.45);
      }
    }
  });

  it('are close when the feeling is strong, however long ago the last master was', () => {
    const tears: Told = {
      who: elias,
      says: 'I thought that nobody was coming home.',
      feeling: { emotion: 'sad', strength: 3 },
    };
    for (let before = 1; before <= 9; before += 1) {
      const talk = Array.from({ length: before }, (_, index) => TALK[index % 4] as Told);
      const last = shots([...talk, tears])
        .filter((shot) => shot.lines.length > 0)
        .at(-1);
      expect(['CU', 'ECU']).toContain(last?.size);
    }
  });

  it('keep their sides, look at each other, and face each other', () => {
    for (const shot of shots(TALK)) {
      const [left, right] = [...shot.picture.figures].sort((a, b) => a.x - b.x);
      if (!left || !right) continue;
      expect(left.facing).toBeGreaterThan(0);
      expect(right.facing).toBeLessThan(0);
      const leftIndex = shot.picture.figures.indexOf(left);
      expect(right.performance.gaze.every(({ target }) => target.kind === 'figure' && target.index === leftIndex)).toBe(
        true,
      );
    }
  });

  it('get no shoulder in an upright picture, where there is no room for it', () => {
    expect(purposes(shots(TALK, {}, { aspect: { width: 9, height: 16 } }))).not.toContain('over-the-shoulder');
  });

  it('come close when a line is emotional, and the listener is left with the last words', () => {
    const list = shots([
      ...TALK,
      { who: mara, says: 'Then why did you put out the lamp?', feeling: { emotion: 'angry', strength: 3 } },
    ]);
    expect(list.at(-2)).toMatchObject({ purpose: 'close-up', size: 'CU', subjects: [mara.id] });
    expect(list.at(-1)).toMatchObject({ purpose: 'reaction', subjects: [elias.id] });
  });

  it('a long speech is cut at its clauses, with a look at the listener while it goes on', () => {
    const list = shots([...TALK, { who: mara, says: LONG }]);
    const reaction = list.find((shot) => shot.purpose === 'reaction');
    expect(reaction?.subjects).toEqual([elias.id]);
    expect(reaction?.lines[0]?.startMs).toBeLessThan(0);
    expect(reaction?.picture.figures[0]?.performance.mouth).toEqual([]);
  });

  it('short exchanges share a shot', () => {
    const list = shots([
      { who: elias, says: 'You?' },
      { who: mara, says: 'Me.' },
      { who: elias, says: 'So.' },
    ]);
    expect(list.every((_, index) => visibleFrames({ shots: list }, index) >= 23)).toBe(true);
    expect(list.find((shot) => shot.lines.length > 1)?.subjects).toEqual(expect.arrayContaining([elias.id, mara.id]));
  });
});

describe('more than two', () => {
  it('are seen as a group first, then one by one', () => {
    const list = shots([...TALK, { who: leela, says: 'May I say something too, before you two begin again?' }]);
    expect(list[1]).toMatchObject({
      purpose: 'group',
      subjects: expect.arrayContaining([mara.id, elias.id, leela.id]),
    });
    expect(list.at(-1)).toMatchObject({ purpose: 'single', subjects: [leela.id] });
  });

  it('in a podcast sit, and are named the first time each is alone', () => {
    const list = shots(TALK, { form: 'podcast' });
    const named = list.flatMap((shot) => shot.picture.cards).map((card) => `${card.kind} ${card.heading}`);
    expect(named.sort()).toEqual(['lower-third Elias', 'lower-third Mara']);
    expect(list.flatMap((shot) => shot.picture.figures).every((figure) => figure.posture === 'sit')).toBe(true);
  });
});

describe('what people do', () => {
  it('who enters was not there, walks in at a walking pace, and stays', () => {
    const list = shots([
      { who: elias, says: 'Is somebody there, out in the rain?' },
      { does: 'Mara enters.', by: [mara], ms: 3000 },
      { who: mara, says: 'It is only me, do not get up for my sake.' },
    ]);
    const seed = (shot: Shot) => shot.picture.figures.map((figure) => figure.walk !== undefined);
    expect(list[0]?.picture.figures).toHaveLength(1);
    const entrance = list.find((shot) => seed(shot).includes(true));
    const walker = entrance?.picture.figures.find((figure) => figure.walk);
    if (!walker?.walk) throw new Error('nobody walks in');
    const speed = Math.abs(walker.x - walker.walk.fromX) / ((walker.walk.endMs - walker.walk.startMs) / 1000);
    expect(speed).toBeGreaterThan(0.9);
    expect(speed).toBeLessThan(1.8);
    expect(list.at(-1)?.picture.figures.length).toBeGreaterThan(0);
  });

  it('a thing picked up is in the hand until it is put down', () => {
    const list = shots([
      { does: 'Mara picks up the letter.', by: [mara], props: ['letter'], ms: 4000 },
      { who: mara, says: 'He wrote this the night he went away, and never sent it.' },
      { does: 'Mara puts down the letter.', by: [mara], props: ['letter'], ms: 1500 },
      { who: mara, says: 'I cannot read any more of it, not tonight, not here.' },
    ]);
    const held = list.flatMap((shot) => shot.picture.figures.map((figure) => figure.holding));
    expect(held).toContain('letter');
    expect(held.at(-1)).toBeUndefined();
    expect(list.find((shot) => shot.purpose === 'insert')?.picture.props.map((prop) => prop.noun)).toEqual([
      'table',
      'letter',
    ]);
  });

  it('who lays down a thing that nobody saw before came with it; the thing is shown by itself once', () => {
    const list = shots([
      { who: mara, says: 'I brought it back, as I said that I would.' },
      { does: 'She lays the letter on the table.', by: [mara], props: ['letter'], ms: 2600 },
      { who: elias, says: 'I know that letter well.' },
      { does: 'Elias lifts the letter.', by: [elias], props: ['letter'], ms: 2600 },
    ]);
    expect(list[0]?.picture.figures.map((figure) => figure.holding)).toEqual(['letter', undefined]);
    const last = list.at(-1)?.picture.figures.map((figure) => figure.holding);
    expect(last).toEqual(['letter']);
    expect(list.filter((shot) => shot.purpose === 'insert')).toHaveLength(1);
  });

  it('those who come in together come from one side and keep their distance', () => {
    const list = shots([
      { does: 'Mara and Elias enter arm in arm.', by: [mara, elias], ms: 4000 },
      { who: mara, says: 'Here we are at last, after all these years.' },
    ]);
    const walkers = list.flatMap((shot) => shot.picture.figures.filter((figure) => figure.walk));
    expect(walkers.length).toBeGreaterThan(1);
    expect(new Set(walkers.map((one) => Math.sign(one.x - (one.walk?.fromX ?? 0)))).size).toBe(1);
    expect(new Set(walkers.map((one) => one.facing)).size).toBe(1);
  });

  it('who is first met sitting sat before; who comes in and sits down, sits after the walk', () => {
    const list = shots([
      { does: 'Elias sits by the window.', by: [elias] },
      { does: 'Mara enters and sits down.', by: [mara], ms: 3000 },
      { who: mara, says: 'I have been walking all day, and I am not sorry.' },
    ]);
    expect(list[0]?.picture.figures.map((figure) => figure.posture)).toEqual(['sit']);
    expect(list.flatMap((shot) => shot.picture.figures).some((figure) => figure.posture === 'walk')).toBe(true);
    expect(list.at(-1)?.picture.figures.every((figure) => figure.posture === 'sit')).toBe(true);
  });

  it('a thing that somebody takes leaves the hand that held it', () => {
    const list = shots([
      { does: 'Elias holds a letter.', by: [elias], props: ['letter'] },
      { who: elias, says: 'He never had the courage to send it, nor had I to open it.' },
      { does: 'Mara takes the letter.', by: [mara], props: ['letter'], ms: 1500 },
      { who: mara, says: 'Then let us read it now, both of us, and be done with it.' },
      { who: elias, says: 'You read it. My eyes are not what they were, you know.' },
    ]);
    for (const shot of list) {
      expect(shot.picture.figures.filter((figure) => figure.holding === 'letter').length).toBeLessThanOrEqual(1);
    }
  });

  it('who comes out of a house in the first words of a scene is there after them; who leaves at its end is not', () => {
    const list = shots([
      { does: 'Mara leaves the house.', by: [mara], ms: 3000 },
      { who: mara, says: 'It is cold, much colder than I thought it would be.' },
      { does: 'Mara walks away.', by: [mara], ms: 3000 },
      { does: 'The wind rises.', ms: 3000 },
    ]);
    const walks = list.flatMap((shot) => shot.picture.figures.filter((figure) => figure.walk));
    expect(Math.abs(walks[0]?.x ?? 9)).toBeLessThan(Math.abs(walks[0]?.walk?.fromX ?? 0));
    expect(Math.abs(walks.at(-1)?.x ?? 0)).toBeGreaterThan(Math.abs(walks.at(-1)?.walk?.fromX ?? 9));
    expect(list.at(-1)?.picture.figures).toEqual([]);
  });

  it('a mouth moves only for its own words, never for a voice-over', () => {
    for (const shot of shots([...TALK, { who: mara, says: LONG, delivery: 'voice-over' }])) {
      for (const line of shot.lines) {
        const speaking = shot.picture.figures.filter(
          (figure) => figure.performance.mouth.length > 0 && !figure.fromBehind,
        );
        expect(speaking.length).toBeLessThanOrEqual(shot.lines.length);
        expect(line.endMs).toBeGreaterThan(line.startMs);
      }
    }
    const [last] = shots([{ who: mara, says: LONG, delivery: 'voice-over' }]).slice(-1);
    expect(last?.picture.figures.flatMap((figure) => figure.performance.mouth)).toEqual([]);
  });

  it('nobody is drawn taller than the picture, whatever their height', () => {
    const child = aCharacter('Child', { look: aLook({ ageYears: 7, heightCentimetres: 118 }) });
    const giant = aCharacter('Giant', { look: aLook({ heightCentimetres: 209, headwear: 'turban' }) });
    const breakdown = aBreakdown(
      [child, giant],
      [room],
      [
        aScene(1, room, [
          { who: child, says: 'You are very tall, do you know that?' },
          { who: giant, says: 'I have been told so, once or twice.' },
        ]),
      ],
    );
    const plan = planShots(breakdown, estimateTimings(breakdown), {
      rate: { numerator: 24, denominator: 1 },
      aspect: { width: 2.39, height: 1 },
      style: 'flat',
      seed: 1,
      titleCards: false,
    });
    for (const { camera, picture } of plan.shots) {
      const top = camera.to.centreY + camera.to.width / 2.39 / 2;
      for (const figure of picture.figures) expect(figure.look.heightCentimetres / 100).toBeLessThan(Math.max(top, 0));
    }
  });
});

describe('told, recited and chanted', () => {
  it('a tale shows whom and what its words name', () => {
    const list = shots(
      [
        { does: 'Mara waits.', by: [mara], props: ['letter'], ms: 1300 },
        {
          who: narrator,
          says: 'Mara had lived there all her life, alone. On the table lay a letter, sealed and old. The house was silent that winter.',
          delivery: 'voice-over',
        },
      ],
      { form: 'narration' },
    );
    expect(list.some((shot) => shot.subjects.includes(mara.id) && shot.lines.length > 0)).toBe(true);
    expect(
      list.some((shot) => shot.purpose === 'insert' && shot.picture.props.some((prop) => prop.noun === 'letter')),
    ).toBe(true);
  });

  it('a poem puts each verse on the picture while it is heard, never over a face', () => {
    const verses = [
      'There is a lamp upon the hill,',
      'that no one lights, and yet it glows.',
      'The wind comes up, the wind lies still.',
    ];
    const list = shots(
      verses.map((says) => ({ who: narrator, says, delivery: 'recited' as const })),
      { form: 'poem' },
    );
    const cards = list.flatMap((shot) => shot.picture.cards);
    expect(list.slice(1).every((shot) => shot.transition === 'dissolve')).toBe(true);
    expect(cards.map((card) => card.body)).toEqual(verses);
    for (const shot of list) if (shot.picture.cards.length > 0) expect(shot.picture.figures).toEqual([]);
  });

  it('a sloka is chanted over the temple and the things of worship', () => {
    const chant = ['ॐ सह नाववतु ।', 'सह नौ भुनक्तु ।', 'सह वीर्यं करवावहै ।', 'तेजस्वि नावधीतमस्तु ।'].map((says) => ({
      who: narrator,
      says,
      delivery: 'chanted' as const,
    }));
    const list = shots(chant, { form: 'sloka', language: 'sa' });
    expect(list.every((shot) => shot.picture.set.place === 'temple')).toBe(true);
    expect(list.flatMap((shot) => shot.picture.props).length).toBeGreaterThan(0);
    expect(new Set(list.map((shot) => shot.size)).size).toBeGreaterThan(2);
  });
});

describe('title and end', () => {
  it('the film says its name and, at the end, that a computer made it', () => {
    const list = shots(TALK, {}, { titleCards: true });
    expect(list[0]?.picture.cards[0]).toMatchObject({
      kind: 'title',
      heading: 'A Test of Light',
      body: 'by A. Writer',
    });
    expect(list.at(-1)?.picture.cards[0]?.body).toMatch(/AI/);
  });
});

describe('a film too long for its target', () => {
  it('is left whole; the warning says by how much and which scenes would fit', () => {
    const scenes = [1, 2, 3].map((number) => aScene(number, room, [{ who: mara, says: LONG }]));
    const breakdown = aBreakdown([mara], [room], scenes);
    const plan = planShots(breakdown, estimateTimings(breakdown), {
      rate: { numerator: 24, denominator: 1 },
      aspect: { width: 16, height: 9 },
      style: 'flat',
      seed: 1,
      titleCards: false,
      targetMs: 50_000,
    });
    expect(plan.lines).toHaveLength(3);
    expect(plan.warnings).toHaveLength(1);
    expect(plan.warnings[0]).toMatch(
      /over the 50\.0 s asked for; no dialogue was cut\. Scenes (\d-\d) alone take 4\d\.\d s: --scenes \1\./,
    );
  });

  it('refuses scenes that do not exist', () => {
    expect(() => shots(TALK, {}, { sceneNumbers: { from: 7, to: 9 } })).toThrow(
      expect.objectContaining({ code: 'options/invalid' }),
    );
  });
});
