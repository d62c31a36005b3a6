import type { Caption } from './caption.ts';
import { clockText } from './clock-text.ts';

const TIMES = /(\d{1,3}):(\d{1,2}):(\d{1,2})[,.](\d{1,3})\s*-->\s*(\d{1,3}):(\d{1,2}):(\d{1,2})[,.](\d{1,3})/;

/** SubRip text: numbered from 1, UTF-8, a blank line between captions. */
export function toSrt(captions: readonly Caption[]): string {
  return captions
    .map(
      ({ startMs, endMs, lines }, index) =>
        `${index + 1}\n${clockText(startMs, ',')} --> ${clockText(endMs, ',')}\n${lines.join('\n')}\n`,
    )
    .join('\n');
}

/**
 * Captions of a SubRip or WebVTT text. Never throws: what has no readable times is passed over; tags are dropped; captions
 * without words or that end before they begin are left out.
 */
export function parseSrt(text: string): Caption[] {
  const captions: Caption[] = [];
  for (const block of text
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)) {
    const rows = block.split('\n');
    const at = rows.findIndex((row) => TIMES.test(row));
    const times = at < 0 ? undefined : TIMES.exec(rows[at] ?? '');
    if (!times) continue;
    const lines = rows
      .slice(at + 1)
      .map(plain)
      .filter((line) => line !== '');
    const [startMs, endMs] = [milliseconds(times.slice(1, 5)), milliseconds(times.slice(5, 9))];
    if (lines.length > 0 && endMs > startMs) captions.push({ startMs, endMs, lines });
  }
  return captions;
}

function milliseconds([hours = '0', minutes = '0', seconds = '0', fraction = '0']: readonly string[]): number {
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'));
}

function plain(line: string): string {
  return line.replaceAll(/<\/?[a-z][^<>]*>|\{\\[^{}]*\}/gi, '').trim();
}
