/** `HH:MM:SS` and thousandths behind the given point: `,` in SubRip, `.` in WebVTT. */
export function clockText(ms: number, point: ',' | '.'): string {
  const pad = (value: number, width = 2) => String(value).padStart(width, '0');
  const seconds = Math.floor(ms / 1000);
  return `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}${point}${pad(ms % 1000, 3)}`;
}
