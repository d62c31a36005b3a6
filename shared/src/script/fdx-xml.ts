import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { StudioError } from '../errors/index.ts';
import { looksLikeXml } from './decode.ts';

/** An XML element with its children in order; text children are strings, entities resolved. */
export type XmlNode = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
  /** Of the `<` that opens it, in the source. */
  readonly startOffset: number;
};

/** Final Draft nests about eight deep. */
const MAX_DEPTH = 64;
const FDX_REMEDY = 'Save the script again in Final Draft, or export it as Fountain.';

/**
 * Reads an XML document with everything dangerous off: no entities but the five of XML and numbers, bounded depth.
 * @throws StudioError script/malformed with line and column
 */
export function readXml(source: string, file: string): XmlNode[] {
  if (!looksLikeXml(source)) {
    throw malformed('This is no Final Draft file: it does not begin as XML does.', file, { line: 1, column: 1 });
  }
  const entity = source.indexOf('<!ENTITY');
  if (entity >= 0) {
    const message = 'The file declares XML entities, which Final Draft never writes and which can swell without end.';
    throw malformed(message, file, positionAt(source, entity));
  }
  const verdict = XMLValidator.validate(source, { allowBooleanAttributes: true });
  if (verdict !== true) {
    const at = { line: Math.max(1, verdict.err.line), column: Math.max(1, verdict.err.col) };
    throw malformed(`The Final Draft file is broken XML: ${verdict.err.msg}`, file, at);
  }
  try {
    const parsed: unknown = parser().parse(source);
    return nodesOf(parsed, 0);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n')[0] : 'it cannot be read';
    throw malformed(`The Final Draft file is broken XML: ${reason}`, file, { line: 1, column: 1 }, cause);
  }
}

/** A fresh one per document: the parser keeps counters of what it has seen. */
function parser(): XMLParser {
  return new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    allowBooleanAttributes: true,
    captureMetaData: true,
    maxNestedTags: MAX_DEPTH,
  });
}

/** The parser's own shape: `{ Tag: [children], ':@': {attributes} }`, or `{ '#text': '…' }`. */
function nodesOf(list: unknown, depth: number): XmlNode[] {
  return childrenOf(list, depth).filter((child) => typeof child !== 'string');
}

function childrenOf(list: unknown, depth: number): (XmlNode | string)[] {
  if (!Array.isArray(list) || depth > MAX_DEPTH) return [];
  return list.flatMap((item: unknown): (XmlNode | string)[] => {
    if (typeof item !== 'object' || item === null) return [];
    const members = Object.entries(item);
    const [name, value] = members.find(([key]) => key !== ':@') ?? ['', undefined];
    if (name === '#text') return [resolveEntities(String(value))];
    if (name === '') return [];
    const attributes = attributesOf(members.find(([key]) => key === ':@')?.[1]);
    return [{ name, attributes, children: childrenOf(value, depth + 1), startOffset: startOf(item) }];
  });
}

function attributesOf(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, resolveEntities(String(text))]));
}

function startOf(item: object): number {
  // The package's types say `Symbol`, the object, where they mean `symbol`.
  const meta: unknown = Reflect.get(item, XMLParser.getMetaDataSymbol() as symbol);
  const start: unknown = typeof meta === 'object' && meta !== null ? Reflect.get(meta, 'startIndex') : undefined;
  return typeof start === 'number' ? start : 0;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolveEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g, (whole, name, decimal, hex) => {
    if (typeof name === 'string') return NAMED[name] ?? whole;
    const code = typeof decimal === 'string' ? Number.parseInt(decimal, 10) : Number.parseInt(String(hex), 16);
    const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return valid ? String.fromCodePoint(code) : '\ufffd';
  });
}

/** Text as XML content or attribute value; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ufffd]/g, '')
    .replace(/[&<>"\r\n]/g, (sign) => ESCAPES[sign] ?? sign);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
};

/** Line and column, from 1, of an offset. */
export function positionAt(source: string, offset: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (let at = source.indexOf('\n'); at >= 0 && at < offset; at = source.indexOf('\n', at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1 };
}

/** The error of every Final Draft file that cannot be read. */
export function malformed(
  message: string,
  file: string,
  at: { line: number; column: number },
  cause?: unknown,
): StudioError {
  return new StudioError('script/malformed', {
    message,
    remedy: FDX_REMEDY,
    at: { file, ...at },
    ...(cause === undefined ? {} : { cause }),
  });
}
