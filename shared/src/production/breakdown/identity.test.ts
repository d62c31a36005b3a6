import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScript } from '../../script/index.ts';
import { breakDown, type Breakdown, type Scene } from '../index.ts';

function read(blocks: readonly string[]): Breakdown {
  const text = `Title: Test\n\n${blocks.join('\n\n')}\n`;
  const parsed = parseScript(new TextEncoder().encode(text), 'test.fountain', { form: 'drama', language: 'en' });
  if (!parsed.ok) throw parsed.error;
  return breakDown(parsed.story);
}

/** Headings repeat on purpose: three scenes in one kitchen are the usual case. */
const HEADINGS = ['INT. KITCHEN - NIGHT', 'INT. KITCHEN - DAY', 'EXT. HARBOUR - DAWN', 'EXT. OLD TOWN - DUSK'];
const SPEAKERS = ['MARA', 'TOBIAS', 'PRIYA'];
const WORDS =
  'light letter never came river over mountain anger laugh waits lamp rope boat nobody knows window rain then'.split(
    ' ',
  );
const SHORT = ['Yes.', 'No.', 'Why?', 'Come.'];

const aPhrase = fc.array(fc.constantFrom(...WORDS), { minLength: 5, maxLength: 12 }).map((words) => words.join(' '));

/** A scene whose opening is like no other scene's, with lines that may be said in other scenes as well. */
const aScene = fc
  .record({
    heading: fc.constantFrom(...HEADINGS),
    mark: fc.uuid(),
    opening: aPhrase,
    lines: fc.array(
      fc.record({ speaker: fc.constantFrom(...SPEAKERS), text: fc.oneof(fc.constantFrom(...SHORT), aPhrase) }),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
  })
  .map(({ heading, mark, opening, lines }) => ({
    heading,
    opening: `The ${mark.replaceAll('-', ' ')} ${opening}.`,
    lines: lines.map(({ speaker, text }) => ({ speaker, text: `${text.charAt(0).toUpperCase()}${text.slice(1)}` })),
  }));
type Block = { heading: string; opening: string; lines: { speaker: string; text: string }[] };

function print(block: Block): string {
  return [block.heading, block.opening, ...block.lines.map(({ speaker, text }) => `${speaker}\n${text}`)].join('\n\n');
}

/** Everyone speaks here, so that the cast is the same whatever is cut. */
const PROLOGUE = print({
  heading: 'EXT. GATE - DAY',
  opening: 'A gate.',
  lines: SPEAKERS.map((speaker) => ({ speaker, text: 'I am here and I stay.' })),
});

function withoutNumber(scene: Scene | undefined): Omit<Scene, 'number'> | undefined {
  if (scene === undefined) return undefined;
  const { number: _number, ...rest } = scene;
  return rest;
}

describe('identity', () => {
  it('a scene that is cut, put in or rewritten leaves every other scene as it was', () => {
    fc.assert(
      fc.property(fc.array(aScene, { minLength: 2, maxLength: 6 }), aScene, fc.nat(), (blocks, other, at) => {
        const index = at % blocks.length;
        fc.pre(new Set([...blocks, other].map((block) => block.opening)).size === blocks.length + 1);
        const whole = read([PROLOGUE, ...blocks.map(print)])
          .scenes.slice(1)
          .map(withoutNumber);
        const kept = whole.filter((_, position) => position !== index);
        const cut = read([PROLOGUE, ...blocks.filter((_, position) => position !== index).map(print)]);
        expect(cut.scenes.slice(1).map(withoutNumber)).toEqual(kept);
        const rewritten = read([
          PROLOGUE,
          ...blocks.map((block, position) => print(position === index ? other : block)),
        ]);
        expect(
          rewritten.scenes
            .slice(1)
            .filter((_, position) => position !== index)
            .map(withoutNumber),
        ).toEqual(kept);
        const longer = read([PROLOGUE, print(other), ...blocks.map(print)]);
        expect(longer.scenes.slice(2).map(withoutNumber)).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  it('a line that is rewritten leaves the id of its scene and of every line around it', () => {
    fc.assert(
      fc.property(fc.array(aScene, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), (blocks, at, which) => {
        const index = at % blocks.length;
        const lines = blocks[index]?.lines ?? [];
        const line = which % lines.length;
        // Where a line is said twice in a scene, its neighbours tell it apart, and they are what changes here.
        fc.pre(new Set(lines.map(({ speaker, text }) => `${speaker}${text}`)).size === lines.length);
        const edited = blocks.map((block, position) =>
          position === index
            ? {
                ...block,
                lines: block.lines.map((one, i) =>
                  i === line ? { ...one, text: 'Nobody ever said this before, friend.' } : one,
                ),
              }
            : block,
        );
        const before = read([PROLOGUE, ...blocks.map(print)]);
        const after = read([PROLOGUE, ...edited.map(print)]);
        expect(after.scenes.map((scene) => scene.id)).toEqual(before.scenes.map((scene) => scene.id));
        const ids = (film: Breakdown): string[][] =>
          film.scenes.map((scene, position) =>
            scene.lines.filter((_, i) => position !== index + 1 || i !== line).map((one) => one.id),
          );
        expect(ids(after)).toEqual(ids(before));
      }),
      { numRuns: 40 },
    );
  });

  it('no two scenes or lines share an id, even when a scene is copied word for word', () => {
    fc.assert(
      fc.property(fc.array(aScene, { minLength: 1, maxLength: 3 }), (blocks) => {
        const film = read([...blocks, ...blocks, ...blocks].map(print));
        const scenes = film.scenes.map((scene) => scene.id);
        expect(new Set(scenes).size).toBe(scenes.length);
        const lines = film.scenes.flatMap((scene) => scene.lines.map((line) => line.id));
        expect(new Set(lines).size).toBe(lines.length);
      }),
      { numRuns: 40 },
    );
  });
});
