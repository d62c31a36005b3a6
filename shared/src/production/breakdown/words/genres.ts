import { Genre } from '../../breakdown.ts';
import { wordTable } from '../phrases.ts';

const GENRES = `
comedy | en: joke, funny, clown, prank, ridiculous, slips, hilarious, silly, awkward, punchline, giggle, banana peel | es: broma, chiste, payaso, ridículo, gracioso | hi: मज़ाक, हँसी, जोकर
romance | en: kiss, love, beloved, sweetheart, wedding, heart, lover, marry, propose, engagement, valentine | es: beso, amor, boda, corazón, casarse, enamorado, enamorada | hi: प्रेम, प्यार, विवाह, शादी
thriller | en: murder, killer, gun, knife, detective, police, suspect, bomb, kidnap, blackmail, corpse, chase, hostage, conspiracy, assassin | es: asesino, asesinato, pistola, detective, policía, secuestro, cadáver | hi: हत्या, क़ातिल, पुलिस, जासूस
adventure | en: treasure, map, expedition, jungle, pirate, voyage, journey, explorer, quest, cliffhanger, ruins | es: tesoro, mapa, expedición, pirata, viaje, aventura | hi: खज़ाना, यात्रा, समुद्री डाकू
fantasy | en: dragon, magic, wizard, spell, elf, kingdom, sorcerer, enchanted, witch, prophecy, fairy, sword of | es: dragón, magia, mago, hechizo, elfo, reino, bruja, hada | hi: जादू, परी, राक्षस
science-fiction | en: spaceship, robot, alien, planet, galaxy, android, laser, orbit, astronaut, starship, airlock, time machine, artificial intelligence, mars | es: nave espacial, robot, alienígena, planeta, galaxia, astronauta | hi: अंतरिक्ष, रोबोट, ग्रह
documentary | en: interview, history, archive, statistics, research, study, report, according to, evidence, episode, podcast | es: entrevista, historia, archivo, investigación, estudio, episodio
devotional | en: prayer, god, temple, mantra, lord, worship, blessing, hymn, puja, divine, krishna, shiva | es: oración, dios, templo, bendición, himno | hi: भगवान, ईश्वर, मंत्र, पूजा, आरती, प्रार्थना | sa: नमः, ॐ, देव, शान्तिः
educational | en: lesson, learn, teach, science, experiment, explain, students, homework, equation, photosynthesis, gravity, today we, did you know, for example | es: lección, aprender, enseñar, ciencia, experimento, explica | hi: पाठ, सीखना, विज्ञान, प्रयोग
`;

/** From words to kinds of film. */
export const GENRE_WORDS = wordTable(GENRES, (name) => Genre.parse(name));
