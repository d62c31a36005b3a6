import type { ScriptForm, SceneHeading, StoryScene } from '../../script/index.ts';
import type { Mood, PlaceKind, TimeOfDay, Weather } from '../breakdown.ts';
import { findPhrases, mostNamed } from './phrases.ts';
import { fold, tokenize } from './text.ts';
import { INSIDE_OF, INTERIOR_KINDS, OUTSIDE_OF, PLACE_WORDS } from './words/places.ts';
import { MOOD_WORDS, TIME_WORDS, WEATHER_WORDS } from './words/times.ts';

/** Where a scene plays, before locations are numbered. */
export type Place = { readonly name: string; readonly kind: PlaceKind; readonly interior: boolean };

const PODCAST: Place = { name: 'Podcast studio', kind: 'podcast-studio', interior: true };

/** All the words of a scene that describe: actions and synopsis; with `speech` what is said as well. */
export function sceneText(scene: StoryScene, speech: boolean): string {
  const parts = scene.beats.map((beat) =>
    beat.kind === 'action' || (speech && beat.kind === 'speech') ? beat.text : '',
  );
  return [scene.synopsis ?? '', ...parts].filter((part) => part !== '').join('\n');
}

/** The place of a scene: from the heading's words, else from the action's, else by INT/EXT and form. Never blank. */
export function placeOf(scene: StoryScene, form: ScriptForm, language: string): Place {
  const heading = scene.heading;
  if (heading === undefined || heading.place === '') return placeWithoutHeading(scene, form, language);
  const named = kindOfName(heading.place, language);
  const kind = named ?? kindFromText(scene, language);
  const interior = isInterior(heading, kind);
  return { name: heading.place, kind: fitKind(kind, named !== undefined, heading, interior), interior };
}

/** The most telling word of a place name is its last part: `LIGHTHOUSE - KITCHEN` is a kitchen. */
export function kindOfName(name: string, language: string): PlaceKind | undefined {
  const parts = name.split(/\s+[-–—/]\s+|\/|,|\(/u).filter((part) => part.trim() !== '');
  for (const part of parts.toReversed()) {
    const hits = findPhrases(PLACE_WORDS, tokenize(part), language);
    const headless = HEAD_FIRST.has(language) ? hits[0] : hits.at(-1);
    if (headless !== undefined) return headless.value;
  }
  return undefined;
}

/** Languages that put the head of a noun phrase first: `cocina del faro` is a kitchen. */
const HEAD_FIRST: ReadonlySet<string> = new Set(['es', 'fr', 'pt', 'it']);

function kindFromText(scene: StoryScene, language: string): PlaceKind | undefined {
  return mostNamed(findPhrases(PLACE_WORDS, tokenize(sceneText(scene, false)), language));
}

function isInterior(heading: SceneHeading, kind: PlaceKind | undefined): boolean {
  if (heading.setting === 'interior') return true;
  if (heading.setting === 'exterior') return false;
  return kind === undefined ? heading.setting === 'both' : INTERIOR_KINDS.has(kind);
}

function fitKind(kind: PlaceKind | undefined, named: boolean, heading: SceneHeading, interior: boolean): PlaceKind {
  if (kind === undefined) return interior ? 'living-room' : 'city-street';
  if (INTERIOR_KINDS.has(kind) === interior) return kind;
  // A word of the action that does not fit INT/EXT says less than the heading does.
  if (!named) return interior ? (INSIDE_OF[kind] ?? 'living-room') : (OUTSIDE_OF[kind] ?? 'city-street');
  return interior ? insideOf(kind, heading) : (OUTSIDE_OF[kind] ?? kind);
}

function insideOf(kind: PlaceKind, heading: SceneHeading): PlaceKind {
  if (kind === 'bridge' && /ship|star|vessel/iu.test(heading.place)) return 'spaceship';
  return INSIDE_OF[kind] ?? kind;
}

function placeWithoutHeading(scene: StoryScene, form: ScriptForm, language: string): Place {
  if (form === 'podcast') return PODCAST;
  const tokens = tokenize(sceneText(scene, true));
  const hits = findPhrases(PLACE_WORDS, tokens, language);
  const found = form === 'sloka' ? hits.filter((hit) => SACRED.has(hit.value)) : hits;
  const kind = mostNamed(found) ?? FALLBACK[form];
  const first = found.find((hit) => hit.value === kind);
  const words = first === undefined ? undefined : tokens.slice(first.index, first.index + first.length);
  const name = words?.map((token) => token.raw).join(' ') ?? kind.replaceAll('-', ' ');
  return { name: name.charAt(0).toUpperCase() + name.slice(1), kind, interior: INTERIOR_KINDS.has(kind) };
}

const SACRED: ReadonlySet<PlaceKind> = new Set<PlaceKind>([
  'temple',
  'prayer-room',
  'temple-courtyard',
  'river',
  'mountain',
  'forest',
  'battlefield',
]);

const FALLBACK: Readonly<Record<ScriptForm, PlaceKind>> = {
  drama: 'living-room',
  narration: 'field',
  poem: 'garden',
  sloka: 'temple',
  podcast: 'podcast-studio',
};

/** What a scene inherits from the one before when its heading says LATER or CONTINUOUS. */
export type Conditions = { readonly timeOfDay: TimeOfDay; readonly weather: Weather };

/** Time of day and weather, from the heading, else the action, else the scene before. */
export function conditionsOf(scene: StoryScene, form: ScriptForm, language: string, before?: Conditions): Conditions {
  const headingTokens = tokenize(`${scene.heading?.time ?? ''}`);
  const said = findPhrases(TIME_WORDS, headingTokens, language).map((hit) => hit.value);
  const own = said.find((value) => value !== 'same');
  const inherits = said.includes('same') || (scene.heading === undefined && before !== undefined);
  const timeOfDay = own ?? (inherits ? before?.timeOfDay : undefined) ?? timeFromText(scene, form, language);
  const weather = weatherOf(scene, language) ?? (inherits && own === undefined ? before?.weather : undefined);
  return { timeOfDay, weather: weather ?? 'clear' };
}

function timeFromText(scene: StoryScene, form: ScriptForm, language: string): TimeOfDay {
  const text = `${scene.heading?.place ?? ''}\n${sceneText(scene, scene.heading === undefined)}`;
  const hits = findPhrases(TIME_WORDS, tokenize(text), language).map((hit) => hit.value);
  const found = hits.find((value) => value !== 'same');
  if (found !== undefined) return found;
  return form === 'sloka' ? 'dawn' : form === 'poem' ? 'golden-hour' : 'day';
}

function weatherOf(scene: StoryScene, language: string): Weather | undefined {
  const heading = scene.heading === undefined ? '' : `${scene.heading.place} ${scene.heading.time}`;
  const inHeading = findPhrases(WEATHER_WORDS, tokenize(heading), language).at(-1);
  if (inHeading !== undefined) return inHeading.value;
  const hits = findPhrases(WEATHER_WORDS, tokenize(sceneText(scene, scene.heading === undefined)), language);
  // Wind with rain is rain, rain with thunder is a storm: the strongest weather named wins.
  const named = new Set(hits.map((hit) => hit.value));
  return (['storm', 'snow', 'rain', 'fog', 'cloudy', 'clear'] as const).find((weather) => named.has(weather));
}

const SAD_PLACES: ReadonlySet<PlaceKind> = new Set<PlaceKind>(['graveyard', 'hospital']);

/** The scene's mood: what its words speak of most, else what its place suggests. */
export function moodOf(scene: StoryScene, place: Place, form: ScriptForm, language: string): Mood {
  const tokens = tokenize(sceneText(scene, true));
  const scores = new Map<Mood, number>();
  for (const hit of findPhrases(MOOD_WORDS, tokens, language)) scores.set(hit.value, (scores.get(hit.value) ?? 0) + 1);
  if (form === 'sloka') return 'calm';
  const [mood, score] = [...scores].reduce((a, b) => (b[1] > a[1] ? b : a), ['neutral' as Mood, 0]);
  if (score >= 2 || (score === 1 && tokens.length < 60)) return mood;
  return SAD_PLACES.has(place.kind) ? 'sad' : place.kind === 'battlefield' ? 'dramatic' : 'neutral';
}

/** Names the same place alike: `THE KITCHEN` and `Kitchen`. */
export function placeKey(place: Place): string {
  const words = tokenize(fold(place.name)).map((token) => token.word);
  const core = words.filter((word) => !ARTICLES.has(word));
  return `${place.interior ? 'in' : 'out'} ${(core.length > 0 ? core : words).join(' ')}`;
}

const ARTICLES: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'el',
  'la',
  'los',
  'las',
  'un',
  'una',
  'le',
  'les',
  'der',
  'die',
  'das',
  'il',
  'o',
]);
