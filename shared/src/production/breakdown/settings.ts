import type { ScriptForm, SceneHeading, StoryScene } from '../../script/index.ts';
import type { Mood, PlaceKind, TimeOfDay, Weather } from '../breakdown.ts';
import type { Emotion } from '../voice.ts';
import { directedFeeling } from './feeling-of.ts';
import { findPhrases, mostNamed, type PhraseHit } from './phrases.ts';
import { fold, singular, tokenize, type Token } from './text.ts';
import { INSIDE_OF, INTERIOR_KINDS, OUTSIDE_OF, PLACE_HINTS, PLACE_WORDS } from './words/places.ts';
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
export function placeOf(scene: StoryScene, form: ScriptForm, language: string, before?: Place): Place {
  const heading = scene.heading;
  if (heading === undefined || heading.place === '') return placeWithoutHeading(scene, form, language, before);
  const named = kindOfName(heading.place, language);
  const kind = named ?? kindFromText(scene, language);
  const interior = isInterior(heading, kind);
  return { name: heading.place, kind: fitKind(kind, named !== undefined, heading, interior), interior };
}

/** The most telling word of a place name is its last part: `LIGHTHOUSE - KITCHEN` is a kitchen. */
export function kindOfName(name: string, language: string): PlaceKind | undefined {
  const parts = name.split(/\s+[-–—/]\s+|\/|,|\(/u).filter((part) => part.trim() !== '');
  for (const part of parts.toReversed()) {
    const tokens = tokenize(part);
    const all = findPhrases(PLACE_WORDS, tokens, language);
    // `LIGHTHOUSE ROOM`: a word for any room gives way to one that says which.
    const telling = all.filter((hit) => hit.length > 1 || !GENERIC.has(tokens[hit.index]?.word ?? ''));
    const hits = telling.length > 0 ? telling : all;
    const headless = HEAD_FIRST.has(language) ? hits[0] : hits.at(-1);
    if (headless !== undefined) return headless.value;
  }
  return undefined;
}

const GENERIC: ReadonlySet<string> = new Set(
  'room,house,home,building,hall,place,casa,sala,habitación,cuarto,chambre,maison,haus,zimmer,घर,कमरा'.split(','),
);

/** Languages that put the head of a noun phrase first: `cocina del faro` is a kitchen. */
const HEAD_FIRST: ReadonlySet<string> = new Set(['es', 'fr', 'pt', 'it']);

/** Words that name a place in a heading but mostly something else in a sentence: there they need `in the` before them. */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  'well,fair,pass,mine,plain,hold,den,home,court,bar,port,bluff,track,ford,lift,landing,flat,cell,study,ward,stable,stall,shed,dock,deck,space,room,bay,bridge,stage,wood,bank,board,tree,bench,throne,way,house,boat,car,square,camp,band,platform,store,shop,train,ship,platz,weg,see,gang,parte,corte,mar,auto,bus,piso,campo,cima'.split(
    ',',
  ),
);

function placesInText(tokens: readonly Token[], language: string): readonly PhraseHit<PlaceKind>[] {
  return findPhrases(PLACE_WORDS, tokens, language).filter((hit) => {
    if (hit.length > 1 || !AMBIGUOUS.has(singular(tokens[hit.index]?.word ?? ''))) return true;
    return tokens
      .slice(Math.max(0, hit.index - 3), hit.index)
      .some((token) => WITHIN.has(token.word) || token.word === 'of');
  });
}

function kindFromText(scene: StoryScene, language: string): PlaceKind | undefined {
  const tokens = tokenize(sceneText(scene, false));
  return heaviest(placesInText(tokens, language), tokens) ?? mostNamed(findPhrases(PLACE_HINTS, tokens, language));
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

function placeWithoutHeading(scene: StoryScene, form: ScriptForm, language: string, before?: Place): Place {
  if (form === 'podcast') return PODCAST;
  const tokens = tokenize(sceneText(scene, true));
  const hits = joinCompounds(placesInText(tokens, language), language);
  const found = form === 'sloka' ? hits.filter((hit) => SACRED.has(hit.value)) : hits;
  const named = heaviest(found, tokens);
  if (named === undefined && before !== undefined) return before;
  const kind = named ?? (form === 'sloka' ? undefined : mostNamed(findPhrases(PLACE_HINTS, tokens, language)));
  const first = found.find((hit) => hit.value === kind);
  const words = first === undefined ? undefined : tokens.slice(first.index, first.index + first.length);
  const settled = kind ?? FALLBACK[form];
  const name = words?.map((token) => token.raw).join(' ') ?? settled.replaceAll('-', ' ');
  return { name: name.charAt(0).toUpperCase() + name.slice(1), kind: settled, interior: INTERIOR_KINDS.has(settled) };
}

/** The kind named most, where `in the forest` weighs more than `by the sea`, and what is named first breaks the tie. */
function heaviest(hits: readonly PhraseHit<PlaceKind>[], tokens: readonly Token[]): PlaceKind | undefined {
  const weights = new Map<PlaceKind, number>();
  for (const hit of hits) {
    const within = tokens.slice(Math.max(0, hit.index - 3), hit.index).some((token) => WITHIN.has(token.word));
    weights.set(hit.value, (weights.get(hit.value) ?? (weights.size === 0 ? 0.5 : 0)) + (within ? 2 : 1));
  }
  return [...weights].reduce<readonly [PlaceKind, number] | undefined>(
    (best, one) => (best === undefined || one[1] > best[1] ? one : best),
    undefined,
  )?.[0];
}

const WITHIN: ReadonlySet<string> = new Set(
  'in,into,at,to,inside,through,across,on,upon,reached,entered,en,al,a,hacia,por,dans,au,im,ins,am,no,na,में,पर'.split(
    ',',
  ),
);

/** `mountain village` is one place, and where heads come last it is a village. */
function joinCompounds(hits: readonly PhraseHit<PlaceKind>[], language: string): readonly PhraseHit<PlaceKind>[] {
  return hits.filter((hit, index) => {
    const next = hits[index + 1];
    const previous = hits[index - 1];
    if (HEAD_FIRST.has(language)) return previous === undefined || previous.index + previous.length < hit.index;
    return next === undefined || hit.index + hit.length < next.index;
  });
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
  const told = scene.heading === undefined ? timeFromText(scene, form, language) : undefined;
  const timeOfDay =
    own ??
    told ??
    (inherits ? before?.timeOfDay : undefined) ??
    timeFromText(scene, form, language) ??
    USUAL_TIME[form];
  const sameTime = inherits && own === undefined && told === undefined;
  const weather = weatherOf(scene, form, language) ?? (sameTime ? before?.weather : undefined);
  return { timeOfDay, weather: weather ?? 'clear' };
}

const USUAL_TIME: Readonly<Record<ScriptForm, TimeOfDay>> = {
  drama: 'day',
  narration: 'day',
  poem: 'golden-hour',
  sloka: 'dawn',
  podcast: 'day',
};

function timeFromText(scene: StoryScene, form: ScriptForm, language: string): TimeOfDay | undefined {
  // Talk is about other times than its own.
  if (form === 'podcast') return undefined;
  const text = `${scene.heading?.place ?? ''}\n${sceneText(scene, scene.heading === undefined)}`;
  const hits = findPhrases(TIME_WORDS, tokenize(text), language).map((hit) => hit.value);
  return hits.find((value) => value !== 'same');
}

function weatherOf(scene: StoryScene, form: ScriptForm, language: string): Weather | undefined {
  const heading = scene.heading === undefined ? '' : `${scene.heading.place} ${scene.heading.time}`;
  if (form === 'podcast') return undefined;
  const inHeading = findPhrases(WEATHER_WORDS, tokenize(heading), language).at(-1);
  if (inHeading !== undefined) return inHeading.value;
  const tokens = tokenize(sceneText(scene, scene.heading === undefined));
  const hits = findPhrases(WEATHER_WORDS, tokens, language).filter((hit) => !isOver(tokens, hit));
  // Wind with rain is rain, rain with thunder is a storm: the strongest weather named wins.
  const named = new Set(hits.map((hit) => hit.value));
  return (['storm', 'snow', 'rain', 'fog', 'cloudy', 'clear'] as const).find((weather) => named.has(weather));
}

/** `The storm is over`, `ha parado la lluvia`: weather that is gone. */
function isOver(tokens: readonly Token[], hit: PhraseHit<Weather>): boolean {
  const around = tokens.slice(Math.max(0, hit.index - 3), hit.index + hit.length + 4);
  return around.some((token) => OVER.has(token.word));
}

const OVER: ReadonlySet<string> = new Set(
  'over,passed,stopped,ended,gone,cleared,faded,ceased,after,parado,cesado,pasado,terminado,थम,रुक,cessé,fini,vorbei,aufgehört'.split(
    ',',
  ),
);

const SAD_PLACES: ReadonlySet<PlaceKind> = new Set<PlaceKind>(['graveyard', 'hospital']);

const MOOD_OF_FEELING: Readonly<Record<Emotion, Mood>> = {
  neutral: 'neutral',
  happy: 'happy',
  sad: 'sad',
  excited: 'inspirational',
  calm: 'calm',
  angry: 'dramatic',
  afraid: 'tense',
};

/** The scene's mood: what its words and directions speak of most, else what its place suggests. */
export function moodOf(scene: StoryScene, place: Place, form: ScriptForm, language: string): Mood {
  if (form === 'sloka') return 'calm';
  const tokens = tokenize(sceneText(scene, true));
  const scores = new Map<Mood, number>();
  const add = (mood: Mood, weight: number): void => void scores.set(mood, (scores.get(mood) ?? 0) + weight);
  for (const hit of findPhrases(MOOD_WORDS, tokens, language)) {
    const gone =
      hit.value !== 'sad' && tokens.slice(hit.index + 1, hit.index + 4).some((token) => OVER.has(token.word));
    if (!gone) add(hit.value, 1);
  }
  for (const beat of scene.beats) {
    for (const direction of beat.kind === 'speech' ? beat.directions : []) {
      const feeling = directedFeeling(direction, language);
      // A quiet voice says little of a scene: people are quiet in grief and in peace.
      if (feeling !== undefined)
        add(MOOD_OF_FEELING[feeling.emotion], feeling.emotion === 'calm' ? 0.5 : feeling.strength);
    }
  }
  scores.delete('neutral');
  const [mood, score] = [...scores].reduce((a, b) => (b[1] > a[1] ? b : a), ['neutral' as Mood, 0]);
  if (score >= 2 || (score >= 1 && tokens.length < 60)) return mood;
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
