import { nominalRate, type FrameRate } from './frame-rate.ts';
import { rationalTime, type RationalTime } from './rational-time.ts';

const TIMECODE = /^(\d{2,}):([0-5]\d):([0-5]\d)([:;])(\d{2})$/;

/** Only 29.97 and 59.94 drop frame numbers; drop-frame timecode is written with a semicolon. */
export function usesDropFrame(rate: FrameRate): boolean {
  return rate.denominator === 1001 && nominalRate(rate) % 30 === 0;
}

/**
 * Timecode text of a picture time: `HH:MM:SS:FF`, or `HH:MM:SS;FF` drop-frame at 29.97 and 59.94. A text form only; the
 * model counts frames. Negative times get a leading minus.
 */
export function toTimecode(time: RationalTime): string {
  const nominal = nominalRate(time.rate);
  const drop = usesDropFrame(time.rate);
  const sign = time.value < 0 ? '-' : '';
  const frames = drop ? numberedFrame(Math.abs(time.value), nominal) : Math.abs(time.value);
  const seconds = Math.floor(frames / nominal);
  const pad = (value: number) => String(value).padStart(2, '0');
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(pad).join(':');
  return `${sign}${clock}${drop ? ';' : ':'}${pad(frames % nominal)}`;
}

/** The time a timecode names, or undefined when the text is no timecode of this rate. */
export function fromTimecode(text: string, rate: FrameRate): RationalTime | undefined {
  const match = TIMECODE.exec(text);
  if (!match) return undefined;
  const nominal = nominalRate(rate);
  const [hours, minutes, seconds, frame] = [match[1], match[2], match[3], match[5]].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const drop = match[4] === ';';
  const dropped = drop ? (nominal / 30) * 2 : 0;
  if (frame >= nominal || drop !== usesDropFrame(rate)) return undefined;
  if (drop && frame < dropped && seconds === 0 && minutes % 10 !== 0) return undefined;
  const totalMinutes = hours * 60 + minutes;
  const counted = (totalMinutes * 60 + seconds) * nominal + frame;
  return rationalTime(counted - dropped * (totalMinutes - Math.floor(totalMinutes / 10)), rate);
}

/** The number drop-frame counting gives the n-th frame: two numbers skipped each minute but the tenth. */
function numberedFrame(value: number, nominal: number): number {
  const dropped = (nominal / 30) * 2;
  const perMinute = nominal * 60 - dropped;
  const perTenMinutes = perMinute * 10 + dropped;
  const tens = Math.floor(value / perTenMinutes);
  const rest = value % perTenMinutes;
  const minutes = rest < nominal * 60 ? 0 : 1 + Math.floor((rest - nominal * 60) / perMinute);
  return value + dropped * (9 * tens + minutes);
}
