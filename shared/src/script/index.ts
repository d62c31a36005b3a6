export * from './model.ts';
export { parseFountain } from './fountain-parser.ts';
export { printFountain } from './fountain-printer.ts';
export { plainText } from './inline-marks.ts';
export { parseSceneHeading } from './scene-heading.ts';
export { toStory, hasSomethingToFilm, type StoryOptions } from './story.ts';
export { NARRATOR } from './story-beats.ts';
