import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { StudioError } from '@film-studio/shared/errors';
import { decodeBytes, MAX_SCRIPT_BYTES } from '@film-studio/shared/script';
import { onDisk, systemCode } from '../../adapters/filesystem/index.ts';
import type { FilmScript } from '../../engine/film/make-film.ts';

export type ScriptFolder = { readonly script: FilmScript; readonly translations: ReadonlyMap<string, string> };

/**
 * The script and the subtitle files that lie beside it (`NAME.es.srt`). Too large is
 * refused before it is read. @throws script/unreadable, script/too-large
 */
export async function readScript(path: string): Promise<ScriptFolder> {
  const bytes = await readBytes(path);
  const stem = basename(path, extname(path));
  const translations = new Map<string, string>();
  for (const name of await readdir(dirname(path))) {
    const language = name.startsWith(`${stem}.`)
      ? /^\.([a-z]{2,3}(?:-[a-z0-9]+)*)\.srt$/i.exec(name.slice(stem.length))?.[1]
      : undefined;
    if (!language) continue;
    const given = await onDisk(`read ${name}`, () => readFile(join(dirname(path), name)));
    translations.set(language.toLowerCase(), decodeBytes(given).text);
  }
  return { script: { bytes, name: basename(path) }, translations };
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MAX_SCRIPT_BYTES) throw tooLarge(path, size);
    return await readFile(path);
  } catch (cause) {
    const code = systemCode(cause);
    if (code === '') throw cause;
    const reason =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'it is a folder'
          : code === 'EACCES'
            ? 'you may not read it'
            : code;
    throw new StudioError('script/unreadable', {
      message: `The script ${path} cannot be read: ${reason}.`,
      remedy: 'Name a Fountain, .fdx, .txt or .md file.',
      cause,
    });
  }
}

function tooLarge(path: string, size: number): StudioError {
  return new StudioError('script/too-large', {
    message: `${path} has ${(size / 1e6).toFixed(1)} MB; a script has at most ${MAX_SCRIPT_BYTES / 1e6} MB.`,
    remedy: 'Export the text alone, or split it into several films.',
  });
}
