import { wordTable } from '../phrases.ts';

/** What a noun for a person tells: an age in years, a gender, a trade; each absent where it tells nothing. */
export type PersonFacts = {
  readonly ageYears?: number;
  readonly gender?: 'feminine' | 'masculine';
  readonly role?: string;
};

/** `age gender role | words`; `-` for untold. Where a gender has its own word in a language, it has its own line. */
const PEOPLE = `
7 m child | en: boy, little boy, lad, grandson, schoolboy, prince charming | es: niño, chico, nieto | hi: लड़का, बालक, बच्चा, बेटा, पोता | fr: garçon | de: junge | pt: menino | it: bambino, ragazzino
7 f child | en: girl, little girl, granddaughter, schoolgirl, lass | es: niña, chica, nieta | hi: लड़की, बालिका, बच्ची, बेटी, पोती | fr: fille, fillette | de: mädchen | pt: menina | it: bambina
8 - child | en: child, kid, toddler, infant, orphan, pupil, grandchild, youngster | es: huérfano | fr: enfant | de: kind | pt: criança
16 - teen | en: teenager, teen, adolescent, youth | es: adolescente, joven | hi: किशोर | fr: adolescent | de: jugendlicher
16 f teen | en: teenage girl | es: muchacha, jovencita | hi: युवती
16 m teen | en: teenage boy | es: muchacho, jovencito | hi: युवक
20 - student | en: student, apprentice, intern, trainee, novice, cadet, disciple | es: estudiante, aprendiz | hi: विद्यार्थी, छात्र, शिष्य | fr: étudiant | de: student, lehrling
22 f - | en: young woman, maiden, young lady, damsel | es: mujer joven, joven mujer, señorita | fr: jeune femme, mademoiselle | de: junge frau, fräulein
22 m - | en: young man, young fellow | es: hombre joven, joven hombre | fr: jeune homme | de: junger mann
- f - | en: woman, lady, female, ladies, housewife, bride, mistress, madam, miss, ms, mrs | es: mujer, señora, dama, doña, novia, esposa | hi: औरत, महिला, स्त्री, नारी, श्रीमती | fr: femme, dame, madame | de: frau, dame | pt: mulher, senhora, dona | it: donna, signora
- m - | en: man, gentleman, male, guy, fellow, bloke, groom, mr, sir, chap, dude | es: hombre, señor, caballero, don, tipo, esposo | hi: आदमी, पुरुष, श्री, नर | fr: homme, monsieur | de: mann, herr | pt: homem, senhor | it: uomo, signore
40 f parent | en: mother, mom, mum, mummy, mommy, mama, aunt, auntie, stepmother, ma | es: madre, mamá, tía | hi: माँ, माता, मम्मी, चाची, मौसी, अम्मा | fr: mère, maman, tante | de: mutter, mama, tante | pt: mãe, mamãe, tia | it: madre, mamma, zia
42 m parent | en: father, dad, daddy, papa, pop, uncle, stepfather, pa | es: padre, papá, tío | hi: पिता, पापा, बाबूजी, चाचा, मामा | fr: père, papa, oncle | de: vater, papa, onkel | pt: pai, papai, tio | it: padre, papà, zio
70 f grandparent | en: paati, grandmother, grandma, granny, gran, nana, old woman, old lady, crone, matriarch, nan | es: abuela, abuelita, anciana, vieja, mujer mayor | hi: दादी, नानी, बुढ़िया, बूढ़ी औरत | fr: grand-mère, vieille femme, vieille | de: großmutter, oma, alte frau, greisin | pt: avó, velha | it: nonna, vecchia
72 m grandparent | en: thatha, grandfather, grandpa, grandad, granddad, gramps, old man, patriarch | es: abuelo, abuelito, anciano, viejo, hombre mayor | hi: दादा, नाना, दादाजी, बूढ़ा, बूढ़ा आदमी | fr: grand-père, vieil homme, vieillard | de: großvater, opa, alter mann, greis | pt: avô, velho | it: nonno, vecchio
66 - elder | en: elder, griot, pensioner, ancient, retiree, old timer
30 f - | en: wife, sister, girlfriend, niece, widow, fiancée, fiancee | es: hermana, viuda, prometida | hi: पत्नी, बहन, दीदी | fr: sœur, épouse, veuve | de: schwester, witwe, ehefrau
32 m - | en: husband, brother, boyfriend, nephew, widower, fiancé, brothers | es: hermano, viudo, marido, prometido | hi: पति, भाई, भैया | fr: frère, mari | de: bruder, witwer, ehemann
26 f - | en: daughter | es: hija | fr: fille de | de: tochter | pt: filha | it: figlia
27 m - | en: son | es: hijo | fr: fils | de: sohn | pt: filho | it: figlio
38 - doctor | en: doctor, dr, surgeon, physician, medic, paramedic, vet, dentist, psychiatrist | es: doctor, médico, cirujano | hi: डॉक्टर, वैद्य | fr: médecin, docteur | de: arzt, doktor
38 f doctor | es: doctora, médica, cirujana | de: ärztin
34 - nurse | en: nurse, midwife, carer | hi: नर्स | fr: infirmière | es: enfermero
34 f nurse | es: enfermera, partera | de: krankenschwester
45 - teacher | en: teacher, professor, tutor, lecturer, principal, headmaster, prof, scholar, instructor, mentor | es: maestro, profesor | hi: अध्यापक, शिक्षक, आचार्य, गुरुजी | fr: professeur | de: lehrer
42 f teacher | en: schoolmistress, headmistress, governess | es: maestra, profesora | hi: अध्यापिका, शिक्षिका | de: lehrerin
36 - police | en: police officer, officer, cop, policewoman, sheriff, constable, sergeant, deputy, patrolman, inspector, guard, sentry, bodyguard, security guard, warden | es: policía, guardia, agente, oficial | hi: पुलिस, सिपाही, पहरेदार | fr: policier, gardien | de: polizist, wache, wächter
44 - detective | en: detective, investigator, spy, private eye, agent | es: detective, inspector, espía | hi: जासूस | fr: détective | de: detektiv, kommissar
30 - soldier | en: soldier, private, corporal, lieutenant, marine, sniper, pilot, airman | es: soldado, piloto, teniente | hi: सैनिक | fr: soldat, pilote | de: soldat
50 - commander | en: captain, commander, colonel, general, major, admiral, skipper | es: capitán, comandante, coronel, almirante | hi: सेनापति, कप्तान | fr: capitaine, commandant | de: kapitän, hauptmann
50 m king | en: king, emperor, sultan, maharaja, raja, rajah, pharaoh, lord, duke | es: rey, emperador, sultán | hi: राजा, महाराज, सम्राट | sa: राजा, नृप | fr: roi, empereur | de: könig, kaiser | pt: rei | it: re
44 f queen | en: queen, empress, maharani, duchess, sorceress queen | es: reina, emperatriz | hi: रानी, महारानी | fr: reine | de: königin | pt: rainha | it: regina
19 f princess | en: princess | es: princesa | hi: राजकुमारी | fr: princesse | de: prinzessin | pt: princesa
21 m prince | en: prince | es: príncipe | hi: राजकुमार | fr: prince | de: prinz | pt: príncipe
28 m knight | en: knight, squire, samurai, warrior, swordsman, gladiator, barbarian, viking | es: guerrero, samurái | hi: योद्धा | fr: chevalier, guerrier | de: ritter, krieger
28 f knight | en: warrior woman, shieldmaiden, swordswoman, amazon | es: guerrera
68 m wizard | en: wizard, sorcerer, mage, warlock | es: mago, hechicero, brujo | hi: जादूगर | fr: magicien, sorcier | de: zauberer
60 f witch | en: witch, sorceress, enchantress, fairy godmother, oracle, seer | es: bruja, hechicera, maga | hi: जादूगरनी | fr: sorcière | de: hexe
22 f fairy | en: fairy, elf, nymph, pixie | es: hada, elfa | hi: परी | fr: fée | de: fee
55 m priest | en: priest, monk, pandit, pujari, bishop, imam, rabbi, friar, pastor, swami, abbot, sadhu, lama, brahmin, reverend | es: sacerdote, monje, cura, obispo | hi: पुजारी, पंडित, साधु, संत, ऋषि, मुनि, स्वामी | sa: ऋषि, मुनि, ऋषिः | fr: prêtre, moine | de: priester, mönch, pfarrer
65 m sage | en: sage, guru, rishi, hermit, wise man, maharishi, master, philosopher | es: sabio, ermitaño, maestro zen | hi: गुरु, महात्मा
45 f nun | en: nun, priestess, abbess, mother superior, wise woman | es: monja, sacerdotisa | fr: nonne, religieuse | de: nonne
40 m farmer | en: farmer, peasant, shepherd, ploughman, cowboy, woodcutter, lumberjack, gardener, hunter, miller, boatman, ferryman | es: granjero, campesino, pastor, leñador, jardinero | hi: किसान, चरवाहा, लकड़हारा, माली, मल्लाह | fr: fermier, berger, bûcheron | de: bauer, hirte, holzfäller
36 f farmer | en: milkmaid, shepherdess, farmer's wife | es: granjera, campesina, pastora
48 m fisherman | en: fisherman, sailor, mariner, seaman, boatswain, helmsman, deckhand, pirate | es: pescador, marinero, pirata | hi: मछुआरा, नाविक | fr: pêcheur, marin | de: fischer, matrose, seemann
55 - keeper | en: keeper, lighthouse keeper, caretaker, janitor, innkeeper, watchman, night watchman, shopkeeper, gatekeeper | es: farero, guardián, guarda, tendero | hi: चौकीदार, दुकानदार | fr: gardien | de: wärter, leuchtturmwärter
38 - cook | en: cook, chef, baker, barista, bartender, waiter, butcher, barkeep | es: cocinero, panadero, camarero, mesero | hi: रसोइया, हलवाई | fr: cuisinier, boulanger, serveur | de: koch, bäcker, kellner
36 f cook | en: waitress, barmaid | es: cocinera, panadera, camarera, mesera | fr: serveuse | de: köchin, kellnerin
38 - worker | en: mechanic, engineer, plumber, builder, carpenter, blacksmith, electrician, driver, taxi driver, worker, miner, postman, clockmaker, watchmaker, tailor, technician, potter, cobbler, courier, craftsman | es: mecánico, ingeniero, carpintero, herrero, conductor, taxista, obrero, cartero, relojero | hi: कारीगर, बढ़ई, लोहार, मिस्त्री, ड्राइवर, दर्ज़ी, डाकिया | fr: mécanicien, ingénieur, forgeron | de: mechaniker, ingenieur, schmied, uhrmacher
34 f worker | es: ingeniera, mecánica, conductora | de: ingenieurin
35 - scientist | en: scientist, astronomer, botanist, researcher, chemist, physicist, astronaut, programmer, hacker, biologist, inventor, historian, expert, climatologist | es: científico, astrónomo, investigador, astronauta, inventor | hi: वैज्ञानिक, खगोलशास्त्री | fr: scientifique, astronome | de: wissenschaftler, forscher, astronaut
35 f scientist | es: científica, astrónoma, investigadora | de: wissenschaftlerin
40 - office | en: lawyer, judge, manager, boss, accountant, banker, secretary, politician, mayor, minister, clerk, journalist, reporter, editor, businessman, ceo, president, librarian, ambassador, salesman, interviewer | es: abogado, juez, gerente, jefe, periodista, alcalde, secretario, bibliotecario | hi: वकील, न्यायाधीश, पत्रकार, मंत्री, साहब | fr: avocat, juge, journaliste, maire | de: anwalt, richter, journalist, bürgermeister
38 f office | en: businesswoman, saleswoman | es: abogada, jueza, gerente, jefa, alcaldesa, secretaria, bibliotecaria | fr: avocate
35 - artist | en: artist, painter, musician, singer, poet, writer, actor, dancer, composer, pianist, violinist, guitarist, photographer, director, storyteller, sculptor, author, novelist, drummer | es: artista, pintor, músico, cantante, poeta, escritor, actor, pianista, guitarrista, fotógrafo | hi: कलाकार, गायक, कवि, लेखक, चित्रकार | fr: artiste, peintre, musicien, poète | de: künstler, maler, musiker, dichter
32 f artist | en: actress, ballerina, songstress, diva | es: pintora, escritora, actriz, bailarina, fotógrafa | hi: गायिका, लेखिका, नर्तकी | fr: actrice, danseuse | de: künstlerin, sängerin, schauspielerin
40 - host | en: host, presenter, interviewer, moderator, anchor, announcer, anchorman | es: presentador, locutor, anfitrión | hi: प्रस्तुतकर्ता, उद्घोषक | fr: animateur, présentateur | de: moderator
36 f host | en: hostess, anchorwoman | es: presentadora, locutora, anfitriona | fr: animatrice | de: moderatorin
40 - guest | en: guest, caller, speaker, visitor, stranger, traveller, traveler, pilgrim, neighbour, neighbor, customer, passenger, merchant, villager, passerby, patient, client, tourist, survivor, refugee, wanderer, prisoner, thief, burglar, beggar | es: invitado, visitante, forastero, viajero, vecino, cliente, pasajero, mercader, paciente, ladrón | hi: अतिथि, मेहमान, यात्री, पड़ोसी, व्यापारी, चोर, ग्राहक | fr: invité, voyageur, étranger, voisin | de: gast, fremder, reisender, nachbar
36 f guest | es: invitada, forastera, viajera, vecina, clienta | fr: invitée, voisine
- - narrator | en: narrator, voice, storyteller voice, announcer voice | es: narrador, voz, voz en off | hi: कथावाचक, सूत्रधार, वाचक | fr: narrateur, voix | de: erzähler, stimme, sprecher | pt: narrador, voz | it: narratore, voce
- f narrator | es: narradora | fr: narratrice | de: erzählerin, sprecherin | pt: narradora | it: narratrice
`;

function facts(head: string): PersonFacts {
  const [age, gender, role] = head.split(' ');
  return {
    ...(age === '-' ? {} : { ageYears: Number(age) }),
    ...(gender === 'f' ? { gender: 'feminine' as const } : {}),
    ...(gender === 'm' ? { gender: 'masculine' as const } : {}),
    ...(role === '-' || role === undefined ? {} : { role }),
  };
}

/** From nouns for people to what they tell. */
export const PERSON_WORDS = wordTable(PEOPLE, facts);
