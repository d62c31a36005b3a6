import { readdirSync, readFileSync } from 'node:fs';
import {
  parseFdx,
  parseFountain,
  parseScript,
  printFdx,
  printFountain,
  Screenplay,
  Story,
  type ParsedScript,
} from '@film-studio/shared/script';

/** One mutated script on which the parsers broke their promise; `seed` alone makes `input` again. */
export type MutationFailure = { seed: number; input: string; error: string };

/** No script of this size may take longer. Milliseconds of processor time, so that a busy machine proves nothing. */
const MAX_MS = 2000;
const MAX_SAMPLE_BYTES = 20_000;
const EXCERPT_LENGTH = 400;

/**
 * Mutates the samples in all formats, in bytes and in structure, and holds the parsers to their promise on each: no
 * throw, no hang, an error of the script table or a screenplay that gives its source back, Fountain printed unit for
 * unit. The same `count` and `seed` try the same inputs.
 */
export function runMutations(count: number, seed: number): { tried: number; failures: MutationFailure[] } {
  const sources = readSources();
  const failures: MutationFailure[] = [];
  for (let at = 0; at < count; at += 1) {
    const own = (seed + Math.imul(at, 0x9e3779b1)) >>> 0;
    const { bytes, name } = mutate(sources, own);
    const error = breakage(bytes, name);
    if (error !== undefined) failures.push({ seed: own, input: `${name}: ${excerpt(bytes)}`, error });
  }
  return { tried: count, failures };
}

type Source = { name: string; bytes: Uint8Array };

/** The samples as they are, and each of them as Final Draft and canonical Fountain. */
function readSources(): Source[] {
  const folder = new URL('../../samples/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name !== 'README.md' && /\.(?:fountain|fdx|md|txt)$/.test(name));
  const sources = names.sort().flatMap((name): Source[] => {
    const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
    const parsed = parseScript(bytes, name);
    if (!parsed.ok) throw parsed.error;
    const fdx = { name: `${name}.fdx`, bytes: encode(printFdx(parsed.screenplay)) };
    const text = { name: `${name}.txt`, bytes: encode(printFountain({ ...parsed.screenplay, format: 'text' })) };
    return [{ name, bytes }, fdx, text];
  });
  return [...sources, { name: 'syntax.fountain', bytes: encode(EVERY_MARK) }];
}

/** Every mark of Fountain at least once, for the samples are too well behaved. */
const EVERY_MARK = `Title: _**All**_\nAuthor:\n    A\n    B\n\n# Act\n\n= So it goes.\n\nINT./EXT. CAR - DAY #1A#\n
He *runs* [[why?]] and **falls**.\n\nANN (V.O.) (CONT'D)\n(softly)\nOne /* two */ three.\n  \nFour.\n\n@Bob ^\n~la la\n
> CUT TO:\n\n.BARE\n\n!BANG\n\n> THE END <\n\n===\n\n[[a\n  \nnote]]\n\n/*\nINT. GONE\n*/\n\nFADE OUT.\n`;

/** Pieces that change what a parser believes it is reading. */
const STRUCTURE = [
  ...['\n', '\n\n', '\r\n', '\r', '  \n', '\t', ' ', '\0', '\ufeff', '\u2028', '\ud800', '😀', 'ॐ', '।', '\u0301'],
  ...[
    'INT. ',
    'EXT. X - NIGHT\n\n',
    'BOB\n',
    'BOB (V.O.) ^\n',
    '@',
    '!',
    '.',
    '>',
    '<',
    '~',
    '#',
    '=',
    '===\n',
    '^',
    '(',
    ')',
  ],
  ...[
    '[[',
    ']]',
    '/*',
    '*/',
    '*',
    '**',
    '***',
    '_',
    '\\',
    'Title: ',
    'Ann: ',
    '---\n',
    '```\n',
    '<!--',
    '-->',
    '](',
    '`',
  ],
  ...[
    '<',
    '</',
    '/>',
    '<Paragraph>',
    '</Paragraph>',
    '<Text Style="Bold">',
    '</Content>',
    '<![CDATA[',
    ']]>',
    '&amp;',
    '&#0;',
  ],
  ...['<!DOCTYPE x [<!ENTITY a "b">]>', '<DualDialogue>', '<FinalDraft>', '"', "'", 'Type="Character"'],
];

function mutate(sources: readonly Source[], seed: number): { bytes: Uint8Array; name: string } {
  const random = mulberry32(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const source = pick(sources);
  let bytes = source.bytes;
  for (let times = 1 + Math.floor(random() * 6); times > 0; times -= 1) {
    const at = Math.floor(random() * (bytes.length + 1));
    const length = Math.floor(random() * random() * 200);
    const other = pick(sources).bytes;
    const from = Math.floor(random() * other.length);
    bytes = pick([
      () => spliced(bytes, at, length, new Uint8Array()),
      () => spliced(bytes, at, 0, encode(pick(STRUCTURE).repeat(1 + Math.floor(random() * random() * 50)))),
      () => spliced(bytes, at, length, encode(pick(STRUCTURE))),
      () => spliced(bytes, at, 1, Uint8Array.of(Math.floor(random() * 256))),
      () => spliced(bytes, at, length, other.subarray(from, from + length * 4)),
      () => spliced(bytes, at, 0, bytes.subarray(from, from + length)),
      () => swappedLines(bytes, random),
      () => bytes.subarray(0, at),
    ])().subarray(0, MAX_SAMPLE_BYTES);
  }
  const ending = random() < 0.2 ? pick(['fountain', 'fdx', 'md', 'txt', 'docx', '']) : source.name.split('.').at(-1);
  return { bytes: random() < 0.05 ? asUtf16(bytes) : bytes, name: `mutant.${ending}` };
}

function spliced(bytes: Uint8Array, at: number, removed: number, added: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.max(at, bytes.length - removed) + added.length);
  out.set(bytes.subarray(0, at));
  out.set(added, at);
  out.set(bytes.subarray(at + removed), at + added.length);
  return out.subarray(0, at + added.length + Math.max(0, bytes.length - at - removed));
}

function swappedLines(bytes: Uint8Array, random: () => number): Uint8Array {
  const lines = new TextDecoder().decode(bytes).split('\n');
  const [a, b] = [Math.floor(random() * lines.length), Math.floor(random() * lines.length)];
  [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
  return encode(lines.join('\n'));
}

function asUtf16(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${new TextDecoder().decode(bytes)}`, 'utf16le'));
}

/** What went wrong on these bytes, if anything. */
function breakage(bytes: Uint8Array, name: string): string | undefined {
  const start = process.cpuUsage();
  try {
    const parsed = parseScript(bytes, name);
    const spent = process.cpuUsage(start);
    if ((spent.user + spent.system) / 1000 > MAX_MS) return `took ${Math.round(spent.user / 1000)} ms`;
    if (!parsed.ok) {
      const { code, cause, at, remedy } = parsed.error;
      if (!code.startsWith('script/')) return `${code}: ${cause instanceof Error ? cause.stack : ''}`;
      return at === undefined || remedy === undefined ? `${code} without place or remedy` : undefined;
    }
    return brokenPromise(bytes, parsed);
  } catch (error) {
    return `threw ${error instanceof Error ? error.stack : String(error)}`;
  }
}

function brokenPromise(bytes: Uint8Array, parsed: Extract<ParsedScript, { ok: true }>): string | undefined {
  const text = sourceOf(parsed.screenplay);
  const plain = asUtf8(bytes);
  if (plain !== undefined && plain !== text) return 'preamble and raws are not the source';
  if (printFountain(parseFountain(text)) !== text) return 'Fountain round trip differs';
  const shapes = [Screenplay.safeParse(parsed.screenplay), Story.safeParse(parsed.story)];
  const wrong = shapes.find(({ success }) => !success);
  if (wrong) return `not of the model's shape: ${wrong.error?.message}`;
  const exported = parseFdx(printFdx(parsed.screenplay));
  if (!exported.ok) return `the Final Draft export cannot be read: ${exported.error.message}`;
  const again = parseFdx(printFdx(exported.screenplay));
  const same = again.ok && contentOf(again.screenplay) === contentOf(exported.screenplay);
  return same ? undefined : 'Final Draft there and back differs';
}

/** Title page and elements without where they stood. */
function contentOf({ titlePage, elements }: Screenplay): string {
  return JSON.stringify([titlePage, elements.map((element) => ({ ...element, raw: '', span: undefined }))]);
}

/** The text of bytes that are plainly UTF-8; a zero may mean UTF-16. */
function asUtf8(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function sourceOf({ preamble, elements }: Screenplay): string {
  return preamble + elements.map(({ raw }) => raw).join('');
}

function excerpt(bytes: Uint8Array): string {
  return JSON.stringify(new TextDecoder().decode(bytes.subarray(0, EXCERPT_LENGTH)));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** @source Tommy Ettinger, mulberry32 (public domain) */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
