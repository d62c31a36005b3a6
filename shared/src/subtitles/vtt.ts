import type { Caption } from './caption.ts';
import { clockText } from './clock-text.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** WebVTT text; speakers become voice tags, which players may style or ignore. */
export function toVtt(captions: readonly Caption[]): string {
  const cues = captions.map(({ startMs, endMs, lines, speaker }) => {
    const voice = speaker === undefined ? '' : `<v ${escapeVtt(speaker.replaceAll(/[\r\n]/g, ' '))}>`;
    return `${clockText(startMs, '.')} --> ${clockText(endMs, '.')}\n${voice}${lines.map(escapeVtt).join('\n')}\n`;
  });
  return `WEBVTT\n\n${cues.join('\n')}`;
}

function escapeVtt(text: string): string {
  return text.replaceAll(/[&<>]/g, (character) => ESCAPES[character] ?? '');
}
