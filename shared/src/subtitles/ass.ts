import type { Caption } from './caption.ts';

/** How subtitles look where the player lets them; sizes for a picture 1080 high. */
const STYLE =
  'Style: Default,Noto Sans,54,&H00FFFFFF,&H00FFFFFF,&H00101010,&H80000000,0,0,0,0,100,100,0,0,1,3,1,2,120,120,64,1';

/** Advanced SubStation text for a picture of this size; speakers go into the Name field. */
export function toAss(captions: readonly Caption[], size: { readonly width: number; readonly height: number }): string {
  const events = captions.map(
    ({ startMs, endMs, lines, speaker }) =>
      `Dialogue: 0,${assTime(startMs)},${assTime(endMs)},Default,${(speaker ?? '').replaceAll(/[,\r\n]/g, ' ')},0,0,0,,${lines.map(escapeAss).join('\\N')}`,
  );
  return [
    '[Script Info]',
    'ScriptType: v4.00+',
    `PlayResX: ${Math.round((size.width * 1080) / size.height)}`,
    'PlayResY: 1080',
    'WrapStyle: 2',
    'ScaledBorderAndShadow: yes',
    '',
    '[V4+ Styles]',
    'Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding',
    STYLE,
    '',
    '[Events]',
    'Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text',
    ...events,
    '',
  ].join('\n');
}

/** `H:MM:SS.cc`: hundredths, as the format has it. */
function assTime(ms: number): string {
  const hundredths = Math.round(ms / 10);
  const seconds = Math.floor(hundredths / 100);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}.${pad(hundredths % 100)}`;
}

/** Braces open commands and a backslash escapes; full-width twins show the same and mean nothing. */
function escapeAss(text: string): string {
  return text
    .replaceAll('\\', '＼')
    .replaceAll('{', '｛')
    .replaceAll('}', '｝')
    .replaceAll(/[\r\n]+/g, ' ');
}
