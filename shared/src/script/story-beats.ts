import { plainLines, plainText, type TextRange } from './inline-marks.ts';
import type { Beat, Delivery, ScriptElement, ScriptForm, SourceSpan, SpeechBeat } from './model.ts';
import { isBlank, spanOf, splitLines } from './source-lines.ts';

/** Who speaks prose that no one in the story speaks. */
export const NARRATOR = 'NARRATOR';

/** What one element of the script gives the story; a cue and its speech come as one group, at the cue. */
export type ElementBeats = { element: ScriptElement; beats: Beat[] };

/** Turns elements into beats, in order. Headings, sections and synopses come through without beats. */
export function* readBeats(elements: readonly ScriptElement[], form: ScriptForm): Generator<ElementBeats> {
  for (let at = 0; at < elements.length; ) {
    const element = elements[at];
    if (!element) return;
    if (element.kind === 'character') {
      const end = endOfSpeech(elements, at);
      yield { element, beats: speechBeats(element, elements.slice(at + 1, end), form) };
      at = end;
    } else {
      yield { element, beats: loneBeats(element, form) };
      at += 1;
    }
  }
}

function endOfSpeech(elements: readonly ScriptElement[], cue: number): number {
  let end = cue + 1;
  while (isSpeechPart(elements[end])) end += 1;
  return end;
}

function isSpeechPart(element: ScriptElement | undefined): boolean {
  switch (element?.kind) {
    case 'dialogue':
    case 'parenthetical':
      return true;
    case 'note':
    case 'lyrics':
      return true;
    default:
      return false;
  }
}

function loneBeats(element: ScriptElement, form: ScriptForm): Beat[] {
  const { kind, span, text } = element;
  switch (kind) {
    case 'action':
      return form === 'drama' || form === 'podcast' ? plainBeat('action', element) : proseBeats(element, form);
    case 'lyrics':
      return lineBeats(element, { speaker: NARRATOR, delivery: form === 'drama' ? 'sung' : deliveryOf(form, 'sung') });
    // Speech without a cue: its name was lost; better heard than dropped.
    case 'dialogue':
      return speechOf(text, { speaker: NARRATOR, delivery: 'voice-over', directions: [], dual: false, span });
    case 'transition':
      return plainBeat('transition', element);
    case 'centered':
      return plainBeat('title', element);
    default:
      return [];
  }
}

function plainBeat(kind: 'action' | 'transition' | 'title', element: ScriptElement): Beat[] {
  const { text } = plainText(element.text);
  return text === '' ? [] : [{ kind, text, span: element.span }];
}

function proseBeats(element: ScriptElement, form: ScriptForm): Beat[] {
  if (form !== 'narration') return lineBeats(element, { speaker: NARRATOR, delivery: deliveryOf(form, 'recited') });
  const { span } = element;
  return speechOf(element.text, { speaker: NARRATOR, delivery: 'voice-over', directions: [], dual: false, span });
}

/** How a form wants its verse spoken. */
function deliveryOf(form: ScriptForm, otherwise: Delivery): Delivery {
  return form === 'sloka' ? 'chanted' : form === 'poem' ? 'recited' : otherwise;
}

type Manner = Pick<SpeechBeat, 'speaker' | 'delivery' | 'directions' | 'dual' | 'span'>;

function speechOf(marked: string, manner: Manner): SpeechBeat[] {
  return spoken([plainText(marked)], manner);
}

type PlainLine = { text: string; emphasis: TextRange[]; span?: SourceSpan };

function spoken(plains: readonly PlainLine[], manner: Manner): SpeechBeat[] {
  return plains
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
    .map(({ text, emphasis, span }, index) => ({
      kind: 'speech',
      ...manner,
      text,
      emphasis,
      dual: manner.dual && index === 0,
      span: span ?? manner.span,
    }));
}

/** Verse is spoken line by line. */
function lineBeats(element: ScriptElement, manner: Pick<Manner, 'speaker' | 'delivery'>): SpeechBeat[] {
  return spoken(verseLines(element), { ...manner, directions: [], dual: false, span: element.span });
}

/** Each line says where it stands in the source, unless notes or boneyards hide line ends. */
function verseLines(element: ScriptElement): PlainLine[] {
  const lines = plainLines(element.text);
  const { startOffset, line: firstLine } = element.span;
  const written = splitLines(element.raw).filter((line) => !isBlank(line));
  if (written.length !== lines.length || written[0]?.startOffset !== 0) return lines;
  return lines.map((line, at) => {
    const from = written[at];
    if (!from) return line;
    const span = spanOf(from, from);
    const [start, end] = [span.startOffset + startOffset, span.endOffset + startOffset];
    return { ...line, span: { ...span, startOffset: start, endOffset: end, line: span.line + firstLine - 1 } };
  });
}

function speechBeats(cue: ScriptElement, parts: readonly ScriptElement[], form: ScriptForm): Beat[] {
  const beats: SpeechBeat[] = [];
  let directions: string[] = [];
  const base = { speaker: plainText(cue.text).text, delivery: spokenDelivery(cue, form) };
  for (const part of parts) {
    const direction = part.kind === 'parenthetical' ? plainText(part.text).text : '';
    if (direction !== '' && !PRINTERS_MARK.test(direction)) directions.push(direction);
    if (part.kind !== 'dialogue' && part.kind !== 'lyrics') continue;
    const delivery = part.kind === 'lyrics' ? deliveryOf(form, 'sung') : directedDelivery(directions, base.delivery);
    const dual = cue.dual === true && beats.length === 0;
    const manner = { ...base, delivery, directions, dual, span: part.span };
    const verse = part.kind === 'lyrics' || form === 'poem' || form === 'sloka';
    for (const beat of spoken(verse ? verseLines(part) : [plainText(part.text)], manner)) beats.push(beat);
    directions = [];
  }
  return beats.length > 0 ? withTrailing(beats, directions) : wordless(base.speaker, directions, cue);
}

/** A parenthetical after the last word still says how that was meant. */
function withTrailing(beats: SpeechBeat[], directions: readonly string[]): SpeechBeat[] {
  const last = beats.at(-1);
  if (last && directions.length > 0) last.directions = [...last.directions, ...directions];
  return beats;
}

/** `MARA (nods)` without words is something she does. */
function wordless(speaker: string, directions: readonly string[], cue: ScriptElement): Beat[] {
  if (directions.length === 0) return [];
  return [{ kind: 'action', text: `${speaker} ${directions.join(', ')}.`, span: cue.span }];
}

/** What programs print where a speech breaks over a page. */
const PRINTERS_MARK = /^(?:more|cont(?:inued|['’]?d\.?)?|más|sigue)$/iu;
const VOICE_OVER = /^(?:v\.? ?o\.?|voice ?over|voice-over|voz en off|en off|off|narrat.*)$/iu;
const OFF_SCREEN =
  /^(?:o\.? ?s\.?|o\.? ?c\.?|off[- ]?screen|off[- ]?camera|f\.? ?c\.?|fuera de (?:campo|cuadro|cámara))$/iu;
const NARRATING_NAME =
  /^(?:narrator|narradora?|narrateur|narratrice|erzähler(?:in)?|voice[- ]?over|कथावाचक|सूत्रधार)$/iu;

function spokenDelivery(cue: ScriptElement, form: ScriptForm): Delivery {
  if (form === 'sloka' || form === 'poem') return deliveryOf(form, 'spoken');
  const extensions = (cue.extension ?? '').split(',').map((part) => part.trim());
  if (extensions.some((part) => VOICE_OVER.test(part))) return 'voice-over';
  if (extensions.some((part) => OFF_SCREEN.test(part))) return 'off-screen';
  return NARRATING_NAME.test(cue.text.trim()) && form !== 'podcast' ? 'voice-over' : 'spoken';
}

function directedDelivery(directions: readonly string[], otherwise: Delivery): Delivery {
  if (otherwise === 'voice-over' || otherwise === 'off-screen') return otherwise;
  if (directions.some((one) => /^(?:singing|sings|sung|cantando|canta)\b/iu.test(one))) return 'sung';
  if (directions.some((one) => /^(?:chanting|chants|intoning)\b/iu.test(one))) return 'chanted';
  if (directions.some((one) => /^(?:reciting|recites|recitando|recita)\b/iu.test(one))) return 'recited';
  return otherwise;
}
