import { StudioError } from '../errors/index.ts';

/** Of the whole WHATWG class, what is used here. Every host of the studio has it. */
declare class TextDecoder {
  constructor(label: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}

/** A script file larger than this is not read at all. Bytes. */
export const MAX_SCRIPT_BYTES = 8_000_000;
/** A long novel; the studio films 5,000 words, which are 30,000 characters. UTF-16 units of text. */
export const MAX_SCRIPT_CHARACTERS = 2_000_000;
/** Final Draft wraps each line in markup: a feature film is half a million. UTF-16 units of XML. */
const MAX_XML_CHARACTERS = 4_000_000;

export type DecodedText = {
  /** Without byte order mark; line ends as they were. */
  text: string;
  /** What had to be guessed or lost. */
  warnings: string[];
};

/** What files begin with that are no text, and what to do about them. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], what: string, remedy: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document', 'Export the script as Fountain, Final Draft (.fdx) or plain text.'],
  [
    [0x50, 0x4b, 0x03, 0x04],
    'a zipped document (such as .docx)',
    'Save the script as plain text, Fountain or Final Draft (.fdx).',
  ],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Word document', 'Save the script as plain text, Fountain or Final Draft (.fdx).'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'a rich text document', 'Save the script as plain text (.txt).'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture', 'Give the script as text.'],
  [[0xff, 0xd8, 0xff], 'a picture', 'Give the script as text.'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture', 'Give the script as text.'],
  [[0x1f, 0x8b], 'a compressed file', 'Unpack it and give the script inside.'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program', 'Give the script as text.'],
  [[0x52, 0x49, 0x46, 0x46], 'a sound or film file', 'Give the script as text.'],
  [[0x49, 0x44, 0x33], 'a sound file', 'Give the script as text.'],
  [[0x4f, 0x67, 0x67, 0x53], 'a sound file', 'Give the script as text.'],
];

const TEXT_REMEDY = 'Give a script as text: .fountain, .fdx, .txt or .md.';

/**
 * Text of a script file: UTF-8 or UTF-16 with or without byte order mark, else Windows-1252 (which Latin-1 is part of).
 * @throws StudioError script/empty, script/too-large, script/binary
 */
export function decodeScript(bytes: Uint8Array, file: string): DecodedText {
  const at = { file, line: 1, column: 1 };
  if (bytes.length === 0) {
    throw new StudioError('script/empty', { message: 'The file is empty.', remedy: 'Write a script into it.', at });
  }
  if (bytes.length > MAX_SCRIPT_BYTES) throw tooLarge(`${millions(bytes.length)} MB`, MAX_SCRIPT_CHARACTERS, file);
  const signature = SIGNATURES.find(([head]) => head.every((byte, index) => bytes[index] === byte));
  if (signature) {
    const message = `This is ${signature[1]}, not a script in text form.`;
    throw new StudioError('script/binary', { message, remedy: signature[2], at });
  }
  const decoded = decodeBytes(bytes);
  const control = findControl(decoded.text);
  if (control !== undefined) throw binaryAt(decoded.text, control, file);
  const limit = looksLikeXml(decoded.text) ? MAX_XML_CHARACTERS : MAX_SCRIPT_CHARACTERS;
  if (decoded.text.length > limit) throw tooLarge(`${millions(decoded.text.length)} million characters`, limit, file);
  if (decoded.text.trim() === '') {
    const message = 'The file holds nothing but white space.';
    throw new StudioError('script/empty', { message, remedy: 'Write a script into it.', at });
  }
  return decoded;
}

/** Does the text begin as an XML document does? */
export function looksLikeXml(text: string): boolean {
  const head = text.slice(0, 400).trimStart();
  return head.startsWith('<?xml') || head.startsWith('<FinalDraft') || /^<!DOCTYPE\s/i.test(head);
}

function tooLarge(size: string, limit: number, file: string): StudioError {
  return new StudioError('script/too-large', {
    message: `The script is ${size}; the limit is ${millions(limit)} million characters.`,
    remedy: 'Give the scenes to film as a script of their own: a film of five minutes has about 700 spoken words.',
    at: { file, line: 1, column: 1 },
  });
}

function millions(count: number): string {
  return (count / 1_000_000).toFixed(count % 1_000_000 === 0 ? 0 : 1);
}

/** Text in any of the encodings that scripts come in; for what lies beside a script, where nothing is refused. */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return decodeUtf8(bytes.subarray(3));
  if (a === 0xff && b === 0xfe) return decodeUtf16('utf-16le', bytes.subarray(2));
  if (a === 0xfe && b === 0xff) return decodeUtf16('utf-16be', bytes.subarray(2));
  const unmarked = guessUtf16(bytes);
  return unmarked ? decodeUtf16(unmarked, bytes) : decodeUtf8(bytes);
}

function decodeUtf16(label: string, bytes: Uint8Array): DecodedText {
  return { text: new TextDecoder(label, { ignoreBOM: true }).decode(bytes), warnings: [] };
}

const UTF16_SAMPLE_BYTES = 4096;

/** Western text in UTF-16 has a zero in every other byte. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, UTF16_SAMPLE_BYTES) & ~1;
  if (length < 4 || bytes.length % 2 !== 0) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.02) return 'utf-16be';
  return undefined;
}

/** Share of broken sequences up to which a text is UTF-8 with a scratch rather than another encoding. */
const MAX_BROKEN_SHARE = 0.05;

function decodeUtf8(bytes: Uint8Array): DecodedText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), warnings: [] };
  } catch {
    return decodeDamaged(bytes);
  }
}

/** Bytes that are not UTF-8: damaged UTF-8 if most of it is whole, else the encoding of old Western files. */
function decodeDamaged(bytes: Uint8Array): DecodedText {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let broken = 0;
  let wide = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) broken += 1;
    else if (unit > 0x7f) wide += 1;
  }
  if (broken <= wide * MAX_BROKEN_SHARE) {
    return { text, warnings: [`${broken} damaged characters were read as "\ufffd"; save the script as UTF-8.`] };
  }
  const warning = 'The script is not UTF-8 and was read as Windows-1252; save it as UTF-8 if letters look wrong.';
  return { text: decodeWindows1252(bytes), warnings: [warning] };
}

/** Windows-1252 from 0x80 to 0x9F; the five gaps stand for themselves. Written out because hosts disagree on them. */
const HIGH_CONTROLS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += 4096) {
    const units = Array.from(bytes.subarray(from, from + 4096), (byte) =>
      byte >= 0x80 && byte <= 0x9f ? HIGH_CONTROLS.charCodeAt(byte - 0x80) : byte,
    );
    parts.push(String.fromCharCode(...units));
  }
  return parts.join('');
}

/** Control characters that text never has; a stray escape or end-of-file mark of old systems passes. */
function findControl(text: string): number | undefined {
  let suspicious = 0;
  let first = -1;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0) return at;
    const control =
      (unit < 32 && unit !== 9 && unit !== 10 && unit !== 11 && unit !== 12 && unit !== 13) || unit === 127;
    if (!control && !(unit >= 0x80 && unit <= 0x9f)) continue;
    suspicious += 1;
    if (first < 0) first = at;
  }
  return suspicious > 2 && suspicious > text.length / 200 ? first : undefined;
}

function binaryAt(text: string, offset: number, file: string): StudioError {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return new StudioError('script/binary', {
    message: 'This is not text: it holds characters that no script has.',
    remedy: TEXT_REMEDY,
    at: { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
  });
}
