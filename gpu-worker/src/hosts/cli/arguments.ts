import { parseArgs } from 'node:util';
import { MUSIC_STYLES } from '@film-studio/shared/audio';
import { StudioError } from '@film-studio/shared/errors';
import { FilmOptions, RATIOS, RESOLUTIONS } from '@film-studio/shared/jobs';
import { CULTURES, MOODS } from '@film-studio/shared/production';
import { SCRIPT_FORMS } from '@film-studio/shared/script';
import { namesMusicFile } from './music-file.ts';
import { PICTURE_RATES } from '@film-studio/shared/time';

/** One row of the options: how it is written, what it does, how its text becomes part of {@link FilmOptions}. */
type OptionRow = { readonly value?: string; readonly short?: string; readonly help: string };

/** The options of `film`, in the order help shows them. */
export const OPTIONS = {
  out: { value: 'DIR', help: 'Folder for the film’s own folder (default: out)' },
  duration: { value: 'LENGTH', help: 'Length to aim at: 60s, 90s, 3min, 1:30' },
  scenes: { value: 'RANGE', help: 'Make only these scenes: 2 or 2-5' },
  resolution: { value: 'SIZE', help: `${RESOLUTIONS.join(', ')} (default 1080p)` },
  ratio: { value: 'RATIO', help: `${RATIOS.join(', ')} (default 16:9)` },
  fps: {
    value: 'RATE',
    help: `${Object.keys(PICTURE_RATES)
      .sort((a, b) => Number(a) - Number(b))
      .join(', ')} (default 24)`,
  },
  form: { value: 'FORM', help: `${SCRIPT_FORMS.join(', ')} (default: found from the script)` },
  language: { value: 'LANG', help: 'Language that is spoken, such as en or es-MX (default: the script’s)' },
  subtitles: {
    value: 'LANGS',
    help: 'Subtitle files to write: en,es; another language needs NAME.es.srt beside the script',
  },
  'burn-subtitles': { help: 'Also draw the subtitles into the picture' },
  webm: { help: 'Also write film.webm (VP9 and Opus)' },
  music: {
    value: 'STYLE[:MOOD]|FILE',
    help: `none, an .mp3 or .wav of yours, or ${MUSIC_STYLES.join(', ')}, with a mood if you like (${MOODS.join(', ')})`,
  },
  culture: { value: 'NAME', help: CULTURES.join(', ') },
  seed: { value: 'N', help: 'Another number makes another film of the same script (default 1)' },
  draft: { help: 'Small and quick: 480p, lighter encoding' },
  jobs: { value: 'N', help: 'Pictures drawn at once (default: one per core, at most 8)' },
  cache: { value: 'DIR', help: 'Where finished pieces are kept (default: the user’s cache folder)' },
  'no-cache': { help: 'Use no finished pieces of earlier runs and keep none' },
  json: { help: 'Print JSON lines' },
  quiet: { help: 'Print only errors and the result' },
  why: { help: 'film plan: print the rule behind each shot' },
  'max-size': { value: 'SIZE', help: 'film cache prune: what to keep, such as 2GB (default 0)' },
  help: { short: 'h', help: 'This text' },
  version: { help: 'The version' },
} as const satisfies Record<string, OptionRow>;
export type OptionName = keyof typeof OPTIONS;

export const COMMANDS = {
  render: 'Make the film of a script (the command when none is named)',
  plan: 'Print scenes, shots and an estimate; render nothing',
  doctor: 'Say what this computer can do: ffmpeg, codecs, processor, providers',
  cache: 'Show the size of the cache; `film cache prune` empties it',
} as const;
export type CommandName = keyof typeof COMMANDS;

export type CliArguments = {
  readonly command: CommandName | 'help' | 'version';
  /** The command that help is asked about; absent for help about all. */
  readonly about: CommandName | undefined;
  /** The script, or what `cache` should do. */
  readonly operands: readonly string[];
  readonly film: FilmOptions;
  readonly out: string;
  /** A person's own music, to be looked into before it becomes part of `film`. */
  readonly musicFile: string | undefined;
  readonly jobs: number | undefined;
  readonly cache: string | undefined;
  readonly noCache: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly why: boolean;
  readonly maxSizeBytes: number;
};

type Values = Partial<Record<OptionName, string | boolean>>;

/** Reads the command line. @throws options/invalid naming the option, the value and what is allowed. */
export function readArguments(argv: readonly string[]): CliArguments {
  const { values, positionals } = parse(argv);
  const first = positionals[0];
  const named = first !== undefined && Object.hasOwn(COMMANDS, first);
  const command = values.help ? 'help' : values.version ? 'version' : named ? (first as CommandName) : 'render';
  const operands = named ? positionals.slice(1) : positionals;
  checkOperands(command, operands);
  return {
    command,
    about: named ? (first as CommandName) : undefined,
    operands,
    film: readFilmOptions(values),
    out: text(values, 'out') ?? 'out',
    musicFile: musicFileOf(values),
    jobs: wholeNumber(values, 'jobs', 1, 64),
    cache: text(values, 'cache'),
    noCache: values['no-cache'] === true,
    json: values.json === true,
    quiet: values.quiet === true,
    why: values.why === true,
    maxSizeBytes: readSize(values),
  };
}

function checkOperands(command: CliArguments['command'], operands: readonly string[]): void {
  const takesScript = command === 'render' || command === 'plan';
  const most = takesScript || command === 'cache' ? 1 : 0;
  const extra = operands[most];
  if (extra === undefined || command === 'help' || command === 'version') return;
  const rule = takesScript ? 'takes one script' : most === 1 ? 'takes one word' : 'takes nothing behind it';
  throw invalid(`film ${command} ${rule}, and "${extra}" is one too many.`, 'See film --help.');
}

function parse(argv: readonly string[]): { values: Values; positionals: string[] } {
  const options = Object.fromEntries(
    Object.entries(OPTIONS).map(([name, row]: [string, OptionRow]) => [
      name,
      { type: row.value ? ('string' as const) : ('boolean' as const), ...(row.short ? { short: row.short } : {}) },
    ]),
  );
  try {
    const parsed = parseArgs({ args: [...argv], options, allowPositionals: true });
    return { values: parsed.values as Values, positionals: parsed.positionals };
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('. ')[0] ?? '') : String(cause);
    throw invalid(`${reason}.`, 'See film --help for the options.');
  }
}

function readFilmOptions(values: Values): FilmOptions {
  const draft = values.draft === true;
  const given = {
    resolution: text(values, 'resolution') ?? (draft ? '480p' : undefined),
    ratio: text(values, 'ratio'),
    fps: text(values, 'fps'),
    durationMs: readDuration(values),
    scenes: readScenes(values),
    form: text(values, 'form'),
    language: text(values, 'language'),
    subtitles: text(values, 'subtitles')
      ?.split(',')
      .map((part) => part.trim())
      .filter(Boolean),
    burnSubtitles: values['burn-subtitles'] === true,
    webm: values.webm === true,
    music: readMusic(values),
    culture: text(values, 'culture'),
    seed: wholeNumber(values, 'seed', 0, 0xffff_ffff),
    draft,
  };
  const parsed = FilmOptions.safeParse(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  );
  if (parsed.success) return parsed.data;
  const name = String(parsed.error.issues[0]?.path[0] ?? '');
  const option = (name === 'durationMs' ? 'duration' : name) as OptionName;
  throw invalid(`--${option} cannot be "${String(values[option])}".`, `Allowed: ${OPTIONS[option].help}.`);
}

function readDuration(values: Values): number | undefined {
  const given = text(values, 'duration');
  if (given === undefined) return undefined;
  const clock = /^(\d+):([0-5]\d)$/.exec(given);
  if (clock) return (Number(clock[1]) * 60 + Number(clock[2])) * 1000;
  const amount = /^(\d+(?:\.\d+)?)\s*(s|sec|m|min)?$/i.exec(given);
  const ms = amount ? Math.round(Number(amount[1]) * (/^m/i.test(amount[2] ?? 's') ? 60_000 : 1000)) : 0;
  if (ms >= 1000 && ms <= 3_600_000) return ms;
  throw invalid(
    `--duration cannot be "${given}".`,
    'Write 60s, 90s, 3min or 1:30, at least a second and at most an hour.',
  );
}

function readScenes(values: Values): { from: number; to: number } | undefined {
  const given = text(values, 'scenes');
  if (given === undefined) return undefined;
  const match = /^(\d+)(?:-(\d+))?$/.exec(given);
  const from = Number(match?.[1] ?? 0);
  const to = Number(match?.[2] ?? from);
  if (from >= 1 && to >= from) return { from, to };
  throw invalid(
    `--scenes cannot be "${given}".`,
    'Write one number (2) or a range that goes up (2-5); the first scene is 1.',
  );
}

function readMusic(values: Values): unknown {
  const given = text(values, 'music');
  if (given === undefined || given === 'none' || given === 'auto') return given;
  if (namesMusicFile(given)) return 'auto'; // looked into once the command runs
  const [style, mood] = given.split(':');
  return { style, ...(mood ? { mood } : {}) };
}

function musicFileOf(values: Values): string | undefined {
  const given = text(values, 'music');
  return given !== undefined && namesMusicFile(given) ? given : undefined;
}

function readSize(values: Values): number {
  const given = text(values, 'max-size') ?? '0';
  const match = /^(\d+(?:\.\d+)?)\s*(b|kb|mb|gb)?$/i.exec(given);
  if (!match) throw invalid(`--max-size cannot be "${given}".`, 'Write a size such as 500MB or 2GB.');
  const units: Readonly<Record<string, number>> = { b: 1, kb: 1e3, mb: 1e6, gb: 1e9 };
  return Number(match[1]) * (units[(match[2] ?? 'b').toLowerCase()] ?? 1);
}

function wholeNumber(values: Values, name: OptionName, least: number, most: number): number | undefined {
  const given = text(values, name);
  if (given === undefined) return undefined;
  if (/^\d+$/.test(given) && Number(given) >= least && Number(given) <= most) return Number(given);
  throw invalid(`--${name} cannot be "${given}".`, `Write a whole number from ${least} to ${most}.`);
}

function text(values: Values, name: OptionName): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

function invalid(message: string, remedy: string): StudioError {
  return new StudioError('options/invalid', { message, remedy });
}
