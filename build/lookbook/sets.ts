import { writeFileSync } from 'node:fs';
import { PLACE_KINDS } from '@film-studio/shared/production';
import type { Camera, FigureStaging, Look, SetSpec, ShotPicture } from '@film-studio/shared/production';
import { createFrameDeps } from '../../gpu-worker/src/adapters/workers/frame-deps.ts';
import { paintStill } from '../../gpu-worker/src/pipelines/illustration/frame/index.ts';

/**
 * A contact sheet of sets with two people in them, as the film shows them:
 * `node build/lookbook/sets.ts OUT.png place=cliff,temple culture=western seed=1,2 time=day,night weather=clear width=9`.
 */
const out = process.argv[2] ?? '/tmp/sets.png';
const given = new Map(process.argv.slice(3).map((part) => part.split('=') as [string, string]));
const list = (key: string, usual: string): string[] => (given.get(key) ?? usual).split(',');
const number = (key: string, usual: number): number => Number(given.get(key) ?? usual);
const [cellWidth, cellHeight, columns] = [number('w', 480), number('h', 270), number('columns', 4)];

const LOOK: Look = {
  ageYears: 32, genderPresentation: 'feminine', build: 'average', heightCentimetres: 168, skinTone: 4, faceShape: 'oval', nose: 'straight',
  eyes: { shape: 'almond', colour: '#5a3a22' }, brows: 'arched', hair: { style: 'long', colour: '#3a2318' }, facialHair: 'none', headwear: 'none',
  outfit: { kind: 'jumper', primary: '#c8553d', secondary: '#2f4858', accent: '#f2c14e' }, accessories: [], culture: 'western', references: [],
}; // prettier-ignore
const MAN: Look = { ...LOOK, genderPresentation: 'masculine', heightCentimetres: 180, skinTone: 7, hair: { style: 'short', colour: '#241a16' }, outfit: { kind: 'coat', primary: '#3f5f7f', secondary: '#2c2f3f', accent: '#e07a5f' } }; // prettier-ignore

const person = (look: Look, x: number, facing: number): FigureStaging => ({
  look, seed: 3, x, depth: 0, posture: 'stand', facing, fromBehind: false,
  performance: { mouth: [], feelings: [], gaze: [], gestures: [], accents: [] },
}); // prettier-ignore

const INDOORS =
  /room|kitchen|office|hospital|cafe|shop|corridor|train|^car$|cabin|spaceship|cave|hall|^temple$|stage|studio/;

function specs(): SetSpec[] {
  const places = list('place', PLACE_KINDS.join(',')) as SetSpec['place'][];
  return places.flatMap((place) =>
    (list('culture', 'western') as SetSpec['culture'][]).flatMap((culture) =>
      list('seed', '7').flatMap((seed) =>
        (list('weather', 'clear') as SetSpec['weather'][]).flatMap((weather) =>
          (list('time', 'day') as SetSpec['timeOfDay'][]).map((timeOfDay) => ({
            place,
            name: place.toUpperCase(),
            seed: Number(seed),
            interior: INDOORS.test(place),
            culture,
            timeOfDay,
            weather,
            mood: (given.get('mood') ?? 'neutral') as SetSpec['mood'],
            dressing: list('dressing', '').filter((noun) => noun !== ''),
          })),
        ),
      ),
    ),
  );
}

function pictureOf(set: SetSpec): ShotPicture {
  const from = { centreX: number('x', 0), centreY: number('y', 1.6), width: number('width', 9) };
  const camera: Camera = { move: 'static', from, to: from, easing: 'linear' };
  const figures = [person(LOOK, -0.8, 0.6), person(MAN, 0.8, -0.6)];
  return {
    set,
    camera,
    figures,
    props: [],
    cards: [],
    style: 'flat',
    rate: { numerator: 24, denominator: 1 },
    frames: 24,
    seed: 1,
  };
}

const deps = createFrameDeps();
const all = specs();
const sheet = deps.canvas.surface(columns * (cellWidth + 4), Math.ceil(all.length / columns) * (cellHeight + 4));
for (const [i, set] of all.entries()) {
  const still = paintStill(pictureOf(set), 4, { width: cellWidth, height: cellHeight }, deps);
  const [column, row] = [i % columns, Math.floor(i / columns)];
  sheet.getContext('2d').drawImage(still, column * (cellWidth + 4), row * (cellHeight + 4));
  await new Promise((resolve) => setImmediate(resolve));
}
writeFileSync(out, sheet.toBuffer('image/png'));
