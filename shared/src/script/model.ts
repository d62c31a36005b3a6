import { z } from 'zod';

/** A stretch of the source text. Offsets count UTF-16 units from 0, end exclusive; lines and columns from 1. */
export const SourceSpan = z.object({
  startOffset: z.int().min(0),
  endOffset: z.int().min(0),
  line: z.int().min(1),
  column: z.int().min(1),
});
export type SourceSpan = z.infer<typeof SourceSpan>;

export const SCRIPT_FORMS = ['drama', 'narration', 'poem', 'sloka', 'podcast'] as const;
/** drama: acted scenes; narration: prose over pictures; poem: recited line by line; sloka: chanted; podcast: talk. */
export const ScriptForm = z.enum(SCRIPT_FORMS);
export type ScriptForm = z.infer<typeof ScriptForm>;

export const ScriptFormat = z.enum(['fountain', 'fdx', 'text', 'markdown']);
export type ScriptFormat = z.infer<typeof ScriptFormat>;

/** What a paragraph of a screenplay is. The kinds are Fountain's; other formats map onto them. */
export const ELEMENT_KINDS = [
  'scene-heading',
  'action',
  'character',
  'parenthetical',
  'dialogue',
  'lyrics',
  'transition',
  'centered',
  'section',
  'synopsis',
  'note',
  'boneyard',
  'page-break',
] as const;
export const ElementKind = z.enum(ELEMENT_KINDS);
export type ElementKind = z.infer<typeof ElementKind>;

/** One paragraph, in the order of the source. */
export const ScriptElement = z.object({
  kind: ElementKind,
  /** The words, without the marks that made it this kind; emphasis marks (`*`, `_`) stay and are read by `plainText`. */
  text: z.string(),
  /** The exact source text, line ends included: printing all `raw` in order gives the file back. */
  raw: z.string(),
  span: SourceSpan,
  /** Scene headings: the number between `#…#`, when given. */
  sceneNumber: z.string().optional(),
  /** Sections: depth 1–6. */
  depth: z.int().min(1).max(6).optional(),
  /** Characters: what stands in brackets behind the name (`V.O.`, `O.S.`, `CONT'D`). */
  extension: z.string().optional(),
  /** Characters and their speech: true for the second voice of a dual dialogue. */
  dual: z.boolean().optional(),
});
export type ScriptElement = z.infer<typeof ScriptElement>;

/** A script as written, whatever format it came in. */
export const Screenplay = z.object({
  format: ScriptFormat,
  /** Title page, in order; keys as written (`Title`, `Draft date`). */
  titlePage: z.array(z.object({ key: z.string(), value: z.string() })),
  /** The exact source text of the title page and whatever precedes the first element. */
  preamble: z.string(),
  elements: z.array(ScriptElement),
});
export type Screenplay = z.infer<typeof Screenplay>;

/** Interior, exterior, both, or not said. */
export const Setting = z.enum(['interior', 'exterior', 'both', 'unsaid']);
export type Setting = z.infer<typeof Setting>;

/** `INT. KITCHEN - NIGHT` taken apart. */
export const SceneHeading = z.object({
  raw: z.string(),
  setting: Setting,
  /** `KITCHEN`, `LIGHTHOUSE / GALLERY`; empty when the heading names none. */
  place: z.string(),
  /** `NIGHT`, `LATER`, `CONTINUOUS`; empty when the heading says none. */
  time: z.string(),
  number: z.string().optional(),
});
export type SceneHeading = z.infer<typeof SceneHeading>;

/** How words are delivered. `voice-over` and `off-screen` speakers are not seen speaking. */
export const Delivery = z.enum(['spoken', 'voice-over', 'off-screen', 'recited', 'chanted', 'sung']);
export type Delivery = z.infer<typeof Delivery>;

const beatBase = { span: SourceSpan };
/** The smallest unit a shot is planned over, in reading order. All text is plain: no emphasis or note marks. */
export const Beat = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('action'), text: z.string(), ...beatBase }),
  z.object({
    kind: z.literal('speech'),
    /** Name as written, upper or lower case, without extension; `NARRATOR` for prose that no one in it speaks. */
    speaker: z.string(),
    text: z.string(),
    delivery: Delivery,
    /** Parentheticals that govern these words, without brackets: `whispering`. */
    directions: z.array(z.string()),
    /** Stretches of `text` that were emphasised: UTF-16 offsets, end exclusive. */
    emphasis: z.array(z.object({ start: z.int(), end: z.int() })),
    /** Spoken together with the beat before it. */
    dual: z.boolean(),
    ...beatBase,
  }),
  z.object({ kind: z.literal('transition'), text: z.string(), ...beatBase }),
  z.object({ kind: z.literal('title'), text: z.string(), ...beatBase }),
]);
export type Beat = z.infer<typeof Beat>;
export type SpeechBeat = Extract<Beat, { kind: 'speech' }>;

export const StoryScene = z.object({
  /** Absent in prose, poems and podcasts without headings. */
  heading: SceneHeading.optional(),
  synopsis: z.string().optional(),
  beats: z.array(Beat),
  span: SourceSpan,
});
export type StoryScene = z.infer<typeof StoryScene>;

/** A script as a story: what the breakdown reads. Made from a {@link Screenplay} by `toStory`. */
export const Story = z.object({
  title: z.string(),
  author: z.string(),
  /** BCP 47, as detected or said: `en`, `es`, `hi`, `sa`. */
  language: z.string(),
  form: ScriptForm,
  scenes: z.array(StoryScene),
  /** What the reader should know: guesses made, text left out. */
  warnings: z.array(z.string()),
});
export type Story = z.infer<typeof Story>;
