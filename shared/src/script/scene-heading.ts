import type { SceneHeading, Setting } from './model.ts';

const INSIDE = 'INTERIOR|INT|I';
const OUTSIDE = 'EXTERIOR|EXT|E';
const PREFIX = new RegExp(
  `^(?:(EST)|(?:${INSIDE})\\.? ?/ ?(?:${OUTSIDE})()|(?:${OUTSIDE})\\.? ?/ ?(?:${INSIDE})()|(${INSIDE})|(${OUTSIDE}))(?=[. :-])[.: -]*`,
  'iu',
);

/** Words that make the last part of a heading a time: English, Spanish, Portuguese, French, German, Hindi. */
const TIME_WORDS = new Set(
  (
    'day night morning evening afternoon dawn dusk noon midday midnight sunset sunrise twilight later continuous same ' +
    'moments predawn daybreak nightfall daytime nighttime hour today tomorrow ' +
    'día dia noche tarde mañana amanecer atardecer anochecer madrugada mediodía medianoche ocaso continuo después ' +
    'noite manhã entardecer jour nuit matin soir aube crépuscule tag nacht morgen abend dämmerung mittag ' +
    'दिन रात सुबह शाम दोपहर भोर संध्या प्रातः'
  ).split(' '),
);

/**
 * Takes `INT./EXT. LIGHTHOUSE / GALLERY - NIGHT` apart. Understands hyphens, dashes and full stops as separators and
 * the time words of several languages; what is no time belongs to the place.
 */
export function parseSceneHeading(raw: string, number?: string): SceneHeading {
  const text = raw.split(/\s+/).join(' ').trim();
  const prefix = PREFIX.exec(text);
  const parts = (prefix ? text.slice(prefix[0].length) : text)
    .split(/ ?(?:--+|[–—]) ?| -|- /)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const { place, time } = splitTime(parts);
  return { raw, setting: settingOf(prefix), place, time, ...(number === undefined ? {} : { number }) };
}

function settingOf(prefix: RegExpExecArray | null): Setting {
  if (!prefix) return 'unsaid';
  if (prefix[2] !== undefined || prefix[3] !== undefined) return 'both';
  // An establishing shot shows a place from outside.
  if (prefix[1] !== undefined || prefix[5] !== undefined) return 'exterior';
  return 'interior';
}

function splitTime(parts: readonly string[]): { place: string; time: string } {
  const at = parts.findIndex((part, index) => index > 0 && isTime(part));
  if (at > 0) return { place: parts.slice(0, at).join(' - '), time: parts.slice(at).join(' - ') };
  const only = parts.length === 1 ? (parts[0] ?? '') : '';
  if (isTime(only) && wordsOf(only).every((word) => TIME_WORDS.has(word))) return { place: '', time: only };
  return splitAtPunctuation(parts.join(' - '));
}

/** `EXT. CASA. NOCHE` and `INT. KITCHEN, NIGHT`. */
function splitAtPunctuation(text: string): { place: string; time: string } {
  const at = Math.max(text.lastIndexOf('. '), text.lastIndexOf(', '));
  const tail = at > 0 ? text.slice(at + 2).trim() : '';
  if (isTime(tail)) return { place: text.slice(0, at).trim(), time: tail.replace(/\.$/, '') };
  return { place: text, time: '' };
}

const MAX_TIME_WORDS = 4;

function isTime(part: string): boolean {
  const words = wordsOf(part);
  return words.length > 0 && words.length <= MAX_TIME_WORDS && words.some((word) => TIME_WORDS.has(word));
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '');
}
