import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Fountain } from 'fountain-js';
import { describe, expect, it } from 'vitest';
import { parseFountain } from './index.ts';

/**
 * An outside opinion: fountain-js reads the same scripts. Left out of the comparison is what it is known to do
 * otherwise: it keeps `>` in forced transitions, drops boneyards, takes a heading without an empty line below it for a
 * cue, and takes verse in a script without capitals for cues (so the sloka is not compared).
 */
const folder = new URL('../../../samples/', import.meta.url);
const samples = readdirSync(folder).filter((file) => file.endsWith('.fountain') && file !== 'sloka.fountain');

type Line = { kind: string; text: string };

function ours(script: string): Line[] {
  return parseFountain(script).elements.flatMap(({ kind, text, extension, sceneNumber, depth }) => {
    if (kind === 'boneyard') return [];
    const words = kind === 'character' && extension !== undefined ? `${text} (${extension})` : text;
    return [{ kind, text: normal(words) + (sceneNumber ?? '') + (kind === 'section' ? String(depth) : '') }];
  });
}

function theirs(script: string): Line[] {
  const { tokens } = new Fountain().parse(script, true);
  return tokens.flatMap(({ type, text = '', is_title: isTitle, scene_number: number = '', depth }) => {
    if (isTitle === true || /_(?:begin|end)$/.test(type)) return [];
    const kind = type.replace('_', '-');
    const bare = kind === 'parenthetical' ? text.slice(1, -1) : kind === 'transition' ? text.replace(/^> ?/, '') : text;
    return [{ kind, text: normal(bare) + number + (kind === 'section' ? String(depth) : '') }];
  });
}

function normal(text: string): string {
  return text.split(/\s+/).join(' ').trim();
}

const words = fc.array(fc.constantFrom('the', 'sea', 'Mara', 'waits.', 'It', '*rains*', 'now,', 'señor', '"Who?"'), {
  minLength: 1,
  maxLength: 6,
});
const sentence = words.map((list) => `So ${list.join(' ')}`);
const name = fc.constantFrom('BOB', 'MARY ANN', 'DR. OKOYE', 'R2D2', 'ÉLISE', 'BOB (V.O.)', "ANN (CONT'D)", '@McCLANE');
const speech = fc
  .tuple(name, fc.boolean(), fc.array(sentence, { minLength: 1, maxLength: 3 }))
  .map(([cue, soft, lines]) => `${cue}\n${soft ? '(softly)\n' : ''}${lines.join('\n')}`);
const paragraph = fc.oneof(
  { weight: 4, arbitrary: speech },
  { weight: 2, arbitrary: fc.array(sentence, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')) },
  fc.tuple(speech, speech).map(([a, b]) => `${a}\n\n${b.replace('\n', ' ^\n')}`),
  fc.constantFrom('INT. HOUSE - DAY', 'EXT. SEA - NIGHT #12A#', 'I/E CAR - DAWN', '.BARE HEADING', 'EST. CITY'),
  fc.constantFrom('CUT TO:', 'DISSOLVE TO:', '> Burn out', '>THE END<', '===', '# Act One', '### Beat', '= A synopsis'),
  fc.constantFrom('~la la\n~la', '[[a note]]', '!SHOUTED ACTION'),
);

describe('beside fountain-js', () => {
  it.each(samples)('reads samples/%s alike', (file) => {
    const script = readFileSync(new URL(file, folder), 'utf8');
    expect(ours(script).length).toBeGreaterThan(1);
    expect(ours(script)).toEqual(theirs(script));
  });

  it('reads generated scripts alike', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 12 }), (paragraphs) => {
        const script = `.START\n\n${paragraphs.join('\n\n')}\n`;
        expect(ours(script)).toEqual(theirs(script));
      }),
      { numRuns: 400 },
    );
  });
});
