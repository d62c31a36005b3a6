import { z } from 'zod';
import { CharacterId, LineId, LocationId, SceneId } from '../ids/index.ts';
import { Delivery, ScriptForm } from '../script/index.ts';
import { Culture, Look } from './look.ts';
import { Feeling, Voice } from './voice.ts';

/** The kinds of place the studio can build a set for; a place it does not know falls back by meaning. */
export const PLACE_KINDS = [
  'living-room',
  'kitchen',
  'bedroom',
  'office',
  'classroom',
  'hospital',
  'cafe',
  'shop',
  'workshop',
  'corridor',
  'train',
  'car',
  'ship-cabin',
  'spaceship',
  'cave',
  'throne-hall',
  'temple',
  'prayer-room',
  'stage',
  'podcast-studio',
  'lighthouse-room',
  'city-street',
  'alley',
  'rooftop',
  'village-square',
  'market',
  'park',
  'forest',
  'mountain',
  'desert',
  'beach',
  'cliff',
  'harbour',
  'open-sea',
  'field',
  'farm',
  'river',
  'lake',
  'garden',
  'road',
  'bridge',
  'graveyard',
  'battlefield',
  'space',
  'temple-courtyard',
] as const;
export const PlaceKind = z.enum(PLACE_KINDS);
export type PlaceKind = z.infer<typeof PlaceKind>;

export const TIMES_OF_DAY = ['dawn', 'day', 'golden-hour', 'dusk', 'night'] as const;
export const TimeOfDay = z.enum(TIMES_OF_DAY);
export type TimeOfDay = z.infer<typeof TimeOfDay>;

export const WEATHERS = ['clear', 'cloudy', 'rain', 'storm', 'snow', 'fog'] as const;
export const Weather = z.enum(WEATHERS);
export type Weather = z.infer<typeof Weather>;

export const MOODS = ['neutral', 'happy', 'sad', 'dramatic', 'inspirational', 'calm', 'tense', 'romantic'] as const;
export const Mood = z.enum(MOODS);
export type Mood = z.infer<typeof Mood>;

export const GENRES = [
  'drama',
  'comedy',
  'romance',
  'thriller',
  'adventure',
  'fantasy',
  'science-fiction',
  'documentary',
  'devotional',
  'educational',
] as const;
export const Genre = z.enum(GENRES);
export type Genre = z.infer<typeof Genre>;

export const Location = z.object({
  id: LocationId,
  /** As the script names it: `LIGHTHOUSE KEEPER'S ROOM`. */
  name: z.string(),
  kind: PlaceKind,
  interior: z.boolean(),
  culture: Culture,
  /** Common nouns, singular and lower case, that the script puts in this place: set dressing. */
  dressing: z.array(z.string()),
  /** Makes this place unlike any other of its kind. */
  seed: z.int().min(0),
});
export type Location = z.infer<typeof Location>;

export const Character = z.object({
  id: CharacterId,
  /** Display form: `Mara`, `Old Keeper`. */
  name: z.string(),
  /** Every spelling the script cues the character by. */
  cueNames: z.array(z.string()),
  look: Look,
  voice: Voice,
  /** What the script says of the character that shaped the look; for the cast screen. */
  evidence: z.array(z.string()),
  relations: z.array(z.object({ to: CharacterId, kind: z.string() })),
  /** Heard only (narrator, voice on a telephone): never drawn. */
  voiceOnly: z.boolean(),
});
export type Character = z.infer<typeof Character>;

export const Line = z.object({
  id: LineId,
  characterId: CharacterId,
  text: z.string(),
  delivery: Delivery,
  feeling: Feeling,
  /** Parentheticals, plain text. */
  directions: z.array(z.string()),
  emphasis: z.array(z.object({ start: z.int(), end: z.int() })),
  /** Begins with the line before it instead of after. */
  dual: z.boolean(),
});
export type Line = z.infer<typeof Line>;

/** What happens in a scene, in order. */
export const SceneEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('action'),
    text: z.string(),
    /** Who does or shows it. */
    characterIds: z.array(CharacterId),
    /** Common nouns it names that can be drawn. */
    props: z.array(z.string()),
    feeling: Feeling,
    /**
     * How long it takes to read off the picture, milliseconds, before fitting. 0: it takes no time of its own, it says
     * what a voice-over line, the next event, speaks of (whom and what to show while it is heard).
     */
    durationMs: z.int().min(0),
  }),
  z.object({ kind: z.literal('line'), lineId: LineId }),
  z.object({ kind: z.literal('transition'), to: z.enum(['cut', 'dissolve', 'fade-out', 'fade-in']) }),
  z.object({ kind: z.literal('title'), text: z.string() }),
]);
export type SceneEvent = z.infer<typeof SceneEvent>;

export const Scene = z.object({
  id: SceneId,
  /** From 1, in script order: what `--scenes` counts. */
  number: z.int().min(1),
  name: z.string(),
  locationId: LocationId,
  timeOfDay: TimeOfDay,
  weather: Weather,
  mood: Mood,
  culture: Culture,
  characterIds: z.array(CharacterId),
  lines: z.array(Line),
  events: z.array(SceneEvent),
});
export type Scene = z.infer<typeof Scene>;

/** Everything the script was understood to say: the scene graph that shots are planned from. */
export const Breakdown = z.object({
  title: z.string(),
  author: z.string(),
  language: z.string(),
  form: ScriptForm,
  genre: Genre,
  culture: Culture,
  /** 0.5 unhurried … 2 breathless; 1 is usual. */
  pace: z.number().min(0.5).max(2),
  characters: z.array(Character),
  locations: z.array(Location),
  scenes: z.array(Scene),
  warnings: z.array(z.string()),
});
export type Breakdown = z.infer<typeof Breakdown>;
