/**
 * Says, inside the file and in a form machines read, that it was made by a computer: IPTC digital source type and the
 * generator's name as XMP, which players ignore and platforms look for.
 * @source IPTC NewsCodes digitalsourcetype; XMP Specification Part 3 (storage in files).
 */
export const DIGITAL_SOURCE_TYPES = [
  'algorithmicMedia',
  'trainedAlgorithmicMedia',
  'compositeWithTrainedAlgorithmicMedia',
  'composite',
] as const;
export type DigitalSourceType = (typeof DIGITAL_SOURCE_TYPES)[number];

export type Marks = {
  readonly sourceType: DigitalSourceType;
  /** `AI Film Studio 0.1.0`. */
  readonly generator: string;
  readonly title: string;
};

const VOCABULARY = 'http://cv.iptc.org/newscodes/digitalsourcetype/';
/** The UUID that names an XMP box in MP4. */
const XMP_UUID = [0xbe, 0x7a, 0xcf, 0xcb, 0x97, 0xa9, 0x42, 0xe8, 0x9c, 0x71, 0x99, 0x94, 0x91, 0xe3, 0xaf, 0xac];
const JPEG_HEADER = 'http://ns.adobe.com/xap/1.0/\0';

/**
 * Drawn and composed by rule: `algorithmicMedia`. A voice or picture learnt from recordings, alone: `trained…`; together
 * with anything else: `compositeWith…`. A person's own file, of which we know nothing, alone or with what rules made:
 * `composite`. A provider we know nothing of counts as trained.
 */
export function sourceTypeOf(providers: Iterable<string>): DigitalSourceType {
  const kinds = new Set([...providers].map(kindOf));
  if (kinds.has('trained'))
    return kinds.size === 1 ? 'trainedAlgorithmicMedia' : 'compositeWithTrainedAlgorithmicMedia';
  return kinds.has('own') ? 'composite' : 'algorithmicMedia';
}

function kindOf(provider: string): 'own' | 'rules' | 'trained' {
  if (OWN_FILES.some((prefix) => provider.startsWith(prefix))) return 'own';
  return RULE_MADE.some((prefix) => provider.startsWith(prefix)) ? 'rules' : 'trained';
}

/** Providers that only pass a person's own file on. */
const OWN_FILES = ['builtin/music-file'];

/** Providers that follow rules alone: espeak does, flite's voices are trained on recordings. */
const RULE_MADE = [
  'builtin/illustration',
  'builtin/score',
  'builtin/ambience',
  'builtin/effect',
  'builtin/mix',
  'builtin/espeak',
  'builtin/soundtrack',
  'builtin/mux',
  'builtin/webm',
];

/** The XMP packet itself. */
export function xmpPacket(marks: Marks): string {
  const title = escapeXml(marks.title);
  const generator = escapeXml(marks.generator);
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ` xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmp:CreatorTool="${generator}"`,
    ` Iptc4xmpExt:DigitalSourceType="${VOCABULARY}${marks.sourceType}">`,
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

/** A `uuid` box for the end of an MP4: nothing before it moves, so fast start stays true. */
export function xmpBox(marks: Marks): Uint8Array {
  const payload = new TextEncoder().encode(xmpPacket(marks));
  const box = new Uint8Array(24 + payload.length);
  new DataView(box.buffer).setUint32(0, box.length);
  box.set(ascii('uuid'), 4);
  box.set(XMP_UUID, 8);
  box.set(payload, 24);
  return box;
}

/** The JPEG with an APP1 segment behind its start marker. @throws RangeError when the bytes are no JPEG. */
export function jpegWithXmp(jpeg: Uint8Array, marks: Marks): Uint8Array {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) throw new RangeError('not a JPEG');
  const payload = new TextEncoder().encode(JPEG_HEADER + xmpPacket(marks));
  const segment = new Uint8Array(4 + payload.length);
  segment.set([0xff, 0xe1]);
  new DataView(segment.buffer).setUint16(2, payload.length + 2);
  segment.set(payload, 4);
  return concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

/** RIFF chunks for a WAV: `LIST INFO` with the generator's name and the title, `_PMX` with the packet. */
export function wavMarks(marks: Marks): { readonly id: string; readonly bytes: Uint8Array }[] {
  const info = concat([ascii('INFO'), infoItem('ISFT', marks.generator), infoItem('INAM', marks.title)]);
  return [
    { id: 'LIST', bytes: info },
    { id: '_PMX', bytes: new TextEncoder().encode(xmpPacket(marks)) },
  ];
}

/** An item of an INFO list: zero-ended text, padded to an even length. */
function infoItem(name: string, text: string): Uint8Array {
  const payload = zeroEnded(text);
  const bytes = new Uint8Array(8 + payload.length + (payload.length % 2));
  bytes.set(ascii(name));
  new DataView(bytes.buffer).setUint32(4, payload.length, true);
  bytes.set(payload, 8);
  return bytes;
}

function zeroEnded(text: string): Uint8Array {
  return new TextEncoder().encode(`${text}\0`);
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}

function escapeXml(text: string): string {
  const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return [...text]
    .filter(isXmlCharacter)
    .join('')
    .replaceAll(/[&<>"]/g, (character) => named[character] ?? '');
}

/** XML 1.0 has no form for control characters. */
function isXmlCharacter(character: string): boolean {
  return character >= ' ' || character === '\n' || character === '\t';
}
