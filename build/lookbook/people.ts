import { mkdirSync, writeFileSync } from 'node:fs';
import { createCanvas } from '@napi-rs/canvas';
import {
  EMOTIONS,
  FACIAL_HAIR,
  GESTURES,
  HAIR_STYLES,
  HEADWEAR,
  MOUTH_SHAPES,
  OUTFITS,
  POSTURES,
  ACCESSORIES,
} from '@film-studio/shared/production';
import type { FigureStaging, Look } from '@film-studio/shared/production';
import { buildFigure } from '../../gpu-worker/src/pipelines/illustration/people/index.ts';
import { lightFor } from '../../gpu-worker/src/pipelines/illustration/light/index.ts';
import { createSkiaCanvas } from '../../gpu-worker/src/adapters/skia/index.ts';

/** Contact sheets of every way a figure can look, for looking at: `node build/lookbook/people.ts OUT_DIR [sheet …]`. */
const canvas = createSkiaCanvas();
const light = lightFor({
  place: 'city-street', name: 'x', seed: 2, interior: false, culture: 'western', timeOfDay: (process.env['TIME'] ?? 'day') as 'day',
  weather: 'clear', mood: 'neutral', dressing: [],
}); // prettier-ignore

const LOOK: Look = {
  ageYears: 32, genderPresentation: 'feminine', build: 'average', heightCentimetres: 168, skinTone: 4, faceShape: 'oval', nose: 'straight',
  eyes: { shape: 'almond', colour: '#5a3a22' }, brows: 'arched', hair: { style: 'long', colour: '#3a2318' }, facialHair: 'none', headwear: 'none',
  outfit: { kind: 'jumper', primary: '#c8553d', secondary: '#2f4858', accent: '#f2c14e' }, accessories: [], culture: 'western', references: [],
}; // prettier-ignore
const MAN: Partial<Look> = { genderPresentation: 'masculine', heightCentimetres: 180, brows: 'straight', faceShape: 'square', skinTone: 6, hair: { style: 'short', colour: '#241a16' }, outfit: { kind: 'shirt-trousers', primary: '#6d9dc5', secondary: '#3d405b', accent: '#e07a5f' } }; // prettier-ignore

type Change = { look?: Partial<Look>; staging?: Partial<FigureStaging>; timeMs?: number; label: string };
const staging = (change: Change, seed: number): FigureStaging => ({
  look: { ...LOOK, ...change.look }, seed, x: 0, depth: 0, posture: 'stand', facing: 0, fromBehind: false,
  performance: { mouth: [], feelings: [], gaze: [], gestures: [], accents: [] }, ...change.staging,
}); // prettier-ignore

/** Draws one figure a cell; `view` is the part of the stage each cell shows, metres. */
function sheet(
  name: string,
  cells: Change[],
  columns: number,
  cell: { w: number; h: number },
  view: { y: number; height: number } | 'head',
): void {
  const out = process.argv[2] ?? '/tmp/people';
  mkdirSync(out, { recursive: true });
  const rows = Math.ceil(cells.length / columns);
  const surface = createCanvas(columns * cell.w, rows * cell.h);
  const c = surface.getContext('2d');
  c.fillStyle = process.env['TIME'] === 'night' ? '#2a3350' : '#b9c8c4';
  c.fillRect(0, 0, surface.width, surface.height);
  cells.forEach((change, i) => {
    const figure = buildFigure(staging(change, i + 1), [], light, canvas);
    const timeMs = change.timeMs ?? 1300;
    const head = figure.headBoxAt(timeMs);
    const span = view === 'head' ? (head.top - head.bottom) * 1.7 : view.height;
    const middle = view === 'head' || view.height < 0.5 ? (head.top + head.bottom) / 2 - 0.03 : view.y;
    const across = view === 'head' || view.height < 0.5 ? (head.left + head.right) / 2 : 0;
    const k = cell.h / span;
    c.save();
    c.beginPath();
    c.rect((i % columns) * cell.w, Math.floor(i / columns) * cell.h, cell.w, cell.h);
    c.clip();
    c.translate((i % columns) * cell.w + cell.w / 2, Math.floor(i / columns) * cell.h + cell.h / 2);
    c.scale(k, k);
    c.translate(-across, middle);
    figure.draw(c, timeMs);
    c.restore();
    c.fillStyle = '#223';
    c.font = '13px sans-serif';
    c.fillText(change.label, (i % columns) * cell.w + 6, Math.floor(i / columns) * cell.h + 16);
  });
  writeFileSync(`${out}/${name}.png`, surface.toBuffer('image/png'));
}

const feel = (emotion: (typeof EMOTIONS)[number], strength: 1 | 2 | 3): Partial<FigureStaging> => ({ performance: { mouth: [], feelings: [{ atMs: 0, feeling: { emotion, strength } }], gaze: [], gestures: [], accents: [] } }); // prettier-ignore
const say = (shape: (typeof MOUTH_SHAPES)[number]): Partial<FigureStaging> => ({ performance: { mouth: [{ startMs: 0, endMs: 1000, shape }], feelings: [], gaze: [], gestures: [], accents: [] } }); // prettier-ignore
const act = (gesture: (typeof GESTURES)[number]): Partial<FigureStaging> => ({ performance: { mouth: [], feelings: [], gaze: [], gestures: [{ atMs: 0, durationMs: 1600, gesture }], accents: [] } }); // prettier-ignore
const WHOLE = { y: 0.95, height: 2.15 };
const CELL = { w: 210, h: 400 };

const SHEETS: Record<string, () => void> = {
  first: () =>
    sheet(
      'first',
      [
        { label: 'woman' },
        { label: 'man', look: MAN },
        { label: 'turned', staging: { facing: 0.5 } },
        { label: 'man turned', look: MAN, staging: { facing: -0.5 } },
        {
          label: 'child',
          look: { ageYears: 8, heightCentimetres: 125, hair: { style: 'two-braids', colour: '#5a3018' } },
        },
        { label: 'full turn', staging: { facing: 1 } },
        {
          label: 'old',
          look: {
            ...MAN,
            ageYears: 78,
            hair: { style: 'balding', colour: '#c9c6c0' },
            outfit: { kind: 'suit', primary: '#5b6273', secondary: '#eeeeee', accent: '#a23b3b' },
          },
        },
      ],
      7,
      { w: 260, h: 520 },
      WHOLE,
    ),
  heads: () => sheet('heads', [-1, -0.6, -0.3, 0, 0.3, 0.6, 1].flatMap((facing) => [{ label: `f ${facing}`, staging: { facing } }, { label: 'm', look: MAN, staging: { facing } }]), 7, { w: 270, h: 330 }, 'head'), // prettier-ignore
  outfits: () => sheet('outfits', OUTFITS.flatMap((kind) => [0, 0.55].map((facing) => ({ label: `${kind}`, look: { outfit: { kind, primary: '#b5452f', secondary: '#23565a', accent: '#e9b44c' } }, staging: { facing } }))), 11, CELL, WHOLE), // prettier-ignore
  tailor: () => sheet('tailor', OUTFITS.map((kind, i) => ({ label: kind, look: { ...(i % 2 === 0 ? MAN : {}), hair: { style: i % 2 === 0 ? 'short' as const : 'bun' as const, colour: '#241a16' }, outfit: { kind, primary: ['#b5452f', '#3f6f8f', '#e8e2d4', '#6b4f8a', '#4f7a4a'][i % 5]!, secondary: ['#23565a', '#d9c7a5', '#7a2f3a'][i % 3]!, accent: '#e9b44c' } }, staging: { facing: [0, 0.5, -0.4][i % 3]! } })), 7, { w: 270, h: 420 }, { y: 1.1, height: 1.45 }), // prettier-ignore
  held: () => sheet('held', ['cup', 'letter', 'lantern', 'umbrella', 'sword', 'book', 'phone', 'flower', 'suitcase', 'banana'].flatMap((holding, i) => [0, 0.5].map((facing) => ({ label: holding, look: i % 2 === 0 ? MAN : { outfit: { ...LOOK.outfit, kind: 'kimono' as const } }, staging: { holding, facing } }))), 10, CELL, WHOLE), // prettier-ignore
  close: () => sheet('close', [
    { label: '1', look: { hair: { style: 'bun', colour: '#241a16' }, accessories: ['bindi', 'earrings', 'jasmine'], skinTone: 6, outfit: { kind: 'sari', primary: '#7a2f5a', secondary: '#e0b040', accent: '#2f7a6a' } }, staging: { facing: 0.35, ...feel('happy', 2) } },
    { label: '2', look: { ...MAN, skinTone: 3, ageYears: 68, hair: { style: 'balding', colour: '#d8d4cc' }, facialHair: 'full-beard', accessories: ['glasses'], outfit: { kind: 'coat', primary: '#3d4a5c', secondary: '#8a4b3c', accent: '#caa65a' } }, staging: { facing: -0.4, ...feel('sad', 2) } },
    { label: '3', look: { ...MAN, ageYears: 9, heightCentimetres: 128, skinTone: 8, hair: { style: 'curly-short', colour: '#1d1412' }, outfit: { kind: 'hoodie', primary: '#e0a030', secondary: '#3d405b', accent: '#ffffff' } }, staging: { facing: 0, ...feel('excited', 2) } },
    { label: '4', look: { ...MAN, skinTone: 7, build: 'broad', facialHair: 'short-beard', hair: { style: 'short', colour: '#15100e' }, headwear: 'turban', outfit: { kind: 'kurta', primary: '#e8e2d4', secondary: '#b9a98a', accent: '#a23b3b' } }, staging: { facing: 0.6, ...feel('angry', 2) } },
    { label: '5', look: { skinTone: 2, hair: { style: 'long-wavy', colour: '#b5632c' }, eyes: { shape: 'round', colour: '#4f7a4a' }, outfit: { kind: 'dress', primary: '#3f6f5f', secondary: '#ffffff', accent: '#e9d8a6' } }, staging: { facing: -0.2, ...feel('afraid', 2) } },
    { label: '6', look: { ageYears: 74, skinTone: 5, hair: { style: 'bun', colour: '#d6d2cc' }, outfit: { kind: 'kimono', primary: '#4a5578', secondary: '#e8e2d4', accent: '#b5452f' }, eyes: { shape: 'narrow', colour: '#2c1d16' } }, staging: { facing: 0.25, ...feel('calm', 2) } },
  ], 3, { w: 640, h: 480 }, 'head'), // prettier-ignore
  robes: () => sheet('robes', (['sari', 'robe', 'tunic-cloak', 'dress'] as const).flatMap((kind) => [0, 1, 2, 3, 4, 5].map((i) => ({ label: kind, look: { outfit: { kind, primary: '#6b4f8a', secondary: '#7a2f3a', accent: '#e9b44c' }, hair: { style: 'braid' as const, colour: '#241a16' } }, staging: i === 5 ? { posture: 'sit' as const, facing: 0.7 } : i === 4 ? { posture: 'sit' as const, facing: -0.2 } : { posture: 'walk' as const, x: -3, walk: { fromX: 0, startMs: 0, endMs: 3000 } }, timeMs: 700 + i * 130 }))), 12, CELL, WHOLE), // prettier-ignore
  pray: () => sheet('pray', [0, 0.35, 0.8].flatMap((facing) => (['pray', 'hand-to-chest', 'hand-to-head', 'wave', 'point'] as const).map((g) => ({ label: g, staging: { facing, ...act(g) }, look: { hair: { style: 'bun' as const, colour: '#241a16' } }, timeMs: 800 }))), 5, { w: 330, h: 300 }, { y: 1.35, height: 0.95 }), // prettier-ignore
  builds: () => sheet('builds', (['slight', 'average', 'broad', 'heavy'] as const).flatMap((build) => (['feminine', 'masculine', 'androgynous'] as const).flatMap((genderPresentation, i) => [0, 0.7].map((facing) => ({ label: `${build} ${genderPresentation}`, look: { build, genderPresentation, heightCentimetres: 165 + i * 7, hair: { style: (['bob', 'short', 'curly-short'] as const)[i]!, colour: '#4a2c1c' }, outfit: { kind: (['dress', 'shirt-trousers', 'jumper'] as const)[i]!, primary: '#4f7a8a', secondary: '#3d405b', accent: '#e9b44c' } }, staging: { facing } })))), 12, CELL, WHOLE), // prettier-ignore
  backs: () => sheet('backs', OUTFITS.map((kind, i) => ({ label: kind, look: { hair: { style: HAIR_STYLES[i % 18]!, colour: '#4a2c1c' }, outfit: { kind, primary: '#b5452f', secondary: '#23565a', accent: '#e9b44c' } }, staging: { facing: [0, 0.5][i % 2]!, fromBehind: true } })), 11, CELL, WHOLE), // prettier-ignore
  large: () => sheet('large', [{ label: '' }, { label: '', look: MAN, staging: { facing: 0.5 } }, { label: '', look: { ...MAN, ageYears: 80, hair: { style: 'balding', colour: '#d8d4cc' }, facialHair: 'moustache', accessories: ['walking-stick', 'glasses'], outfit: { kind: 'kurta', primary: '#efe9dc', secondary: '#d8cdb8', accent: '#a23b3b' } }, staging: { facing: -0.5 } }, { label: '', look: { ageYears: 7, heightCentimetres: 120, hair: { style: 'fringe', colour: '#241a16' }, outfit: { kind: 'skirt-blouse', primary: '#f2efe6', secondary: '#2f4a7a', accent: '#c8553d' } } }], 4, { w: 480, h: 1000 }, { y: 0.93, height: 1.98 }), // prettier-ignore
  extreme: () => sheet('extreme', [
    { label: '', look: { hair: { style: 'long-wavy', colour: '#3a2318' }, skinTone: 5 }, staging: { facing: 0.55, ...feel('afraid', 2) } },
    { label: '', look: { ...MAN, ageYears: 66, skinTone: 3, brows: 'bushy', nose: 'aquiline', facialHair: 'full-beard', hair: { style: 'side-part', colour: '#c9c6c0' } }, staging: { facing: -0.4, ...feel('sad', 2) } },
    { label: '', look: { ...MAN, skinTone: 10, eyes: { shape: 'round', colour: '#3b2a1e' }, nose: 'broad', hair: { style: 'buzz', colour: '#15100e' } }, staging: { facing: 0.2, performance: { mouth: [{ startMs: 0, endMs: 3000, shape: 'C' }], feelings: [{ atMs: 0, feeling: { emotion: 'happy', strength: 3 } }], gaze: [], gestures: [], accents: [] } } },
  ], 3, { w: 620, h: 400 }, { y: 1.5, height: 0.34 }), // prettier-ignore
  hair: () => sheet('hair', HAIR_STYLES.flatMap((style) => [0, 0.6].map((facing) => ({ label: style, look: { hair: { style, colour: '#6b3a1f' } }, staging: { facing } }))), 9, { w: 200, h: 260 }, 'head'), // prettier-ignore
  headwear: () => sheet('headwear', HEADWEAR.flatMap((headwear) => [0, 0.6].map((facing) => ({ label: headwear, look: { headwear }, staging: { facing } }))), 11, { w: 180, h: 240 }, 'head'), // prettier-ignore
  beards: () => sheet('beards', FACIAL_HAIR.flatMap((facialHair) => [0, 0.6].map((facing) => ({ label: facialHair, look: { ...MAN, facialHair }, staging: { facing } }))), 7, { w: 220, h: 280 }, 'head'), // prettier-ignore
  emotions: () => sheet('emotions', EMOTIONS.flatMap((e) => ([1, 2, 3] as const).map((s) => ({ label: `${e} ${s}`, look: e.length % 2 === 0 ? MAN : {}, staging: feel(e, s) }))), 6, { w: 250, h: 300 }, 'head'), // prettier-ignore
  mouths: () => sheet('mouths', MOUTH_SHAPES.flatMap((shape) => [0, 0.6].map((facing) => ({ label: shape, staging: { facing, ...say(shape) }, timeMs: 500 }))), 6, { w: 270, h: 320 }, 'head'), // prettier-ignore
  ages: () => sheet('ages', [5, 9, 13, 18, 30, 48, 62, 75, 90].flatMap((ageYears, i) => [{}, MAN].map((who, k) => ({ label: `${ageYears}`, look: { ...who, ageYears, skinTone: i + 1, heightCentimetres: ageYears < 18 ? 80 + ageYears * 5 + (k === 1 ? 3 : 0) : k === 1 ? 178 : 165, hair: { style: k === 1 ? 'side-part' as const : 'bob' as const, colour: ageYears > 60 ? '#cfccc6' : '#4a2c1c' } } }))), 9, CELL, WHOLE), // prettier-ignore
  gestures: () => sheet('gestures', GESTURES.flatMap((g) => [300, 800].map((timeMs) => ({ label: g, look: g.length % 2 === 0 ? MAN : {}, staging: { facing: 0.35, ...act(g) }, timeMs }))), 10, { w: 200, h: 380 }, WHOLE), // prettier-ignore
  postures: () => sheet('postures', POSTURES.flatMap((posture) => [0, 0.5, 1].map((facing) => ({ label: posture, look: facing === 0.5 ? MAN : { outfit: { ...LOOK.outfit, kind: facing === 1 ? 'sari' as const : 'shirt-trousers' as const } }, staging: { posture, facing } }))), 6, { w: 300, h: 400 }, WHOLE), // prettier-ignore
  walk: () => sheet('walk', ['walk', 'run'].flatMap((posture) => Array.from({ length: 12 }, (_, i) => ({ label: `${i}`, look: MAN, staging: { posture: posture as 'walk', x: 3, walk: { fromX: 0, startMs: 0, endMs: posture === 'walk' ? 3000 : 1500 } }, timeMs: posture === 'walk' ? 600 + i * 90 : 300 + i * 60 }))), 12, CELL, WHOLE), // prettier-ignore
  behind: () => sheet('behind', [{}, MAN, { hair: { style: 'afro', colour: '#221815' } }, { headwear: 'hijab' }, { hair: { style: 'braid', colour: '#221815' } }, { ...MAN, headwear: 'turban' }].flatMap((look) => [0, 0.5].map((facing) => ({ label: 'behind', look: look as Partial<Look>, staging: { facing, fromBehind: true } }))), 6, { w: 300, h: 360 }, { y: 1.35, height: 0.95 }), // prettier-ignore
  things: () => sheet('things', ACCESSORIES.flatMap((a) => [0, 0.5].map((facing) => ({ label: a, look: { accessories: [a], hair: { style: 'bun', colour: '#241a16' } }, staging: { facing } }))), 11, CELL, { y: 1.05, height: 1.6 }), // prettier-ignore
  faces: () => sheet('faces', Array.from({ length: 24 }, (_, i) => ({ label: `${i}`, look: { skinTone: 1 + (i % 10), faceShape: (['round', 'oval', 'square', 'long', 'heart'] as const)[i % 5]!, nose: (['button', 'straight', 'broad', 'aquiline', 'long'] as const)[(i * 2) % 5]!, eyes: { shape: (['round', 'almond', 'narrow', 'hooded'] as const)[i % 4]!, colour: ['#5a3a22', '#3f6f8f', '#4f7a4a', '#2c1d16'][i % 4]! }, brows: (['thin', 'straight', 'arched', 'bushy'] as const)[(i >> 1) % 4]!, genderPresentation: (['feminine', 'masculine', 'androgynous'] as const)[i % 3]!, ageYears: 10 + ((i * 17) % 70), hair: { style: HAIR_STYLES[(i * 5) % 18]!, colour: ['#241a16', '#6b3a1f', '#c98b3f', '#8a8680'][i % 4]! } }, staging: { facing: [0, 0.4, -0.5][i % 3]! } })), 8, { w: 240, h: 290 }, 'head'), // prettier-ignore
};

const wanted = process.argv.slice(3);
for (const [name, draw] of Object.entries(SHEETS)) if (wanted.length === 0 || wanted.includes(name)) draw();
