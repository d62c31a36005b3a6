/**
 * The few words the planner reads in action lines and speech, in English, Spanish and Hindi. Whole words, any case.
 * What a table does not know is simply not acted upon.
 */
export type ActionVerb =
  | 'enter'
  | 'exit'
  | 'walk'
  | 'run'
  | 'sit'
  | 'stand'
  | 'kneel'
  | 'lie'
  | 'hold'
  | 'have'
  | 'release';

const ENTER =
  /\b(enters?|entering|comes? in(to)?|walks? in(to)?|steps? in(to|side)?|arrives?|(stands?|standing|appears?|waits|stops) (\w+ )?(in|at|on) the (door\w*|threshold|entrance)|bursts? in|runs? in|rushes? in|entra|entran|llega|llegan|aparece|en (la puerta|el umbral))\b|(अंदर आत|आता है|आती है|आते हैं|प्रवेश)/iu;
const EXIT =
  /\b(exits?|leaves|leave the|walks? (out|off|away)|goes out|runs? (out|off|away)|storms? out|departs?|sale|salen|se va|se van|se marcha)\b|(बाहर जात|चला जात|चली जात|चले जात)/iu;
const WALK =
  /\b(walks?|walking|strolls?|wanders?|climbs?|crosses|approaches|marches|paces|hurries|steps|camina|caminan|pasea|sube|cruza|avanza)\b|(चलत|टहलत)/iu;
const RUN = /\b(runs?|running|sprints?|races|rushes|dashes|corre|corren)\b|(दौड़त|भागत)/iu;
const SIT = /\b(sits?|sitting|seated|sat down|se sienta|sentad[oa]s?)\b|(बैठ)/iu;
const STAND = /\b(stands?( up)?|standing|rises|gets up|jumps up|se levanta|de pie)\b|(उठत|खड़)/iu;
const KNEEL = /\b(kneels?|kneeling|crouch(es)?|se arrodilla|de rodillas)\b|(घुटन)/iu;
const LIE = /\b(lies (down|in|on)|lying (down|in|on|asleep)|asleep in bed|se acuesta|acostad[oa])\b|(लेट)/iu;
const HOLD =
  /\b(holds?|holding|carr(y|ies|ying)|picks? up|takes|lifts|raises|grabs?|clutch(es|ing)?|lights|opens|reads|hands|pours|shows|sostiene|lleva|coge|toma|levanta|agarra|enciende|abre|lee|en (la|una|su|sus|las) manos?)\b|\bin (his|her|their|one|both) hands?\b|(उठात|पकड़|लेकर|हाथ में|जलात|पढ़त)/iu;
/** Holding that was so before the words began. */
const HAVE =
  /\b(holds|holding|held|carries|carrying|carried|in (his|her|their|one|both) hands?|sostiene|lleva|en (la|una|su|sus|las) manos?)\b|(लेकर|हाथ में)/iu;
const RELEASE =
  /\b(puts? down|sets? (\w+ ){0,3}down|lays? down|(puts?|lays?|sets?) (?!\w+ hands?\b)(\w+ ){1,4}(on|onto|upon|in|into|beside) (the|an?|his|her|their)|places|drops|throws|lets go|deja|suelta|tira)\b|(रख देत|रखत|छोड़त|फेंक)/iu;

const VERBS: readonly (readonly [ActionVerb, RegExp])[] = [
  ['enter', ENTER],
  ['exit', EXIT],
  ['run', RUN],
  ['walk', WALK],
  ['sit', SIT],
  ['stand', STAND],
  ['kneel', KNEEL],
  ['lie', LIE],
  ['release', RELEASE],
  ['hold', HOLD],
  ['have', HAVE],
];

/** What an action line says happens; several verbs may hold at once. */
export function actionVerbs(text: string): ReadonlySet<ActionVerb> {
  return new Set(VERBS.filter(([, pattern]) => pattern.test(text)).map(([verb]) => verb));
}

/** Does the text name this common noun or name, as a whole word, singular or with a plural s? */
export function names(text: string, noun: string): boolean {
  return firstMention(text, noun) >= 0;
}

/** Offset of the first whole-word mention of a noun or name, −1 without one. */
export function firstMention(text: string, noun: string): number {
  if (noun.trim() === '') return -1;
  const escaped = noun.trim().replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const match = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${escaped}(e?s)?(?![\\p{L}\\p{M}\\p{N}])`, 'iu').exec(text);
  return match?.index ?? -1;
}
