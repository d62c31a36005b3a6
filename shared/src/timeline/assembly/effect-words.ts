import type { EffectSpec } from '../../audio/index.ts';

type EffectKind = EffectSpec['effect'];

/** A sound that words of an action call for: what, how long, how loud (sources peak at −3 dBFS), how far into the action. */
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
    /\b(knock\w*|raps? on|pounds? on|golpea la puerta|llama a la puerta|llaman)\b|दस्तक|खटखटा/iu,
    cue('knock', 1300, -9, 0.15),
  ],
  [
    /\b(opens?|closes?|shuts?|slams?|pushes|kicks|unlocks?)\b[^.]*\b(doors?|gates?|hatch)\b|\b(doors?|gates?|hatch)\b[^.]*\b(opens?|closes?|shuts?|slams?|creaks?|swings?|bangs?)\b/iu,
    cue('door', 1500, -11, 0.02),
  ],
  [
    /\b(abren?|cierran?|empuja|cruje)\b[^.]*\b(puertas?|portón)\b|\b(puertas?|portón)\b[^.]*\b(abren?|cierran?|crujen?)\b|(दरवाज़|दरवाजा|द्वार)[^।]*(खुल|खोल|बंद)/iu,
    cue('door', 1500, -11, 0.02),
  ],
  [
    /\b(phones?|telephones?|mobile)\b[^.]*\b(rings?|ringing|buzz\w*|vibrates)\b|\b(rings?|suena)\b[^.]*\b(phone|telephone|teléfono|móvil)\b|(फ़ोन|फोन)[^।]*बज/iu,
    cue('phone', 2400, -9, 0.1),
  ],
  [/\b(bells?|chimes?|campanas?|campanilla)\b|घंट/iu, cue('bell', 3600, -10, 0.2)],
  [
    /\b(lights|strikes|enciende)\b[^.]*\b(lamp|lantern|candle|diya|match|vela|lámpara|farol)\b|\b(lamp|lantern)\b[^.]*\b(flares|catches)\b|(दीप|दीया|दिया|दीपक)[^।]*जल/iu,
    cue('lamp', 1400, -9, 0.35),
  ],
  [
    /\b(splash\w*|dives? in(to)?|falls? into the (water|sea|river|lake)|chapotea\w*|se zambulle)\b|छपाक/iu,
    cue('splash', 1800, -9, 0.4),
  ],
  [/\b(applause|applaud\w*|claps?|clapping|aplau\w+)\b|तालियाँ|तालियां/iu, cue('applause', 4200, -8, 0.15)],
  [/\b(crowds?|cheer\w*|multitud|gentío)\b|भीड़/iu, cue('crowd', 4500, -14, 0)],
  [/\b(dogs?|barks?|barking|perros?|ladra\w*)\b|कुत्ता|भौंक/iu, cue('dog', 1600, -11, 0.3)],
  [
    /\b(birds|birdsong|gulls?|seagulls?|crows?|sparrows?|pájaros|gaviotas?)\b|चिड़िया|पक्षी|पंछी/iu,
    cue('bird', 2600, -13, 0.1),
  ],
  [
    /\b(glass(es)?|window|mirror|cristal)\b[^.]*\b(breaks?|shatter\w*|clink\w*|se rompe)\b|\b(shatters|smashes|brinda\w*)\b/iu,
    cue('glass', 1200, -9, 0.5),
  ],
  [
    /\b(opens?|unfolds?|reads?|tears?|folds?|turns?|crumples?|writes?|hands?|picks? up|takes)\b[^.]*\b(paper|letter|pages?|newspaper|envelope|map|note|book)\b|\b(lee|abre|dobla|rompe|escribe|toma)\b[^.]*\b(carta|papel|página|periódico|sobre|libro)\b|(चिट्ठी|पत्र|काग़ज़|कागज)[^।]*(पढ़|खोल|फाड़|लिख)/iu,
    cue('paper', 1300, -15, 0.45),
  ],
  [/\b(clocks?|ticks?|ticking|reloj|tictac)\b|घड़ी/iu, cue('clock', 4000, -20, 0)],
  [/\b(whoosh\w*|rush of wind|sweeps past|flies past|gusts?|ráfaga)\b|झोंका/iu, cue('whoosh', 1400, -10, 0.2)],
  [
    /\b(campfire|bonfire|fireplace|fire (burns|crackles|roars)|flames|hoguera|fuego|llamas)\b|आग/iu,
    cue('fire', 5000, -18, 0),
  ],
  [/\b(foghorn|horn|ship's whistle|honks?|bocina|sirena)\b|भोंपू|हॉर्न/iu, cue('horn', 2800, -10, 0.3)],
  [
    /\b(engine|motor|car (starts|pulls|drives|stops)|drives (off|away|up)|coche arranca)\b|इंजन/iu,
    cue('engine', 4200, -13, 0.05),
  ],
];

/** Who comes into a room comes through its door. */
export const ENTRANCE_CUE: NamedCue = { ...cue('door', 1500, -13, 0), mentionedAt: 0 };

function cue(effect: EffectKind, durationMs: number, gainDb: number, at: number): EffectCue {
  return { effect, durationMs, gainDb, at };
}

/** At most this many sounds for one action: more is noise. */
const MOST_PER_ACTION = 2;

/** A sound with the part of the text before the words that call for it. */
export type NamedCue = EffectCue & { readonly mentionedAt: number };

/** The sounds an action line calls for, in the table's order of weight. */
export function effectCues(text: string): NamedCue[] {
  const found = TABLE.flatMap(([words, effect]) => {
    const at = text.search(words);
    return at < 0 ? [] : [{ ...effect, mentionedAt: at / text.length }];
  });
  return found.slice(0, MOST_PER_ACTION);
}
