import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScript } from '../../script/index.ts';
import { breakDown, reconcile, type Breakdown } from '../index.ts';

function read(text: string): Breakdown {
  const parsed = parseScript(new TextEncoder().encode(text), 'test.fountain', { form: 'drama', language: 'en' });
  if (!parsed.ok) throw parsed.error;
  return breakDown(parsed.story);
}

const SCRIPT = `INT. LIGHTHOUSE KITCHEN - NIGHT

Rain on the window. MARA, 28, lights a candle.

MARA
I brought your watch back, the one I stole when I left.

ELIAS
It stopped the night your mother drowned.

EXT. CLIFF - DAWN

The great lamp turns against a pink sky.

ELIAS
Listen. It keeps perfect time.

MARA
You always said I was late.

EXT. HARBOUR - DAY

A boat comes in with its sails torn.

TOBIAS
Someone lit the lamp, and here we are.
`;

describe('reconcile', () => {
  const before = read(SCRIPT);

  it('keeps the id of a scene whose heading changed, and of its lines', () => {
    const after = reconcile(before, read(SCRIPT.replace('EXT. CLIFF - DAWN', 'EXT. CLIFF EDGE - SUNRISE')));
    expect(after.scenes.map((scene) => scene.id)).toEqual(before.scenes.map((scene) => scene.id));
    expect(after.scenes[1]?.lines.map((line) => line.id)).toEqual(before.scenes[1]?.lines.map((line) => line.id));
    expect(after.scenes[1]?.name).toBe('EXT. CLIFF EDGE - SUNRISE');
  });

  it('keeps the id of a line that was edited, and events point to it', () => {
    const after = reconcile(before, read(SCRIPT.replace('the one I stole when I left', 'the one I took when I ran')));
    expect(after.scenes[0]?.lines[0]?.id).toBe(before.scenes[0]?.lines[0]?.id);
    expect(after.scenes[0]?.lines[0]?.text).toContain('I ran');
    const pointed = after.scenes.flatMap((scene) =>
      scene.events.flatMap((event) => (event.kind === 'line' ? [event.lineId] : [])),
    );
    expect(pointed).toEqual(after.scenes.flatMap((scene) => scene.lines.map((line) => line.id)));
  });

  it('gives a line that is new an id of its own', () => {
    const after = reconcile(
      before,
      read(SCRIPT.replace('You always said I was late.', 'Bring me bread, butter and cheese, quickly!')),
    );
    expect(before.scenes[1]?.lines.map((line) => line.id)).not.toContain(after.scenes[1]?.lines[1]?.id);
    expect(after.scenes[1]?.lines[0]?.id).toBe(before.scenes[1]?.lines[0]?.id);
  });

  it('knows a character who was renamed throughout, in lines, events and relations', () => {
    const after = reconcile(before, read(SCRIPT.replaceAll('TOBIAS', 'HENRIK')));
    const tobias = before.characters.find((one) => one.name === 'Tobias');
    expect(after.characters.find((one) => one.name === 'Henrik')?.id).toBe(tobias?.id);
    expect(after.scenes[2]?.lines[0]?.characterId).toBe(tobias?.id);
    expect(after.scenes[2]?.characterIds).toContain(tobias?.id);
  });

  it('changes nothing when nothing changed, and never gives an id twice', () => {
    expect(reconcile(before, before)).toEqual(before);
    const words = SCRIPT.split(/(?<=\n\n)/u);
    fc.assert(
      fc.property(fc.shuffledSubarray(words, { minLength: 3 }), (parts) => {
        const text = `INT. GATE - DAY\n\nA gate.\n\n${parts.join('')}`;
        const after = reconcile(before, read(text));
        const scenes = after.scenes.map((scene) => scene.id);
        const lines = after.scenes.flatMap((scene) => scene.lines.map((line) => line.id));
        const people = after.characters.map((one) => one.id);
        for (const ids of [scenes, lines, people]) expect(new Set<string>(ids).size).toBe(ids.length);
      }),
      { numRuns: 60 },
    );
  });
});
