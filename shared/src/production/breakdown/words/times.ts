import { MOODS, TimeOfDay, Weather, type Mood } from '../../breakdown.ts';
import { z } from 'zod';
import { wordTable } from '../phrases.ts';

/** Words of a heading or an action that tell the time of day; `same` inherits it from the scene before. */
const TIMES = `
dawn | en: dawn, predawn, pre-dawn, sunrise, daybreak, first light, early morning, before sunrise | es: amanecer, alba, madrugada | hi: भोर, सूर्योदय, प्रातः, तड़के | fr: aube, lever du soleil | de: morgendämmerung, sonnenaufgang, morgengrauen | pt: amanhecer, aurora | it: alba
day | en: day, daytime, morning, noon, midday, afternoon, daylight, high noon, lunchtime, mid morning | es: día, mañana, mediodía, tarde | hi: दिन, सुबह, दोपहर, सवेरे | fr: jour, matin, midi, après-midi | de: tag, morgen, mittag, nachmittag, vormittag | pt: dia, manhã, tarde, meio-dia | it: giorno, mattina, mezzogiorno, pomeriggio
golden-hour | en: sunset, golden hour, magic hour, late afternoon, low sun, setting sun, sundown | es: atardecer, puesta de sol, hora dorada | hi: सूर्यास्त | fr: coucher du soleil | de: sonnenuntergang, goldene stunde | pt: pôr do sol, entardecer | it: tramonto
dusk | en: dusk, evening, twilight, nightfall, gloaming, blue hour | es: anochecer, crepúsculo, ocaso | hi: शाम, संध्या, सायं, साँझ, सांझ | fr: soir, crépuscule, tombée de la nuit | de: abend, dämmerung, abenddämmerung | pt: anoitecer, crepúsculo | it: sera, crepuscolo
night | en: night, midnight, late night, moonlight, moon, starlight, stars, middle of the night, before dawn | es: noche, medianoche, luna, estrellas | hi: रात, आधी रात, रात्रि, चाँद, चांद, तारे | sa: रात्रौ, निशा | fr: nuit, minuit, lune | de: nacht, mitternacht, mond | pt: noite, meia-noite, lua | it: notte, mezzanotte, luna
same | en: later, continuous, same, same time, moments later, moment later, meanwhile, minutes later, seconds later, a moment later, simultaneous, intercut | es: continuo, continúa, después, más tarde, mismo tiempo, mismo, momentos después, luego | hi: बाद में, निरंतर, उसी समय, लगातार | fr: plus tard, continu, même temps, suite | de: später, fortlaufend, gleichzeitig, weiter | pt: mais tarde, contínuo, depois, mesmo | it: più tardi, continuo, dopo
`;

/** From words to times of day. */
export const TIME_WORDS = wordTable(TIMES, (name) => z.union([TimeOfDay, z.literal('same')]).parse(name));

const WEATHER = `
clear | en: clear sky, sunny, sunshine, blue sky, cloudless, bright sun, starry | es: soleado, despejado, cielo azul | hi: धूप, साफ़ आसमान | fr: ensoleillé, ciel bleu | de: sonnig, klarer himmel | pt: ensolarado | it: soleggiato, sereno
cloudy | en: cloudy, overcast, clouds, grey sky, gray sky, wind, windy, breeze, gust, gloomy sky, leaden sky | es: nublado, nubes, viento | hi: बादल, हवा | fr: nuageux, nuages, vent | de: bewölkt, wolken, wind | pt: nublado, nuvens, vento | it: nuvoloso, nuvole, vento
rain | en: rain, raining, rainy, drizzle, downpour, monsoon, puddle, umbrella, raindrop, shower of rain, rainstorm, wet street | es: lluvia, llueve, llovizna, lloviendo, aguacero, paraguas | hi: बारिश, वर्षा, बरसात, बूँदें | fr: pluie, pleut, averse, parapluie | de: regen, regnet, nieselregen, regenschirm | pt: chuva, chove, guarda-chuva | it: pioggia, piove, ombrello
storm | en: storm, thunder, lightning, gale, tempest, hurricane, squall, thunderstorm, stormy, typhoon, howling wind, thunderclap, cyclone | es: tormenta, trueno, rayo, relámpago, tempestad, huracán, temporal, vendaval | hi: तूफ़ान, तूफान, आँधी, बिजली, गरज | fr: orage, tempête, tonnerre, éclair | de: sturm, gewitter, donner, blitz, unwetter | pt: tempestade, trovão, relâmpago | it: tempesta, temporale, tuono, fulmine
snow | en: snow, snowing, snowy, blizzard, snowflake, snowfall, frost, icy, snowdrift, ice | es: nieve, nieva, nevada, ventisca | hi: बर्फ़, बर्फ, हिमपात | fr: neige, neige, blizzard | de: schnee, schneit, schneesturm | pt: neve, nevasca | it: neve, nevica
fog | en: fog, foggy, mist, misty, haze, hazy, smog | es: niebla, bruma, neblina | hi: कोहरा, धुंध | fr: brouillard, brume | de: nebel, dunst | pt: neblina, nevoeiro | it: nebbia, foschia
`;

/** From words to weathers. */
export const WEATHER_WORDS = wordTable(WEATHER, (name) => Weather.parse(name));

const MOOD_TEXT = `
happy | en: laugh, laughed, laughing, laughter, smile, smiled, smiling, cheer, dance, dancing, celebrate, celebration, party, festival, joy, joyful, giggle, grin, merry, wedding, birthday, feast | es: risa, ríe, sonrisa, sonríe, fiesta, alegría, baila, celebra, feliz | hi: हँसी, मुस्कान, उत्सव, खुशी, त्योहार, नाच
sad | en: tear, cry, cried, weep, wept, sob, grief, mourn, funeral, grave, lonely, alone, farewell, goodbye, dead, died, death, sorrow, lost, loss, widow, coffin, drowned, never came back, nobody came, no one was coming | es: lágrima, llora, llorar, tristeza, adiós, muerte, muerto, solo, sola, pena, luto | hi: आँसू, रोना, दुख, विदा, मृत्यु, अकेला, अकेली
dramatic | en: battle, fight, war, blood, army, sword, explosion, fire, crash, collapse, betrayal, destiny, vow, thunder, roar, storm, wreck | es: batalla, pelea, guerra, sangre, espada, explosión, fuego, destino, tormenta | hi: युद्ध, लड़ाई, रक्त, तलवार, आग, विस्फोट, प्रतिज्ञा, तूफ़ान
inspirational | en: hope, victory, triumph, courage, believe, future, brave, proud, first light, sunrise, discover, dream come true, win | es: esperanza, sueño, victoria, valor, futuro, valiente, luz | hi: आशा, सपना, विजय, साहस, प्रकाश, ज्ञान
calm | en: quiet, gentle, peaceful, calm, serene, silence, breeze, meditate, prayer, incense | es: tranquilo, tranquila, silencio, calma, suave, paz, oración, vela | hi: शांत, शांति, ध्यान, प्रार्थना, मौन, धूप | sa: शान्ति, ध्यानम्, नमः
tense | en: danger, threat, knife, gun, chase, hide, footsteps, creak, shadow, scream, warning, urgent, alarm, panic, freeze, dark, trap, suspect, blood, police, follow, bomb | es: peligro, amenaza, cuchillo, pistola, persecución, pasos, sombra, grito, alarma, miedo | hi: खतरा, चाकू, डर, छाया, चीख, पीछा
romantic | en: kiss, love, embrace, lover, tender, candlelight, caress, beloved, sweetheart, hand in hand | es: beso, besa, amor, abrazo, amante, corazón, rosa | hi: प्रेम, प्यार, आलिंगन, दिल, गुलाब
`;

/** From words to moods. */
export const MOOD_WORDS = wordTable<Mood>(MOOD_TEXT, (name) => z.enum(MOODS).parse(name));
