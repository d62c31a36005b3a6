import { isStudioError, StudioError } from '../errors/index.ts';
import { decodeScript, looksLikeXml, type DecodedText } from './decode.ts';
import { parseFdx, type ParsedScreenplay } from './fdx-parser.ts';
import { parseFountain } from './fountain-parser.ts';
import { parseMarkdown } from './markdown-parser.ts';
import type { Screenplay, ScriptForm, ScriptFormat, Story } from './model.ts';
import { parseText } from './prose-parser.ts';
import { hasSomethingToFilm, toStory } from './story.ts';

/** A script read, or the one reason why not, with file, line, column and remedy. */
export type ParsedScript = { ok: true; screenplay: Screenplay; story: Story } | { ok: false; error: StudioError };

/** Absence of a member means: find it out. */
export type ParseScriptOptions = { form?: ScriptForm | undefined; language?: string | undefined };

/**
 * Reads a script file of any kind: finds its encoding and format, parses it, and tells its story. Never throws: what
 * cannot be read comes back as an error (codes `script/*`; `internal/bug` would be our fault).
 * @param fileName with or without folders; its ending decides the format unless the content says otherwise.
 */
export function parseScript(bytes: Uint8Array, fileName: string, options: ParseScriptOptions = {}): ParsedScript {
  try {
    const decoded = decodeScript(bytes, fileName);
    const parsed = parseAs(formatOf(fileName, decoded.text), decoded.text, fileName);
    return parsed.ok ? tell(parsed.screenplay, decoded, fileName, options) : parsed;
  } catch (cause) {
    if (isStudioError(cause)) return { ok: false, error: cause };
    const message = 'Reading the script failed in a way that is our fault.';
    const at = { file: fileName, line: 1, column: 1 };
    return { ok: false, error: new StudioError('internal/bug', { message, at, cause }) };
  }
}

const FORMATS: Readonly<Record<string, ScriptFormat>> = {
  fountain: 'fountain',
  spmd: 'fountain',
  fdx: 'fdx',
  md: 'markdown',
  markdown: 'markdown',
};

/** By content where that is unmistakable, else by the ending; unknown endings are plain text, which may be anything. */
function formatOf(fileName: string, text: string): ScriptFormat {
  const ending = /\.([^./\\]+)$/.exec(fileName.slice(-40))?.[1]?.toLowerCase() ?? '';
  if (text.slice(0, 4000).includes('<FinalDraft') && looksLikeXml(text)) return 'fdx';
  return FORMATS[ending] ?? (looksLikeXml(text) ? 'fdx' : 'text');
}

function parseAs(format: ScriptFormat, text: string, fileName: string): ParsedScreenplay {
  switch (format) {
    case 'fdx':
      return parseFdx(text, fileName);
    case 'fountain':
      return { ok: true, screenplay: parseFountain(text) };
    case 'markdown':
      return { ok: true, screenplay: parseMarkdown(text) };
    case 'text':
      return { ok: true, screenplay: parseText(text) };
  }
}

function tell(screenplay: Screenplay, decoded: DecodedText, file: string, options: ParseScriptOptions): ParsedScript {
  const story = toStory(screenplay, { ...options, fallbackTitle: titleFromFile(file) });
  if (!hasSomethingToFilm(story)) {
    const message = 'There is nothing to film: the script has no dialogue and no action.';
    const remedy = 'Write what is seen, or a name in capitals with the words spoken on the line below it.';
    const first = screenplay.elements[0]?.span;
    const at = { file, line: first?.line ?? 1, column: first?.column ?? 1 };
    return { ok: false, error: new StudioError('script/nothing-to-film', { message, remedy, at }) };
  }
  return { ok: true, screenplay, story: { ...story, warnings: [...decoded.warnings, ...story.warnings] } };
}

/** `films/the_last-tram.fountain` → `The last tram`. */
function titleFromFile(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  const words = (dot > 0 ? name.slice(0, dot) : name)
    .split(/[-_\s]+/)
    .join(' ')
    .trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
