import type { Mood, SetSpec, TimeOfDay } from '@film-studio/shared/production';
import type { Light, Rgb } from '../contract.ts';
import { hex, mix, saturate, scale } from './colour.ts';

type Base = Omit<Light, 'keyFromX'>;

const light = (
  key: string,
  keyStrength: number,
  fill: string,
  exposure: number,
  rim: string,
  rimStrength: number,
  fog: string,
  fogPerMetre: number,
  shadow: string,
): Base => ({
  key: hex(key),
  keyStrength,
  fill: hex(fill),
  exposure,
  rim: hex(rim),
  rimStrength,
  fog: hex(fog),
  fogPerMetre,
  shadow: hex(shadow),
});

const OUTSIDE: Record<TimeOfDay, Base> = {
  dawn: light('#ffdcc4', 0.5, '#c2bbe0', 0.86, '#ffc9a0', 0.45, '#eccfcb', 0.012, '#5a4d7c'),
  day: light('#fff6e4', 0.75, '#d3e2f6', 1, '#ffffff', 0.22, '#cfe3ee', 0.0085, '#5c6c94'),
  'golden-hour': light('#ffd596', 0.85, '#c8a6ac', 0.95, '#ffd07a', 0.6, '#f6cd97', 0.0115, '#6b4763'),
  dusk: light('#e8b2bc', 0.45, '#9c93c6', 0.79, '#f29a78', 0.45, '#8d7299', 0.0125, '#3a3264'),
  night: light('#c0d0ff', 0.5, '#9cace0', 0.62, '#a8bcf4', 0.4, '#24325c', 0.014, '#161f48'),
};

/** By day the window lights a room, after dusk its lamps do. */
const INSIDE: Record<TimeOfDay, Base> = {
  dawn: light('#ffd9bd', 0.5, '#b9b3d6', 0.84, '#ffcfa8', 0.35, '#c9b3bd', 0.012, '#4b4068'),
  day: light('#fff3de', 0.55, '#dcdde9', 0.98, '#fffaf0', 0.2, '#dcd8d2', 0.009, '#5d5670'),
  'golden-hour': light('#ffd08c', 0.7, '#c9a9a6', 0.93, '#ffcf80', 0.5, '#e2b68c', 0.011, '#5d3d54'),
  dusk: light('#ffc690', 0.55, '#a294bc', 0.81, '#ff9f70', 0.35, '#80688c', 0.013, '#332a58'),
  night: light('#ffcf94', 0.6, '#988bb2', 0.72, '#ffb56a', 0.35, '#4a4064', 0.014, '#221c46'),
};

const MOOD_TINT: Record<Mood, { tint: Rgb; amount: number; saturation: number; exposure: number }> = {
  neutral: { tint: hex('#ffffff'), amount: 0, saturation: 1, exposure: 1 },
  happy: { tint: hex('#ffe9a8'), amount: 0.1, saturation: 1.12, exposure: 1.03 },
  sad: { tint: hex('#8fa6c8'), amount: 0.17, saturation: 0.72, exposure: 0.93 },
  dramatic: { tint: hex('#c9a2a0'), amount: 0.1, saturation: 1.05, exposure: 0.9 },
  inspirational: { tint: hex('#ffdf9e'), amount: 0.12, saturation: 1.08, exposure: 1.03 },
  calm: { tint: hex('#cfe6df'), amount: 0.1, saturation: 0.92, exposure: 1 },
  tense: { tint: hex('#9db5a6'), amount: 0.16, saturation: 0.78, exposure: 0.88 },
  romantic: { tint: hex('#ffb9bd'), amount: 0.14, saturation: 1.05, exposure: 0.98 },
};

/** The light of a set: its time, weather and mood, indoors or out. Equal specs give equal light. */
export function lightFor(spec: SetSpec): Light {
  const indoors = spec.interior && spec.place !== 'car';
  const base = (indoors ? INSIDE : OUTSIDE)[spec.timeOfDay];
  // After dark a room is lit by its lamps, whatever falls outside.
  const lamplit = indoors && (spec.timeOfDay === 'night' || spec.timeOfDay === 'dusk');
  const weathered = lamplit ? base : underWeather(base, spec, indoors);
  const mood = MOOD_TINT[spec.mood];
  const tinted = (colour: Rgb): Rgb => saturate(mix(colour, mood.tint, mood.amount), mood.saturation);
  return {
    ...weathered,
    key: tinted(weathered.key),
    fill: tinted(weathered.fill),
    fog: tinted(weathered.fog),
    exposure: weathered.exposure * mood.exposure,
    // Which side the light comes from is part of the place, not of the scene: the window does not change walls.
    keyFromX: spec.seed % 2 === 0 ? -0.7 : 0.7,
  };
}

function underWeather(base: Base, spec: SetSpec, indoors: boolean): Base {
  const night = spec.timeOfDay === 'night';
  const dim = { dawn: 0.88, day: 1, 'golden-hour': 0.92, dusk: 0.56, night: 0.3 }[spec.timeOfDay];
  const grey = (amount: number, to: string): Rgb => mix(base.fog, mix(scale(hex(to), dim), base.fog, 1 - dim), amount);
  const sunless = (share: number, exposure: number, fog: Rgb, fogFactor: number): Base => {
    const part = indoors ? 0.4 : 1;
    const flat = mix(base.key, base.fill, 0.65 * share * part);
    return {
      ...base,
      key: saturate(flat, 1 - 0.35 * share * part),
      fill: saturate(base.fill, 1 - 0.25 * share * part),
      keyStrength: base.keyStrength * (1 - 0.75 * share * part),
      exposure: base.exposure * (1 - (1 - exposure) * (night ? 0.2 : indoors || spec.timeOfDay === 'dusk' ? 0.5 : 1)),
      rimStrength: base.rimStrength * (1 - 0.7 * share * part),
      fog: indoors ? base.fog : fog,
      fogPerMetre: base.fogPerMetre * (indoors ? 1 : fogFactor),
    };
  };
  switch (spec.weather) {
    case 'clear':
      return base;
    case 'cloudy':
      return sunless(0.7, 0.94, grey(0.45, '#c9d0d8'), 1.3);
    case 'rain':
      return sunless(0.9, 0.88, grey(0.7, '#9fabb6'), 2.2);
    case 'storm':
      return sunless(1, 0.77, grey(0.85, '#646e80'), 2.4);
    case 'snow':
      return sunless(0.7, 0.98, grey(0.7, '#e0e6ee'), 2.6);
    case 'fog':
      return sunless(0.95, 0.94, grey(0.75, '#cfd5d8'), 6);
  }
}

/** Share of the missing exposure that people are given above their surroundings. */
const LIFT_OF_PEOPLE = 0.72;

/** The light on people in a place: as on a film set they stand a little brighter than what is behind them. */
export function lightOnPeople(light: Light): Light {
  return { ...light, exposure: light.exposure + Math.max(0, 1 - light.exposure) * LIFT_OF_PEOPLE };
}
