import { COMMANDS, OPTIONS } from './arguments.ts';

/** The text of `film --help`. */
export function helpText(): string {
  const rows = Object.entries(OPTIONS).map(([name, row]: [string, { value?: string; help: string }]) => [
    `  --${name}${row.value ? ` ${row.value}` : ''}`,
    row.help,
  ]);
  const width = Math.max(...rows.map(([left = '']) => left.length)) + 2;
  return [
    'film: turns a script into a finished short film, on this computer.',
    '',
    'Use:  film [COMMAND] [SCRIPT] [OPTIONS]      (npm run film -- SCRIPT …)',
    '',
    'SCRIPT is a Fountain, Final Draft (.fdx), .txt or .md file. Without one the main sample is made.',
    '',
    'Commands:',
    ...Object.entries(COMMANDS).map(([name, help]) => `  ${name.padEnd(width - 2)}${help}`),
    '',
    'Options:',
    ...rows.map(([left = '', right = '']) => `${left.padEnd(width)}${right}`),
    '',
    'Exit codes: 0 done, 2 something in your input, 1 our fault or the machine’s, 130 stopped by you.',
  ].join('\n');
}
