import { StudioError } from '@film-studio/shared/errors';

/**
 * The languages that subtitles are asked for in, in lower case as `given` has them, checked before anything is rendered.
 * @throws subtitles/no-translation naming the file that is missing.
 */
export function checkTranslations(
  asked: readonly string[],
  filmLanguage: string,
  given: ReadonlyMap<string, string>,
  scriptName: string,
): string[] {
  const languages = asked.length > 0 ? [...new Set(asked.map((tag) => tag.toLowerCase()))] : [filmLanguage];
  const missing = languages.find((language) => !sameLanguage(language, filmLanguage) && !given.has(language));
  if (missing === undefined) return languages;
  const base = scriptName.replace(/\.[^.]+$/, '');
  throw new StudioError('subtitles/no-translation', {
    message: `The film speaks "${filmLanguage}", and there is no translation into "${missing}".`,
    remedy: `Put ${base}.${missing}.srt beside the script, or leave ${missing} out of --subtitles.`,
  });
}

/** `en` and `en-gb` are one language. */
export function sameLanguage(a: string, b: string): boolean {
  return a.toLowerCase().split('-')[0] === b.toLowerCase().split('-')[0];
}
