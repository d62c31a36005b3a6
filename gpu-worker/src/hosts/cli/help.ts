import { COMMANDS, OPTIONS, type CommandName, type OptionName } from './arguments.ts';

type CommandHelp = { readonly use: string; readonly what: readonly string[]; readonly options: readonly OptionName[] };

const EVERYWHERE: readonly OptionName[] = ['cache', 'json', 'help'];
/** Options that are of no use to a plan: they say how a film is drawn, written and kept. */
const OF_RENDERING: readonly OptionName[] = ['out', 'webm', 'burn-subtitles', 'jobs', 'cache', 'no-cache', 'quiet'];
/** Options that belong to one command alone. */
const OF_ONE: readonly OptionName[] = ['why', 'max-size'];

const ALL = Object.keys(OPTIONS) as OptionName[];

const HELP: Readonly<Record<CommandName, CommandHelp>> = {
  render: {
    use: 'film [render] [SCRIPT] [OPTIONS]',
    what: [
      'Makes the film of a script: film.mp4 with subtitles, thumbnail, shot list, edit, sound stems and a report, in a',
      'folder of its own. SCRIPT is a Fountain, Final Draft (.fdx), .txt or .md file; without one the main sample is made.',
      'Finished pieces are kept: a second run makes only what changed.',
    ],
    options: ALL.filter((name) => !OF_ONE.includes(name)),
  },
  plan: {
    use: 'film plan [SCRIPT] [OPTIONS]',
    what: ['Prints cast, scenes, shots and an estimate of length and time. Nothing is spoken, drawn or written.'],
    options: ALL.filter((name) => name !== 'max-size' && !OF_RENDERING.includes(name)),
  },
  doctor: {
    use: 'film doctor [--json]',
    what: [
      'Says what this computer can do: processor, GPU, ffmpeg and its codecs, and for every craft who makes it, where',
      'and why. Ends with 1 when no film can be made.',
    ],
    options: EVERYWHERE,
  },
  cache: {
    use: 'film cache [prune] [--max-size SIZE]',
    what: ['Shows where finished pieces are kept and how large they are; prune removes those used longest ago.'],
    options: ['max-size', ...EVERYWHERE],
  },
};

/** The text of `film --help`, or of `film COMMAND --help`. */
export function helpText(command?: CommandName): string {
  const { use, what, options } = command ? HELP[command] : GENERAL;
  const rows = options.map((name) => {
    const row: { value?: string; short?: string; help: string } = OPTIONS[name];
    return [`  ${row.short ? `-${row.short}, ` : ''}--${name}${row.value ? ` ${row.value}` : ''}`, row.help] as const;
  });
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  const commands = Object.entries(COMMANDS).map(([name, help]) => `  ${name.padEnd(width - 2)}${help}`);
  return [
    ...what,
    '',
    `Use:  ${use}      (npm run film -- …)`,
    ...(command ? [] : ['', 'Commands (film COMMAND --help says more):', ...commands]),
    '',
    'Options:',
    ...rows.map(([left, right]) => `${left.padEnd(width)}${right}`),
    '',
    'Exit codes: 0 done, 2 something in your input, 1 our fault or the machine’s, 130 stopped by you.',
  ].join('\n');
}

const GENERAL: CommandHelp = {
  use: 'film [COMMAND] [SCRIPT] [OPTIONS]',
  what: ['film: turns a script into a finished short film, on this computer.'],
  options: ALL,
};
