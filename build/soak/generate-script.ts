/** Valid scripts made from a seed: every form, odd names, odd punctuation, several languages' letters. */
const NAMES = [
  'MARA',
  'OLD TOM',
  'PRIYA',
  'DR. CHEN',
  "O'BRIEN",
  'KEMI',
  'YUSUF',
  'LÉA',
  'JOSÉ',
  'GRANDMOTHER',
  'BOY',
  'ANNA-LISA',
];
const PLACES = [
  'KITCHEN',
  'LIGHTHOUSE - GALLERY',
  'MARKET SQUARE',
  'FOREST',
  'SPACESHIP BRIDGE',
  'OFFICE',
  'TEMPLE COURTYARD',
  'ROOFTOP',
  'BEACH',
  'ZORBLAX 9',
  'THE PLACE WHERE IT BEGAN',
];
const TIMES = ['DAY', 'NIGHT', 'DAWN', 'DUSK', 'LATER', 'CONTINUOUS', ''];
const ACTIONS = [
  'Rain on the window.',
  'She puts the lantern on the table.',
  'He enters, breathless.',
  'A dog barks somewhere.',
  'They look at each other.',
  'The clock stops.',
  'Nobody moves. Wind.',
  'A letter lies under the door (unopened).',
];
const WORDS = [
  'light',
  'the sea',
  'never',
  'tomorrow',
  'you',
  'I remember',
  'seven ships',
  'no',
  'why',
  'at 5:30',
  'Mr. Hale',
  '$20',
  'my brother',
  'home',
  'listen',
  'naïve',
  '1984',
];
const DIRECTIONS = ['(whispering)', '(angry)', '(laughing)', '(on the phone)', '(beat)'];
const ENDS = ['.', '!', '?', '…', ' -- '];

export type Dice = { below(limit: number): number; pick<T>(list: readonly T[]): T; chance(share: number): boolean };

/** A small seeded generator (mulberry32), so that a failing script can be made again from its number. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    chance: (share) => next() < share,
    pick(list) {
      const item = list[below(list.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
  };
}

/** A script of about `beats` beats and its file name; the same seed gives the same script. */
export function generateScript(seed: number, beats: number): { readonly name: string; readonly text: string } {
  const dice = createDice(seed);
  const kind = dice.pick(['drama', 'drama', 'drama', 'prose', 'poem', 'podcast'] as const);
  if (kind === 'prose') return { name: `script-${seed}.md`, text: prose(dice, beats) };
  if (kind === 'poem') return { name: `script-${seed}.txt`, text: poem(dice, beats) };
  if (kind === 'podcast') return { name: `script-${seed}.fountain`, text: podcast(dice, beats) };
  return { name: `script-${seed}.fountain`, text: drama(dice, beats) };
}

function sentence(dice: Dice): string {
  const words = Array.from({ length: 1 + dice.below(7) }, () => dice.pick(WORDS)).join(' ');
  const text = words.charAt(0).toUpperCase() + words.slice(1) + dice.pick(ENDS);
  return dice.chance(0.15) ? `*${text.trim()}*` : text.trim();
}

function drama(dice: Dice, beats: number): string {
  const cast = Array.from({ length: 1 + dice.below(4) }, () => dice.pick(NAMES));
  const lines = [`Title: Script ${dice.below(1000)}`, ''];
  for (let beat = 0; beat < beats; beat++) {
    if (beat === 0 || dice.chance(0.2)) lines.push(heading(dice), '');
    if (dice.chance(0.35)) lines.push(dice.pick(ACTIONS), '');
    else speech(dice, dice.pick(cast), lines);
    if (dice.chance(0.05)) lines.push('CUT TO:', '');
  }
  speech(dice, dice.pick(cast), lines);
  return lines.join('\n');
}

function heading(dice: Dice): string {
  const time = dice.pick(TIMES);
  return `${dice.pick(['INT.', 'EXT.', 'INT./EXT.', 'EST.'])} ${dice.pick(PLACES)}${time ? ` - ${time}` : ''}`;
}

function speech(dice: Dice, who: string, lines: string[]): void {
  lines.push(`${who}${dice.chance(0.1) ? ' (V.O.)' : ''}`);
  if (dice.chance(0.25)) lines.push(dice.pick(DIRECTIONS));
  lines.push(sentence(dice), '');
}

function prose(dice: Dice, beats: number): string {
  const paragraphs = Array.from({ length: Math.max(1, beats) }, () => `${sentence(dice)} ${dice.pick(ACTIONS)}`);
  return `# A story\n\n${paragraphs.join('\n\n')}\n`;
}

function poem(dice: Dice, beats: number): string {
  return Array.from(
    { length: Math.max(4, beats) },
    (_, i) => `${sentence(dice).replaceAll('*', '')}${i % 4 === 3 ? '\n' : ''}`,
  ).join('\n');
}

function podcast(dice: Dice, beats: number): string {
  const cast = ['HOST', dice.pick(NAMES)];
  const lines = ['Title: Talk', 'Form: podcast', ''];
  for (let beat = 0; beat <= Math.max(2, beats); beat++) speech(dice, cast[beat % 2] ?? 'HOST', lines);
  return lines.join('\n');
}
