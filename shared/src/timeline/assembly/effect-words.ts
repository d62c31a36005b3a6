import type { EffectSpec } from '../../audio/index.ts';

type EffectKind = EffectSpec['effect'];

/** A sound that words of an action call for: what, how long, how loud, how far into the action. */
export type EffectCue = {
  readonly effect: EffectKind;
  readonly durationMs: number;
  readonly gainDb: number;
  /** Part of the action's length after which it is heard. */
  readonly at: number;
};

/** Words, in English, Spanish and Hindi, that make a sound. */
const TABLE: readonly (readonly [RegExp, EffectCue])[] = [
  [/\b(thunder\w*|lightning|trueno\w*|relámpago\w*)\b|गरज|बिजली कड़क/iu, cue('thunder', 4200, -4, 0.1)],
  [
    /\b(knock\w*|raps? (on|at)|pounds? on|golpea la puerta|llama a la puerta|llaman)\b|दस्तक|खटखटा/iu,
    cue('knock', 1300, -6, 0.15),
  ],
  [/\b(door|gate|hatch|puerta|portón)\b|दरवाज़|दरवाजा|द्वार/iu, cue('door', 1500, -8, 0.02)],
  [
    /\b(phone|telephone|cell|mobile) (rings?|buzz\w*|vibrates)|\b(rings?|ringing|suena el teléfono)\b.*\b(phone|telephone|teléfono)?|फ़ोन बज|फोन बज/iu,
    cue('phone', 2400, -9, 0.1),
  ],
  [/\b(bells?|chimes?|campanas?|campanilla)\b|घंट/iu, cue('bell', 3600, -8, 0.2)],
  [
    /\b(lights? (the|a|his|her) (lamp|lantern|candle|diya)|lamp (flares|lights|catches)|strikes a match|enciende)\b|दीप जल|दीया जल|दिया जल/iu,
    cue('lamp', 1400, -9, 0.35),
  ],
  [
    /\b(splash\w*|dives? in(to)?|falls? into the (water|sea|river|lake)|chapotea\w*|se zambulle)\b|छपाक/iu,
    cue('splash', 1800, -7, 0.4),
  ],
  [/\b(applause|applaud\w*|claps?|clapping|aplau\w+)\b|तालियाँ|तालियां/iu, cue('applause', 4200, -8, 0.15)],
  [/\b(crowd|cheer\w*|murmur\w* of (people|voices)|multitud|gentío)\b|भीड़/iu, cue('crowd', 4500, -14, 0)],
  [/\b(dog|dogs|barks?|barking|perro|ladra\w*)\b|कुत्ता|भौंक/iu, cue('dog', 1600, -11, 0.3)],
  [
    /\b(birds?|birdsong|gulls?|seagulls?|crows?|sparrows?|pájaros?|gaviotas?|aves)\b|चिड़िया|पक्षी|पंछी/iu,
    cue('bird', 2600, -13, 0.1),
  ],
  [
    /\b(glass(es)? (breaks?|shatters?|clink\w*)|shatter\w*|smash\w*|clinks?|se rompe|brinda\w*)\b|टूट/iu,
    cue('glass', 1200, -7, 0.5),
  ],
  [
    /\b(paper|letter|page|newspaper|unfolds?|envelope|map|carta|papel|página|periódico|sobre)\b|चिट्ठी|पत्र|काग़ज़|कागज/iu,
    cue('paper', 1300, -12, 0.45),
  ],
  [/\b(clock|ticks?|ticking|watch ticks|reloj|tictac)\b|घड़ी/iu, cue('clock', 4000, -16, 0)],
  [/\b(whoosh\w*|rush of wind|sweeps past|flies past|gust|ráfaga)\b|झोंका/iu, cue('whoosh', 1400, -10, 0.2)],
  [
    /\b(campfire|bonfire|fireplace|fire (burns|crackles|roars)|flames|hoguera|fuego|llamas)\b|आग/iu,
    cue('fire', 5000, -15, 0),
  ],
  [/\b(foghorn|horn|ship's whistle|honks?|bocina|sirena)\b|भोंपू|हॉर्न/iu, cue('horn', 2800, -10, 0.3)],
  [
    /\b(engine|motor|car (starts|pulls|drives|stops)|truck|drives (off|away|up)|coche arranca)\b|इंजन|गाड़ी/iu,
    cue('engine', 4200, -13, 0.05),
  ],
];

function cue(effect: EffectKind, durationMs: number, gainDb: number, at: number): EffectCue {
  return { effect, durationMs, gainDb, at };
}

/** At most this many sounds for one action: more is noise. */
const MOST_PER_ACTION = 2;

/** The sounds an action line calls for, in the table's order of weight. */
export function effectCues(text: string): EffectCue[] {
  const found = TABLE.filter(([words]) => words.test(text)).map(([, effect]) => effect);
  return found.slice(0, MOST_PER_ACTION);
}
