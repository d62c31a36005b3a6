import type { Story } from '../../script/index.ts';
import type { Character } from '../breakdown.ts';
import { cueKey, type CastMember } from './cast.ts';
import { findPhrases, wordTable } from './phrases.ts';
import type { StorySentence } from './sentences.ts';
import { tokenize } from './text.ts';

/** How one addresses the other → what the other is to the speaker. */
const ADDRESS = wordTable(
  `
mother | en: mother, mom, mum, mummy, mommy, mama, ma, amma, ammi, maa | es: mamá, madre, mami | hi: माँ, मम्मी, अम्मा | fr: maman | de: mama, mutti
father | en: father, dad, daddy, papa, pa, appa, baba, abba | es: papá, padre, papi | hi: पापा, पिताजी, बाबा, बाबूजी | fr: papa | de: papa, vati
grandmother | en: grandma, granny, grandmother, nana, gran, paati, dadi, nani | es: abuela, abuelita | hi: दादी, नानी | fr: mamie | de: oma
grandfather | en: grandpa, grandad, granddad, grandfather, thatha, dada ji | es: abuelo, abuelito | hi: दादाजी, नानाजी, दादा | fr: papi | de: opa
son | en: my son, son, my boy | es: hijo, mijo, hijo mío | hi: बेटा | fr: mon fils | de: mein sohn
daughter | en: my daughter, my girl | es: hija, mija, hija mía | hi: बेटी | fr: ma fille
brother | en: brother, bro, little brother, big brother | es: hermano | hi: भैया, भाई | fr: frère
sister | en: sister, sis, little sister, big sister | es: hermana | hi: दीदी, बहन | fr: sœur
partner | en: darling, my love, my beloved, my darling | es: mi amor, amor mío | hi: प्रिय, प्रिये
teacher | en: professor, teacher, master, sensei | es: maestro, maestra, profesor, profesora | hi: गुरुजी, गुरुदेव
superior | en: sir, madam, captain, boss, your majesty, my lord, my lady | es: señor, jefe, capitán, majestad | hi: महाराज, साहब
doctor | en: doctor | es: doctor, doctora | hi: डॉक्टर साहब
friend | en: my friend, buddy, pal, mate | es: amigo, amiga, compadre | hi: मित्र, दोस्त
`,
  (name) => name,
);

const CONVERSE: Readonly<Record<string, string>> = {
  mother: 'child',
  father: 'child',
  grandmother: 'grandchild',
  grandfather: 'grandchild',
  son: 'parent',
  daughter: 'parent',
  brother: 'sibling',
  sister: 'sibling',
  partner: 'partner',
  teacher: 'student',
  superior: 'subordinate',
  doctor: 'patient',
  friend: 'friend',
};

/** Who is what to whom, by how they address each other: the one spoken to answers, else has just spoken. */
export function relationsOf(
  story: Story,
  cast: readonly CastMember[],
  language: string,
  sentences: readonly StorySentence[],
): ReadonlyMap<string, Character['relations']> {
  const byKey = new Map(cast.flatMap((member) => member.cueNames.map((cue) => [cueKey(cue), member] as const)));
  const found = new Map<string, Map<string, string>>();
  const note = (from: CastMember, to: CastMember, kind: string, direct: boolean): void => {
    const own = found.get(from.id) ?? new Map<string, string>();
    found.set(from.id, own);
    if (direct || !own.has(to.id)) own.set(to.id, kind);
  };
  for (const scene of story.scenes) {
    const speeches = scene.beats.flatMap((beat) => (beat.kind === 'speech' ? [beat] : []));
    speeches.forEach((speech, index) => {
      const speaker = byKey.get(cueKey(speech.speaker));
      const partners = [speeches[index + 1], speeches[index - 1]].flatMap((other) =>
        other === undefined ? [] : [byKey.get(cueKey(other.speaker))],
      );
      const addressed = partners.find((other) => other !== undefined && other !== speaker);
      const kind = vocative(speech.text, language);
      if (speaker === undefined || addressed === undefined || kind === undefined || speaker.voiceOnly) return;
      note(speaker, addressed, kind, true);
      note(addressed, speaker, CONVERSE[kind] ?? kind, false);
    });
  }
  for (const sentence of sentences) kinInSentence(sentence, cast, language, note);
  return new Map(
    [...found].map(([id, own]) => [id, [...own].map(([to, kind]) => ({ to: to as CastMember['id'], kind }))]),
  );
}

type Note = (from: CastMember, to: CastMember, kind: string, direct: boolean) => void;

const KIN = wordTable(
  `
daughter | en: daughter | es: hija | fr: fille | de: tochter
son | en: son | es: hijo | fr: fils | de: sohn
mother | en: mother | es: madre | fr: mère | de: mutter
father | en: father | es: padre | fr: père | de: vater
sister | en: sister | es: hermana | fr: sœur | de: schwester
brother | en: brother | es: hermano | fr: frère | de: bruder
partner | en: wife, husband, girlfriend, boyfriend, fiancée, fiancé | es: esposa, esposo, marido, novia, novio | fr: femme, mari
grandmother | en: grandmother | es: abuela
grandfather | en: grandfather | es: abuelo
friend | en: friend, best friend | es: amigo, amiga
`,
  (name) => name,
);
const POSSESSIVES: ReadonlySet<string> = new Set('his,her,their,su,sus,son,sa,sein,seine,ihr,ihre'.split(','));

/** `Ibrahim and his daughter Layla`: a kin word behind a possessive, before the name or in its place. */
function kinInSentence(sentence: StorySentence, cast: readonly CastMember[], language: string, note: Note): void {
  for (const [id, at] of sentence.named) {
    const kinAt = [at, at - 1].find((index) => POSSESSIVES.has(sentence.tokens[index - 1]?.word ?? '')) ?? 0;
    const [kin] = findPhrases(KIN, sentence.tokens.slice(kinAt, kinAt + 1), language);
    const owner = [...sentence.named]
      .filter(([other, index]) => other !== id && index < kinAt)
      .sort((a, b) => b[1] - a[1])[0];
    const from = cast.find((member) => member.id === owner?.[0]);
    const to = cast.find((member) => member.id === id);
    if (kin === undefined || from === undefined || to === undefined) continue;
    note(from, to, kin.value, true);
    note(to, from, CONVERSE[kin.value] ?? kin.value, false);
  }
}

/** A word of address stands alone between commas, or opens or ends the sentence: `Dad, look!`, `Come, my son.` */
function vocative(text: string, language: string): string | undefined {
  for (const part of text.split(/[,.!?;:¡¿।—–]+/u)) {
    const tokens = tokenize(part);
    const [hit] = findPhrases(ADDRESS, tokens, language);
    if (hit !== undefined && hit.length === tokens.length) return hit.value;
  }
  return undefined;
}
