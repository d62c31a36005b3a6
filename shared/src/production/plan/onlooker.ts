import { contentSeed } from '../../ids/index.ts';
import { metres } from './blocking.ts';
import { WALK_SPEED } from './body.ts';
import type { SceneContext } from './options.ts';
import { lengthMs, type Onlooker, type Segment } from './segments.ts';
import type { Camera, FigureStaging, Look } from './contracts.ts';
import { whole } from './whole.ts';

/** Verses are recited over pictures; where they say `I`, whoever says them is there, small, and does not speak. */

const FIRST_PERSON =
  /\b(I|I'm|I’m|me|my|mine|myself|yo|mi|mis|mí|je|ich|mein\w*)\b|(?<!\p{L})(मैं|मैंने|मेरा|मेरी|मेरे|मुझे)(?!\p{L})/u;
const WALKING =
  /\b(walk\w*|climb\w*|tread|wander\w*|stroll\w*|step\w*|footprints?|leads? me|went|camin\w*|sub[oí]|pasos?|huellas?)\b|चल/iu;
const SMALL = /\b(small|little|young|child|boy|girl|niñ[oa]|pequeñ[oa])\b|(बचपन|छोट)/iu;

/** How the voice of a verse is seen with it; undefined where it does not speak of itself. */
export function onlookerOf(text: string, who: Onlooker['who']): Onlooker | undefined {
  if (!FIRST_PERSON.test(text)) return undefined;
  return { who, age: SMALL.test(text) ? 'child' : 'grown', does: WALKING.test(text) ? 'walk' : 'look' };
}

/** Where an onlooker stands across the picture, part of its width from the middle: clear of the words. */
const ACROSS = 0.36;
/** The way of a walk, part of the picture's width. */
const WAY = 0.34;

/** The figures of a picture that are there only to be the one who speaks. */
export function onlookersOf(segment: Segment, camera: Camera, context: SceneContext): FigureStaging[] {
  const { onlooker } = segment;
  const character = onlooker ? context.characters.get(onlooker.who) : undefined;
  if (!onlooker || !character) return [];
  const frame = camera.to.width < camera.from.width ? camera.to : camera.from;
  const side = context.location.seed % 2 === 0 ? 1 : -1;
  const walks = onlooker.does === 'walk';
  const reach = Math.min(WAY * frame.width, (WALK_SPEED * SLOW * lengthMs(segment)) / 1000);
  const x = frame.centreX + side * (walks ? ACROSS - 0.06 : ACROSS) * frame.width;
  const length = whole(lengthMs(segment));
  return [
    {
      look: lookIn(character.look, onlooker, context),
      seed: contentSeed(['onlooker', character.name]),
      x: metres(x),
      depth: 0,
      ...(walks ? { walk: { fromX: metres(x + side * reach), startMs: -400, endMs: length + 600 } } : {}),
      posture: walks ? 'walk' : onlooker.does === 'pray' ? 'kneel' : 'stand',
      facing: walks ? -side * 0.9 : -side * 0.25,
      fromBehind: !walks,
      performance: {
        mouth: [],
        feelings: [{ atMs: 0, feeling: { emotion: 'calm', strength: 1 } }],
        gaze: [{ atMs: 0, target: { kind: 'point', x: metres(x - side * 4), y: 1.6 } }],
        gestures: [],
        accents: [],
      },
    },
  ];
}

/** Who remembers does not hurry. */
const SLOW = 0.62;
/** Undyed cotton, as one wears before a shrine. */
const WORSHIP = { kind: 'kurta', primary: '#e6dcc2', secondary: '#d8cba8', accent: '#b5652a' } as const;
const CHILD_YEARS = 8;
const CHILD_CENTIMETRES = 127;

/** Dressed for the weather, and as young as the verse says. */
function lookIn(look: Look, onlooker: Onlooker, { scene }: SceneContext): Look {
  const cold = scene.weather === 'snow';
  const dressed: Look = cold
    ? {
        ...look,
        outfit: { ...look.outfit, kind: 'coat' },
        headwear: look.headwear === 'none' ? 'wool-hat' : look.headwear,
      }
    : look;
  if (onlooker.does === 'pray' && look.culture.endsWith('indian')) {
    return { ...dressed, outfit: { ...dressed.outfit, ...WORSHIP } };
  }
  if (onlooker.age === 'grown') return dressed;
  return {
    ...dressed,
    ageYears: CHILD_YEARS,
    heightCentimetres: CHILD_CENTIMETRES,
    build: 'slight',
    outfit: { ...dressed.outfit, kind: cold ? 'coat' : 'jumper' },
    facialHair: 'none',
    accessories: [],
  };
}
