/** Voice files of eSpeak NG 1.52 that name a language, without invented ones. */
const FILES = (
  'af am an ar as az ba be bg bn bpy bs ca ca-ba ca-nw ca-va chr cmn cs cv cy da de el en en-029 en-GB-scotland ' +
  'en-GB-x-gbclan en-GB-x-gbcwmd en-GB-x-rp en-US en-US-nyc eo es es-419 et eu fa fi fo fr fr-BE fr-CH ga gd gn grc ' +
  'gu hak haw he hi hr ht hu hy hyw ia id io is it ja ka kaa kk kl kn ko kok ku ky la lb lt ltg lv mi mk ml mr ms mt ' +
  'mto my nb nci ne nl nog om or pa pap pl pt pt-BR qu quc ro ru ru-LV sd shn si sk sl smj sq sr sv sw ta te th ti tk ' +
  'tn tr tt ug uk ur uz vi vi-VN-x-central vi-VN-x-south yue'
).split(' ');

/** Tags that eSpeak files under another name, or that a neighbour's voice reads: Sanskrit through the Hindi voice. */
const ALIASES: Readonly<Record<string, string>> = {
  sa: 'hi',
  zh: 'cmn',
  no: 'nb',
  'en-gb': 'en',
  'fr-fr': 'fr',
  'es-mx': 'es-419',
  'pt-pt': 'pt',
  'zh-cn': 'cmn',
  'zh-tw': 'cmn',
};

const BY_TAG = new Map<string, string>([
  ...FILES.map((file) => [file.toLowerCase(), file] as const),
  ...Object.entries(ALIASES),
]);

/** BCP 47 tags, lower case, that this engine speaks. */
export const ESPEAK_LANGUAGES: readonly string[] = [...BY_TAG.keys()].sort();

/** The voice file for a tag: its own, else that of the tag without its last parts; undefined when there is none. */
export function voiceFileFor(language: string): string | undefined {
  const parts = language.toLowerCase().replaceAll('_', '-').split('-');
  for (let length = parts.length; length > 0; length--) {
    const file = BY_TAG.get(parts.slice(0, length).join('-'));
    if (file) return file;
  }
  return undefined;
}
