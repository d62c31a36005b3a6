import { CharacterId, contentId, LineId, LocationId, SceneId } from '../ids/index.ts';
import type { Breakdown, Character, Feeling, Line, Location, Look, Scene, SceneEvent } from '../production/index.ts';

/** Small builders of breakdown values for tests: everything has a plain default, anything can be set. */

export function aLook(overrides: Partial<Look> = {}): Look {
  return {
    ageYears: 34,
    genderPresentation: 'feminine',
    build: 'average',
    heightCentimetres: 168,
    skinTone: 5,
    faceShape: 'oval',
    nose: 'straight',
    eyes: { shape: 'almond', colour: '#4a3020' },
    brows: 'arched',
    hair: { style: 'bob', colour: '#2a1a10' },
    facialHair: 'none',
    headwear: 'none',
    outfit: { kind: 'jumper', primary: '#7a3040', secondary: '#303040', accent: '#d0b060' },
    accessories: [],
    culture: 'western',
    references: [],
    ...overrides,
  };
}

export function aCharacter(name: string, overrides: Partial<Character> = {}): Character {
  return {
    id: contentId(CharacterId, 'character', { name }),
    name,
    cueNames: [name.toUpperCase()],
    look: aLook({ heightCentimetres: 158 + (name.length % 5) * 7 }),
    voice: {
      ageGroup: 'adult',
      gender: 'female',
      language: 'en',
      castIndex: 0,
      pitchSemitones: 0,
      formantScale: 1,
      rate: 1,
      baseline: { emotion: 'neutral', strength: 1 },
    },
    evidence: [],
    relations: [],
    voiceOnly: false,
    ...overrides,
  };
}

export function aLocation(name: string, overrides: Partial<Location> = {}): Location {
  return {
    id: contentId(LocationId, 'location', { name }),
    name,
    kind: 'living-room',
    interior: true,
    culture: 'western',
    dressing: ['lamp', 'book'],
    seed: 7 + name.length,
    ...overrides,
  };
}

const NEUTRAL: Feeling = { emotion: 'neutral', strength: 1 };

/** What a scene's builder may list: words spoken by somebody, something done, a transition or a title. */
export type Told =
  | ({ readonly who: Character; readonly says: string } & Partial<
      Pick<Line, 'delivery' | 'feeling' | 'dual' | 'emphasis'>
    >)
  | {
      readonly does: string;
      readonly by?: readonly Character[];
      readonly props?: readonly string[];
      readonly ms?: number;
    }
  | { readonly to: 'cut' | 'dissolve' | 'fade-out' | 'fade-in' }
  | { readonly title: string };

export function aScene(
  number: number,
  location: Location,
  told: readonly Told[],
  overrides: Partial<Scene> = {},
): Scene {
  const lines: Line[] = [];
  const who = new Set<CharacterId>();
  const events = told.map((one, index): SceneEvent => {
    if ('to' in one) return { kind: 'transition', to: one.to };
    if ('title' in one) return { kind: 'title', text: one.title };
    if ('does' in one) {
      for (const character of one.by ?? []) who.add(character.id);
      return {
        kind: 'action',
        text: one.does,
        characterIds: (one.by ?? []).map((character) => character.id),
        props: [...(one.props ?? [])],
        feeling: NEUTRAL,
        durationMs: one.ms ?? 2500,
      };
    }
    const line: Line = {
      id: contentId(LineId, 'line', { number, index, text: one.says }),
      characterId: one.who.id,
      text: one.says,
      delivery: one.delivery ?? 'spoken',
      feeling: one.feeling ?? NEUTRAL,
      directions: [],
      emphasis: one.emphasis ?? [],
      dual: one.dual ?? false,
    };
    lines.push(line);
    if (!one.who.voiceOnly) who.add(one.who.id);
    return { kind: 'line', lineId: line.id };
  });
  return {
    id: contentId(SceneId, 'scene', { number, name: location.name }),
    number,
    name: location.name,
    locationId: location.id,
    timeOfDay: 'day',
    weather: 'clear',
    mood: 'neutral',
    culture: 'western',
    characterIds: [...who],
    lines,
    events,
    ...overrides,
  };
}

export function aBreakdown(
  characters: readonly Character[],
  locations: readonly Location[],
  scenes: readonly Scene[],
  overrides: Partial<Breakdown> = {},
): Breakdown {
  return {
    title: 'A Test of Light',
    author: 'A. Writer',
    language: 'en',
    form: 'drama',
    genre: 'drama',
    culture: 'western',
    pace: 1,
    characters: [...characters],
    locations: [...locations],
    scenes: [...scenes],
    warnings: [],
    ...overrides,
  };
}
