import type { Story, StoryScene } from '../../script/index.ts';
import type { Genre } from '../breakdown.ts';
import type { Culture } from '../look.ts';
import type { CastMember } from './cast.ts';
import { cultureOfLanguage } from './evidence.ts';
import { findPhrases, type PhraseHit } from './phrases.ts';
import { sceneText } from './settings.ts';
import { singular, tokenize, type Token } from './text.ts';
import { CULTURE_WORDS } from './words/cultures.ts';
import { GENRE_WORDS } from './words/genres.ts';
import { nameFacts, surnameCulture } from './words/names.ts';

/** A name weighs more than a single word: words travel, names are chosen. */
const NAME_WEIGHT = 2;
/** One name alone, or two passing words, are a visitor and no culture. */
const LEAST_SCORE = 3;

/** The culture a story lives in: its words, its names, else what its language suggests. */
export function cultureOf(story: Story, cast: readonly CastMember[], language: string): Culture {
  const scores = new Map<Culture, number>();
  const add = (culture: Culture, weight: number): void => void scores.set(culture, (scores.get(culture) ?? 0) + weight);
  for (const scene of story.scenes) for (const [culture, weight] of wordScores(scene, language)) add(culture, weight);
  for (const member of cast) {
    const words = member.key.split(' ');
    const found = words
      .map((word) => nameFacts(word)?.culture ?? surnameCulture(word))
      .find((one) => one !== undefined);
    if (found !== undefined) add(found, NAME_WEIGHT);
  }
  const home = cultureOfLanguage(language);
  if (home !== 'western') add(home, NAME_WEIGHT + 1);
  const [best, score] = [...scores].reduce((a, b) => (b[1] > a[1] ? b : a), [home, 0] as [Culture, number]);
  const second = Math.max(0, ...[...scores].filter(([culture]) => culture !== best).map(([, other]) => other));
  return score >= LEAST_SCORE && score > second ? best : home;
}

function wordScores(scene: StoryScene, language: string): ReadonlyMap<Culture, number> {
  const text = `${scene.heading?.place ?? ''}\n${sceneText(scene, true)}`;
  const scores = new Map<Culture, number>();
  for (const value of distinct(findPhrases(CULTURE_WORDS, tokenize(text), language), tokenize(text)))
    scores.set(value, (scores.get(value) ?? 0) + 1);
  return scores;
}

/** What the words speak of, each word once: a dragon named ten times is one dragon. */
function distinct<Value>(hits: readonly PhraseHit<Value>[], tokens: readonly Token[]): readonly Value[] {
  const byWord = new Map(hits.map((hit) => [singular(tokens[hit.index]?.word ?? ''), hit.value]));
  return [...byWord.values()];
}

/** The culture of one scene: its own when its words speak plainly of another, else the story's. */
export function sceneCulture(scene: StoryScene, story: Culture, language: string): Culture {
  const scores = wordScores(scene, language);
  const [best, score] = [...scores].reduce((a, b) => (b[1] > a[1] ? b : a), [story, 0] as [Culture, number]);
  return score >= 3 && score >= (scores.get(story) ?? 0) + 2 ? best : story;
}

/** What kind of film: by form for chants and talk, else by the words that tell kinds apart. */
export function genreOf(story: Story, language: string): Genre {
  if (story.form === 'sloka') return 'devotional';
  const scores = new Map<Genre, number>();
  for (const scene of story.scenes) {
    const text = `${scene.heading?.place ?? ''}\n${sceneText(scene, true)}`;
    const kinds = findPhrases(GENRE_WORDS, tokenize(text), language);
    for (const value of distinct(kinds, tokenize(text))) scores.set(value, (scores.get(value) ?? 0) + 1);
  }
  const [best, score] = [...scores].reduce((a, b) => (b[1] > a[1] ? b : a), ['drama' as Genre, 0]);
  if (score >= 3) return best;
  return story.form === 'podcast' ? 'documentary' : 'drama';
}

const PACE: Readonly<Record<Genre, number>> = {
  drama: 1,
  comedy: 1.2,
  romance: 0.9,
  thriller: 1.25,
  adventure: 1.2,
  fantasy: 1,
  'science-fiction': 1.05,
  documentary: 1,
  devotional: 0.7,
  educational: 1,
};

/** Unhurried for chants and poems, quick for thrillers. It hangs on form and genre alone, so that a small edit leaves it. */
export function paceOf(story: Story, genre: Genre): number {
  if (story.form === 'poem') return 0.8;
  return PACE[genre];
}
