import type { SpeechBeat, Story, StoryScene } from '../../script/index.ts';
import { contentId, contentSeed, LocationId, type LineId, type SceneId } from '../../ids/index.ts';
import type { Breakdown, Character, Location, Scene } from '../breakdown.ts';
import type { Culture } from '../look.ts';
import { collectCast, cueKey, type CastMember } from './cast.ts';
import { castCharacters } from './characters.ts';
import { lineIds, sceneIds } from './identity.ts';
import { drawables } from './props.ts';
import { sceneEvents, type SceneReading } from './events.ts';
import type { Seen } from './mentions.ts';
import { sectionsOf } from './sections.ts';
import { conditionsOf, kindOfName, moodOf, placeKey, placeOf, type Conditions, type Place } from './settings.ts';
import { cultureOf, genreOf, paceOf, sceneCulture } from './story-facts.ts';
import { primaryLanguage } from './text.ts';

/** What a person decides instead of the script; absent members are read from it. */
export type BreakdownOptions = { readonly culture?: Culture; readonly language?: string };

/**
 * Understands a story: scenes, places, cast with looks and voices, feelings, events, culture, genre and pace. Pure: the
 * same story gives the same value. A scene hangs on its own words and the cast, so editing one leaves the others as they
 * are (but for `number`, and for what LATER or CONTINUOUS inherits).
 */
export function breakDown(story: Story, options: BreakdownOptions = {}): Breakdown {
  const spokenIn = options.language ?? story.language;
  const language = primaryLanguage(story.language);
  const scenes = sectionsOf(story, language);
  const sectioned: Story = { ...story, scenes: [...scenes] };
  const cast = collectCast(sectioned, language);
  const culture = options.culture ?? cultureOf(sectioned, cast, language);
  const settings = settingsOf(sectioned, culture, options.culture !== undefined, language);
  const genre = genreOf(sectioned, language);
  const characters = castCharacters(sectioned, cast, {
    culture,
    chosen: options.culture !== undefined,
    language,
    spokenIn,
  });
  const genders = new Map(characters.map((character) => [character.id, character.look.genderPresentation]));
  const seen = cast.map((member): Seen => ({ member, gender: genders.get(member.id) ?? 'androgynous' }));
  return {
    title: story.title,
    author: story.author,
    language: spokenIn,
    form: story.form,
    genre,
    culture,
    pace: paceOf(story, genre),
    characters: orderByAppearance(characters, cast),
    locations: locationsOf(settings, language),
    scenes: buildScenes(sectioned, settings, seen, language),
    warnings: [...story.warnings, ...warningsOf(settings, characters, language)],
  };
}

type Setting = {
  readonly scene: StoryScene;
  readonly place: Place;
  readonly locationId: LocationId;
  readonly conditions: Conditions;
  readonly culture: Culture;
  readonly mood: Scene['mood'];
};

function settingsOf(story: Story, culture: Culture, chosen: boolean, language: string): readonly Setting[] {
  const settings: Setting[] = [];
  const kinds = new Map<string, Place>();
  for (const scene of story.scenes) {
    const found = placeOf(scene, story.form, language, settings.at(-1)?.place);
    const key = placeKey(found);
    const place = kinds.get(key) ?? found;
    kinds.set(key, place);
    const conditions = conditionsOf(scene, story.form, language, settings.at(-1)?.conditions);
    settings.push({
      scene,
      place,
      locationId: contentId(LocationId, 'location', key),
      conditions,
      culture: chosen ? culture : sceneCulture(scene, culture, language),
      mood: moodOf(scene, place, story.form, language),
    });
  }
  return settings;
}

/** Things that stand in a place whoever plays there: a set shows at most this many. */
const MOST_DRESSING = 8;

function locationsOf(settings: readonly Setting[], language: string): Location[] {
  const locations = new Map<LocationId, Location>();
  for (const { scene, place, locationId, culture } of settings) {
    const known = locations.get(locationId);
    const dressing = [...new Set([...(known?.dressing ?? []), ...dressingOf(scene, language)])].slice(0, MOST_DRESSING);
    const seed = contentSeed(placeKey(place));
    locations.set(
      locationId,
      known === undefined ? { id: locationId, ...place, culture, dressing, seed } : { ...known, dressing },
    );
  }
  return [...locations.values()];
}

/** What the opening description puts into the place: furniture, large things, what grows there; not what hands hold. */
function dressingOf(scene: StoryScene, language: string): readonly string[] {
  const firstSpeech = scene.beats.findIndex((beat) => beat.kind === 'speech');
  const opening = firstSpeech < 0 ? scene.beats : scene.beats.slice(0, firstSpeech);
  const text = opening.flatMap((beat) => (beat.kind === 'action' ? [beat.text] : [])).join('\n');
  return drawables(text, language)
    .filter((thing) => thing.class === 'furniture' || thing.class === 'large' || thing.class === 'nature')
    .map((thing) => thing.noun);
}

type Spoken = { readonly speaker: string; readonly beat: SpeechBeat };

function buildScenes(story: Story, settings: readonly Setting[], cast: readonly Seen[], language: string): Scene[] {
  const byKey = new Map(cast.flatMap(({ member }) => member.cueNames.map((cue) => [cueKey(cue), member] as const)));
  const spoken = story.scenes.map((scene) => ({
    scene,
    lines: scene.beats.flatMap((beat): Spoken[] =>
      beat.kind === 'speech' ? [{ speaker: byKey.get(cueKey(beat.speaker))?.id ?? '', beat }] : [],
    ),
  }));
  const ids: readonly SceneId[] = sceneIds(story.scenes);
  const lines: readonly (readonly LineId[])[] = lineIds(spoken);
  return settings.map((setting, index): Scene => {
    const reading: SceneReading = {
      scene: setting.scene,
      form: story.form,
      cast,
      speakers: byKey,
      language,
      lineIds: lines[index] ?? [],
    };
    const id = ids[index];
    if (id === undefined) throw new RangeError(`scene ${index + 1} has no id`);
    return {
      id,
      number: index + 1,
      name: sceneName(setting),
      locationId: setting.locationId,
      ...setting.conditions,
      mood: setting.mood,
      culture: setting.culture,
      ...sceneEvents(reading),
    };
  });
}

function sceneName(setting: Setting): string {
  const raw = setting.scene.heading?.raw
    .replace(/^\./u, '')
    .replace(/#[^#]*#\s*$/u, '')
    .trim();
  return raw === undefined || raw === ''
    ? `${setting.place.name}, ${setting.conditions.timeOfDay.replace('-', ' ')}`
    : raw;
}

/** Engines promise that this many voices sound apart. */
const SURELY_DISTINCT_VOICES = 6;

function warningsOf(settings: readonly Setting[], characters: readonly Character[], language: string): string[] {
  const warnings: string[] = [];
  const unknown = new Map<string, Place>();
  for (const { scene, place } of settings) {
    const named = scene.heading !== undefined && scene.heading.place !== '';
    if (named && kindOfName(place.name, language) === undefined) unknown.set(place.name, place);
  }
  for (const { name, kind } of unknown.values())
    warnings.push(
      `No kind of place is known for “${name}”; it is drawn as a ${kind.replaceAll('-', ' ')}. Name the kind in the heading to choose another.`,
    );
  if (characters.length > SURELY_DISTINCT_VOICES)
    warnings.push(
      `${characters.length} characters speak or appear; beyond ${SURELY_DISTINCT_VOICES} some voices may sound alike.`,
    );
  return warnings;
}

/** The cast as a reader meets it. */
function orderByAppearance(characters: readonly Character[], cast: readonly CastMember[]): Character[] {
  const order = new Map(cast.map((member, index) => [member.id, index]));
  return characters.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}
