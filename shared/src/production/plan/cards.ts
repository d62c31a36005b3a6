import { contentId, contentSeed, SceneId, ShotId } from '../../ids/index.ts';
import { fromMilliseconds } from '../../time/index.ts';
import { cameraFor, framePlace } from './framing.ts';
import type { SceneContext } from './options.ts';
import { setOf } from './staging.ts';
import type { Breakdown, Camera, Card, Shot, ShotPicture } from './contracts.ts';

export const TITLE_CARD_MS = 3400;
export const END_CARD_MS = 4200;

/** What the law asks every synthetic film to say, and the closing words, by language. */
const END_WORDS: Readonly<Record<string, { readonly heading: string; readonly aiUse: string; readonly by: string }>> = {
  en: { heading: 'The End', aiUse: 'Pictures, voices and music in this film were made by a computer (AI).', by: 'by' },
  es: { heading: 'Fin', aiUse: 'Las imágenes, las voces y la música de esta película son obra de una IA.', by: 'de' },
  hi: { heading: 'समाप्त', aiUse: 'इस फ़िल्म के चित्र, स्वर और संगीत कंप्यूटर (AI) से बने हैं।', by: 'रचना' },
  sa: { heading: 'इति', aiUse: 'Pictures, voices and music in this film were made by a computer (AI).', by: '' },
};

function wordsFor(language: string) {
  const [base] = language.toLowerCase().split('-');
  return END_WORDS[base ?? 'en'] ?? END_WORDS['en']!;
}

/** The title over the first place of the film. Its scene id belongs to no scene of the breakdown. */
export function titleShot(breakdown: Breakdown, first: SceneContext): Shot {
  const by = breakdown.author === '' ? '' : `${wordsFor(breakdown.language).by} ${breakdown.author}`.trim();
  const card: Card = { kind: 'title', heading: breakdown.title, body: by, fromMs: 500, toMs: TITLE_CARD_MS - 300 };
  return cardShot('title', card, TITLE_CARD_MS, breakdown, first, 'The film says its name.');
}

/** The end, over the last place, with the line that says how the film was made. */
export function endShot(breakdown: Breakdown, last: SceneContext): Shot {
  const words = wordsFor(breakdown.language);
  const card: Card = { kind: 'end', heading: words.heading, body: words.aiUse, fromMs: 400, toMs: END_CARD_MS };
  return cardShot('end', card, END_CARD_MS, breakdown, last, 'The film ends and says how it was made.');
}

function cardShot(
  purpose: 'title' | 'end',
  card: Card,
  durationMs: number,
  breakdown: Breakdown,
  context: SceneContext,
  why: string,
): Shot {
  const interior = context.location.interior;
  const camera = cameraFor(purpose === 'title' ? 'push-in' : 'pull-out', framePlace('EWS', interior, context.ratio), 1);
  const frames = fromMilliseconds(durationMs, context.rate).value;
  return {
    id: contentId(ShotId, 'shot', { card: purpose, title: breakdown.title }),
    sceneId: contentId(SceneId, 'scene', { card: purpose, title: breakdown.title }),
    number: 1,
    size: 'EWS',
    purpose,
    subjects: [],
    angleDegrees: 0,
    camera,
    why,
    lines: [],
    transition: 'cut',
    transitionFrames: 0,
    picture: cardPicture(purpose, card, camera, frames, context),
  };
}

function cardPicture(purpose: string, card: Card, camera: Camera, frames: number, context: SceneContext): ShotPicture {
  const set = setOf(context);
  return {
    set,
    camera,
    figures: [],
    props: [],
    cards: [card],
    style: context.style,
    rate: context.rate,
    frames,
    seed: contentSeed(['card', set.seed, purpose, context.seed]),
  };
}
