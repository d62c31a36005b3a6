import type { ShotPicture } from '@film-studio/shared/production';
import type { BuildFigure, BuildSet, DrawProp, Light, MetreContext } from '../../contract.ts';

/** Plain pictures in place of the world and people rooms: everything they do can be calculated by a test. */
const LIGHT: Light = {
  key: [255, 244, 220],
  keyStrength: 0.6,
  keyFromX: -0.5,
  fill: [180, 195, 225],
  exposure: 1,
  rim: [255, 255, 255],
  rimStrength: 0.2,
  fog: [190, 215, 235],
  fogPerMetre: 0.01,
  shadow: [40, 40, 60],
};

const stripes = (context: MetreContext, colour: string, every: number, wide: number, top: number) => {
  context.fillStyle = colour;
  for (let x = -60; x < 60; x += every) context.fillRect(x, -top, wide, top);
};

/** Sky, hills, a wall of posts, a floor; rain when the weather says so, blinking lamps when the place is a street. */
export const standInSet: BuildSet = (spec) => ({
  light: LIGHT,
  horizonY: 1.4,
  substitutions: [],
  layers: [
    {
      name: 'sky',
      depth: 60,
      opaque: true,
      draw: (context, box) => {
        const sky = context.createLinearGradient(0, -40, 0, 0);
        sky.addColorStop(0, '#3f7fd0');
        sky.addColorStop(1, '#e8d8c0');
        context.fillStyle = sky;
        context.fillRect(box.left, -box.top, box.right - box.left, box.top - box.bottom);
      },
    },
    {
      name: 'hills',
      depth: 30,
      opaque: false,
      blurMetres: 0.05,
      draw: (context) => stripes(context, '#6d8f5a', 7, 5, 6),
    },
    { name: 'posts', depth: 4, opaque: false, draw: (context) => stripes(context, '#7a4f33', 1.5, 0.3, 2.6) },
    {
      name: 'floor',
      depth: 0.5,
      opaque: false,
      draw: (context, box) => {
        context.fillStyle = '#b99b74';
        context.fillRect(box.left, 0, box.right - box.left, Math.max(0, -box.bottom));
      },
    },
    ...(spec.place === 'city-street'
      ? [
          {
            name: 'lamps',
            depth: 3,
            opaque: false,
            cycle: { variants: 3, everyMs: 250 },
            draw: (context: MetreContext, _box: unknown, variant: number) =>
              stripes(context, ['#ff3020', '#ffd020', '#30ff60'][variant] ?? '#fff', 3, 0.2, 3.2),
          },
        ]
      : []),
    ...(spec.weather === 'rain'
      ? [
          {
            name: 'rain',
            depth: -1,
            opaque: false,
            drift: { xMetresPerSecond: -0.5, yMetresPerSecond: -6, tileWidth: 2, tileHeight: 2 },
            draw: (context: MetreContext, box: { left: number; right: number; bottom: number; top: number }) => {
              context.fillStyle = 'rgba(255,255,255,0.4)';
              for (let x = Math.floor(box.left); x < box.right; x += 0.5) {
                for (let y = Math.floor(box.bottom); y < box.top; y += 1)
                  context.fillRect(x + 0.1, -y - 0.6, 0.02, 0.4);
              }
            },
          },
        ]
      : []),
  ],
});

/** A body and a head that nods five times a second; walks as it is staged. */
export const standInFigure: BuildFigure = (staging) => {
  const { walk, x } = staging;
  const tall = staging.look.heightCentimetres / 100;
  const nod = (timeMs: number) => Math.round(Math.sin(timeMs / 90 + staging.seed) * 20) / 1000;
  return {
    positionAt: (timeMs) => {
      if (walk === undefined) return x;
      const part = Math.min(1, Math.max(0, (timeMs - walk.startMs) / (walk.endMs - walk.startMs)));
      return walk.fromX + (x - walk.fromX) * part;
    },
    boxAt: () => ({ left: -0.6, right: 0.6, bottom: -0.05, top: tall + 0.1 }),
    headBoxAt: () => ({ left: -0.12, right: 0.12, bottom: tall - 0.25, top: tall }),
    poseKey: (timeMs) => String(nod(timeMs)),
    draw: (context, timeMs) => {
      context.fillStyle = staging.look.outfit.primary;
      context.beginPath();
      context.roundRect(-0.25, -tall + 0.28, 0.5, tall - 0.28, 0.12);
      context.fill();
      context.fillStyle = '#c68863';
      context.beginPath();
      context.ellipse(0, -tall + 0.13 + nod(timeMs), 0.1, 0.13, 0, 0, 2 * Math.PI);
      context.fill();
    },
  };
};

export const standInProp: DrawProp = (context, _noun, height) => {
  context.fillStyle = '#d0364a';
  context.fillRect(-height / 2, -height, height, height);
};

/** A shot of one figure and one prop before the stand-in set. */
export function standInPicture(change: Partial<ShotPicture> = {}): ShotPicture {
  const framing = { centreX: 0, centreY: 1.1, width: 4 };
  return {
    set: {
      ...{ place: 'garden', name: 'Garden', seed: 1, interior: false, culture: 'western', timeOfDay: 'day' },
      ...{ weather: 'clear', mood: 'calm', dressing: [] },
    } as ShotPicture['set'],
    camera: { move: 'static', from: framing, to: framing, easing: 'in-out' },
    figures: [standInStaging(0, 1)],
    props: [{ noun: 'box', x: 1.1, y: 0, depth: 0.3, height: 0.5 }],
    cards: [],
    style: 'flat',
    rate: { numerator: 24, denominator: 1 },
    frames: 48,
    seed: 7,
    ...change,
  };
}

export function standInStaging(x: number, seed: number): ShotPicture['figures'][number] {
  return {
    look: {
      ...{ ageYears: 30, genderPresentation: 'feminine', build: 'average', heightCentimetres: 170, skinTone: 5 },
      ...{ faceShape: 'oval', nose: 'straight', eyes: { shape: 'round', colour: '#553311' }, brows: 'straight' },
      ...{ hair: { style: 'bob', colour: '#221100' }, facialHair: 'none', headwear: 'none' },
      outfit: { kind: 'shirt-trousers', primary: '#2a5d9f', secondary: '#333333', accent: '#ffcc00' },
      ...{ accessories: [], culture: 'western', references: [] },
    } as ShotPicture['figures'][number]['look'],
    ...{ seed, x, depth: 0, posture: 'stand', facing: 0, fromBehind: false },
    performance: { mouth: [], feelings: [], gaze: [], gestures: [], accents: [] },
  };
}
