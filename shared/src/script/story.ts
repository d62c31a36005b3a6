import { detectForm } from './form.ts';
import { plainText } from './inline-marks.ts';
import { detectLanguage, type DetectedLanguage } from './language.ts';
import type { Beat, Screenplay, ScriptForm, SourceSpan, Story, StoryScene } from './model.ts';
import { parseSceneHeading } from './scene-heading.ts';
import { readBeats, type ElementBeats } from './story-beats.ts';
import { titleValue } from './title-page.ts';

/** Absence of a member means: find it out from the script. */
export type StoryOptions = {
  form?: ScriptForm | undefined;
  /** BCP 47, of the words as spoken. */
  language?: string | undefined;
  /** Used when the script has no title of its own. */
  fallbackTitle?: string | undefined;
};

/**
 * Reads a screenplay as a story: scenes of beats in plain text, in a form and language found out or said. Guesses and
 * omissions are told in `warnings`. A scene begins at a scene heading; in scripts without headings, at a section; in
 * poems, at a stanza once the scene has four lines.
 */
export function toStory(screenplay: Screenplay, options: StoryOptions = {}): Story {
  const warnings: string[] = [];
  const language = options.language ?? languageOf(screenplay, warnings);
  const form = options.form ?? formOf(screenplay, language, warnings);
  const scenes = new SceneBuilder(screenplay, form);
  for (const group of readBeats(screenplay.elements, form)) scenes.add(group);
  warnings.push(...leftOut(screenplay));
  return {
    title: titleOf(screenplay, options.fallbackTitle ?? ''),
    author: plainText(titleValue(screenplay.titlePage, AUTHOR_KEYS)).text,
    language,
    form,
    scenes: scenes.finish(),
    warnings,
  };
}

/** Is there anything to see or hear in the story? */
export function hasSomethingToFilm(story: Story): boolean {
  return story.scenes.some((scene) => scene.beats.some((beat) => beat.kind === 'action' || beat.kind === 'speech'));
}

const TITLE_KEYS = ['title', 'título', 'titulo', 'titre', 'titel', 'शीर्षक'];
const AUTHOR_KEYS = ['author', 'authors', 'autor', 'autora', 'autores', 'auteur', 'लेखक'];
const LANGUAGE_KEYS = ['language', 'lang', 'idioma', 'langue', 'sprache', 'भाषा'];

function titleOf(screenplay: Screenplay, fallback: string): string {
  const said = plainText(titleValue(screenplay.titlePage, TITLE_KEYS)).text;
  return said === '' ? fallback : said;
}

function languageOf(screenplay: Screenplay, warnings: string[]): string {
  const said = titleValue(screenplay.titlePage, LANGUAGE_KEYS);
  if (/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(said)) return said;
  const detected = detectLanguage(sampleOf(screenplay));
  if (!detected.sure) warnings.push(languageWarning(detected));
  return detected.language;
}

function languageWarning(detected: DetectedLanguage): string {
  return `The language is taken to be "${detected.language}", a guess from few words; --language says it for certain.`;
}

const SAMPLE_LENGTH = 8000;

/** The words people speak and read, speech first, because names and headings say little of a language. */
function sampleOf(screenplay: Screenplay): string {
  let sample = '';
  for (const kinds of [['dialogue', 'lyrics'], ['action']]) {
    for (const element of screenplay.elements) {
      if (sample.length > SAMPLE_LENGTH) return sample;
      if (kinds.includes(element.kind)) sample += `${plainText(element.text.slice(0, SAMPLE_LENGTH)).text}\n`;
    }
  }
  return sample;
}

function formOf(screenplay: Screenplay, language: string, warnings: string[]): ScriptForm {
  const { form, why } = detectForm(screenplay, language);
  if (why !== '') warnings.push(`Read as ${form}: ${why}; --form says otherwise.`);
  return form;
}

function leftOut(screenplay: Screenplay): string[] {
  const count = (kind: string) => screenplay.elements.filter((element) => element.kind === kind).length;
  const [notes, boneyards] = [count('note'), count('boneyard')];
  const parts = [
    ...(notes > 0 ? [notes === 1 ? '1 note' : `${notes} notes`] : []),
    ...(boneyards > 0 ? [boneyards === 1 ? '1 boneyard passage' : `${boneyards} boneyard passages`] : []),
  ];
  return parts.length > 0 ? [`Left out, as the script asks: ${parts.join(' and ')}.`] : [];
}

const MIN_STANZA_SCENE_LINES = 4;

type OpenScene = { scene: StoryScene; lines: number };

class SceneBuilder {
  readonly #form: ScriptForm;
  readonly #hasHeadings: boolean;
  readonly #scenes: OpenScene[] = [];
  #dualPartner = false;

  constructor(screenplay: Screenplay, form: ScriptForm) {
    this.#form = form;
    this.#hasHeadings = screenplay.elements.some((element) => element.kind === 'scene-heading');
  }

  add({ element, beats }: ElementBeats): void {
    if (element.kind === 'scene-heading') {
      this.#open({ heading: parseSceneHeading(plainText(element.text).text, element.sceneNumber) }, element.span);
    } else if (element.kind === 'section' && !this.#hasHeadings) {
      this.#open({ synopsis: plainText(element.text).text }, element.span);
    } else if (element.kind === 'page-break' && !this.#hasHeadings && this.#scenes.at(-1)?.scene.beats.length) {
      this.#open({}, element.span);
    } else if (element.kind === 'synopsis') {
      this.#describe(plainText(element.text).text, element.span);
    } else if (beats.length > 0) {
      this.#addBeats(beats);
    }
  }

  finish(): StoryScene[] {
    return this.#scenes
      .map(({ scene }) => scene)
      .filter((scene) => scene.beats.length > 0 || scene.heading !== undefined);
  }

  #open(start: Pick<StoryScene, 'heading' | 'synopsis'>, span: SourceSpan): OpenScene {
    const opened = { scene: { ...start, beats: [], span: { ...span } }, lines: 0 };
    this.#scenes.push(opened);
    this.#dualPartner = false;
    return opened;
  }

  #describe(synopsis: string, span: SourceSpan): void {
    const { scene } = this.#scenes.at(-1) ?? this.#open({}, span);
    scene.synopsis = scene.synopsis === undefined ? synopsis : `${scene.synopsis} ${synopsis}`;
  }

  #addBeats(beats: readonly Beat[]): void {
    const [first] = beats;
    if (!first) return;
    let open = this.#scenes.at(-1) ?? this.#open({}, first.span);
    if (this.#form === 'poem' && !this.#hasHeadings && open.lines >= MIN_STANZA_SCENE_LINES) {
      open = this.#open({}, first.span);
    }
    for (const beat of beats) {
      // A second voice without a first is a voice of its own.
      const alone = beat.kind === 'speech' && beat.dual && !this.#dualPartner;
      open.scene.beats.push(alone ? { ...beat, dual: false } : beat);
      this.#dualPartner = beat.kind === 'speech';
      open.scene.span.endOffset = Math.max(open.scene.span.endOffset, beat.span.endOffset);
    }
    open.lines += beats.length;
  }
}
