import type { Story } from '../../script/index.ts';
import type { Character } from '../breakdown.ts';
import { cueKey, type CastMember } from './cast.ts';
import { findPhrases, wordTable } from './phrases.ts';
import { tokenize } from './text.ts';

/** How one addresses the other → what the other is to the speaker. */
const ADDRESS = wordTable(
  `
mother | en: mother, mom, mum, mummy, mommy, mama, ma | es: mamá, madre, mami | hi: माँ, मम्मी, अम्मा | fr: maman | de: mama, mutti
father | en: father, dad, daddy, papa, pa | es: papá, padre, papi | hi: पापा, पिताजी, बाबा, बाबूजी | fr: papa | de: papa, vati
grandmother | en: grandma, granny, grandmother, nana, gran | es: abuela, abuelita | hi: दादी, नानी | fr: mamie | de: oma
grandfather | en: grandpa, grandad, granddad, grandfather | es: abuelo, abuelito | hi: दादाजी, नानाजी, दादा | fr: papi | de: opa
son | en: my son, son, my boy | es: hijo, mijo, hijo mío | hi: बेटा | fr: mon fils | de: mein sohn
daughter | en: my daughter, my girl | es: hija, mija, hija mía | hi: बेटी | fr: ma fille
brother | en: brother, bro | es: hermano | hi: भैया, भाई | fr: frère
sister | en: sister, sis | es: hermana | hi: दीदी, बहन | fr: sœur
partner | en: darling, sweetheart, my love, honey, my dear | es: mi amor, cariño, querida, querido | hi: प्रिय, प्रिये
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
): ReadonlyMap<string, Character['relations']> {
  const byKey = new Map(cast.flatMap((member) => member.cueNames.map((cue) => [cueKey(cue), member] as const)));
  const found = new Map<string, Map<string, string>>();
  const note = (from: CastMember, to: CastMember, kind: string): void => {
    const own = found.get(from.id) ?? new Map<string, string>();
    found.set(from.id, own);
    if (!own.has(to.id)) own.set(to.id, kind);
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
      note(speaker, addressed, kind);
      note(addressed, speaker, CONVERSE[kind] ?? kind);
    });
  }
  return new Map(
    [...found].map(([id, own]) => [id, [...own].map(([to, kind]) => ({ to: to as CastMember['id'], kind }))]),
  );
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
