import { z } from 'zod';
import { EMOTIONS, type Emotion } from '../../voice.ts';
import { wordTable } from '../phrases.ts';

/** How a word bears on a feeling: 1 hints at it, 2 names it, 3 names it at its height. */
export type FeelingWord = { readonly emotion: Emotion; readonly weight: 1 | 2 | 3 };

/** Words of directions and actions: what an actor is told or seen to do. `emotion weight | language: words`. */
const DIRECTED = `
happy 2 | en: happy, happily, smiling, smile, smiles, cheerful, cheerfully, pleased, grinning, grin, grins, delighted, glad, amused, warm, warmly, proud, proudly, laughing, laugh, laughs, chuckling, chuckle, chuckles, playful, playfully, teasing, joking, giggling, giggles, fond, fondly, lovingly, relieved, tender, affectionate | es: feliz, contento, contenta, sonriendo, sonríe, sonriente, alegre, alegremente, riendo, ríe, divertido, divertida, orgulloso, orgullosa, cariñoso, cariñosa, con ternura, aliviado, aliviada, bromeando | hi: मुस्कुराकर, मुस्कुराते हुए, हँसकर, हँसते हुए, खुश होकर, प्रसन्न, खुशी से, प्यार से
happy 3 | en: overjoyed, beaming, ecstatic, elated, roaring with laughter, tears of joy, in stitches | es: radiante, eufórico, eufórica, a carcajadas
sad 2 | en: sad, sadly, quietly weeping, tearful, tearfully, crying, cry, cries, weeping, weeps, tears, tear, mournful, mournfully, heartbroken, hurt, disappointed, lonely, grieving, grief, sorrow, sorrowful, sighing, sighs, sigh, broken, defeated, resigned, melancholy, wistful, wistfully, downcast, regretful, ashamed, voice breaking, choked, choking up, apologetic, sorry, bitter, bitterly | es: triste, tristemente, llorando, llora, lloroso, llorosa, suspira, suspirando, dolido, dolida, derrotado, derrotada, melancólico, melancólica, con tristeza, con pena, entre lágrimas, decepcionado, decepcionada | hi: दुखी, दुखी होकर, उदास, रोते हुए, रोकर, आँसू, निराश
sad 3 | en: sobbing, sobs, sob, wailing, wails, inconsolable, devastated, in despair, despairing, breaks down, collapses in tears | es: sollozando, desconsolado, desconsolada, desesperado, desesperada | hi: फूट फूटकर, बिलखकर
excited 1 | en: calling, calls, calling out, calls out, shouting over the wind, puzzled, curious, curiously, confused, intrigued | es: llamando, curioso, curiosa, confundido, confundida, intrigado | hi: पुकारकर, बुलाकर, हैरान
afraid 1 | en: embarrassed, sheepish, sheepishly, awkward, awkwardly, shy, shyly, guilty, unsure, uncertain, uncomfortable, suspicious, flustered, blushing | es: avergonzado, avergonzada, tímido, tímida, inseguro, insegura, culpable | hi: शर्माकर, झिझकते हुए
excited 2 | en: excited, excitedly, eager, eagerly, thrilled, breathless, breathlessly, enthusiastic, enthusiastically, surprised, astonished, amazed, in wonder, wide-eyed, jumping, bouncing, rushing in, energetic, triumphant, triumphantly, cheering, awed, in awe, running, runs, bursts in, out of breath | es: emocionado, emocionada, entusiasmado, entusiasmada, sorprendido, sorprendida, asombrado, asombrada, con entusiasmo, corriendo, eufóricamente | hi: उत्साहित, उत्साह से, आश्चर्य से, दौड़कर, चकित
calm 2 | en: calm, calmly, softly, gently, gentle, quiet, quietly, soothing, serene, peaceful, thoughtful, thoughtfully, slowly, evenly, measured, reassuring, patient, patiently, meditative, half to herself, half to himself, to herself, to himself, nodding, nods, dreamily, murmuring, murmurs, kindly, steady, composed, whispering, whispers, whisper | es: tranquilo, tranquila, con calma, suavemente, en voz baja, despacio, sereno, serena, pausado, pausada, susurrando, susurra, asiente, pensativo, pensativa, en paz, paciente | hi: शांत, धीरे से, शांति से, कोमलता से, विचार करते हुए, सोचते हुए | sa: शान्त
angry 2 | en: angry, angrily, annoyed, irritated, cold, coldly, sharply, sharp, snapping, snaps, frustrated, glaring, glares, scowling, scowls, sarcastic, sarcastically, stern, sternly, firm, firmly, through gritted teeth, hissing, hisses, accusing, accusingly, defiant, defiantly, growling, growls, slams, harshly, curtly, contemptuous, indignant, impatient, impatiently, barking, clenches | es: enojado, enojada, enfadado, enfadada, molesto, molesta, irritado, irritada, seco, seca, secamente, bruscamente, frustrado, frustrada, severo, severa, sarcástico, sarcástica, entre dientes, desafiante, impaciente, fríamente | hi: गुस्से में, गुस्से से, क्रोधित, नाराज़, क्रोध से, चिढ़कर
angry 3 | en: furious, furiously, enraged, shouting, shouts, yelling, yells, screaming with rage, raging, in a rage, roaring, roars, exploding, explodes, bellowing, bellows, livid | es: furioso, furiosa, gritando, grita, a gritos, iracundo, iracunda, rabioso, rabiosa | hi: चिल्लाकर, चिल्लाते हुए, आगबबूला, गरजकर
afraid 2 | en: afraid, scared, fearful, fearfully, nervous, nervously, anxious, anxiously, worried, worriedly, uneasy, uneasily, hesitant, hesitantly, hesitating, trembling, trembles, shaking, shakily, stammering, stuttering, alarmed, startled, frightened, timid, timidly, wary, warily, backing away, backs away, flinches, cowering, hiding, gasps, gasping, freezes, pale, urgent, urgently, tense | es: asustado, asustada, con miedo, nervioso, nerviosa, ansioso, ansiosa, preocupado, preocupada, temblando, tiembla, temeroso, temerosa, inquieto, inquieta, alarmado, alarmada, dudando, titubeando | hi: डरकर, डरते हुए, डरा हुआ, डरी हुई, घबराकर, घबराते हुए, काँपते हुए, चिंतित
afraid 3 | en: terrified, panicked, panicking, in panic, screaming, screams, horrified, petrified, hysterical, in terror, shrieking, shrieks | es: aterrado, aterrada, aterrorizado, aterrorizada, en pánico, horrorizado, horrorizada, histérico, histérica | hi: भयभीत, आतंकित, चीखकर
neutral 1 | en: flat, flatly, matter-of-fact, neutral, deadpan, businesslike, plainly, reading, reads | es: neutro, neutra, leyendo, sin emoción
`;

/** Words inside what is said. They weigh less than directions: people say `happy` in grief. */
const SAID = `
happy 1 | en: happy, glad, love, wonderful, beautiful, lovely, great, thank, thanks, welcome, delicious, perfect, congratulations, laugh, smile, enjoy, fun, good morning, sweet, dear, darling, hello friend, bravo, fine day, proud | es: feliz, gracias, alegría, bonito, bonita, hermoso, hermosa, precioso, preciosa, maravilloso, maravillosa, bienvenido, bienvenida, genial, perfecto, querido, querida, contento, contenta, encanta, qué rico, rica, rico | hi: खुश, खुशी, धन्यवाद, सुंदर, प्यारा, प्यारी, अच्छा, बधाई, स्वागत, आनंद, मज़ा, शुक्रिया
happy 2 | en: so happy, love you, thrilled, hooray, hurrah, hurray, yippee, best day, overjoyed | es: te quiero, te amo, qué alegría, viva
sad 1 | en: sorry, miss, missed, gone, lost, alone, lonely, goodbye, farewell, without, empty, forget, forgot, forgotten, remember when, used to, if only, too late, last time, anymore, tired, buried, widow | es: perdón, lo siento, extraño, echo de menos, perdido, perdida, perdí, solo, sola, adiós, jamás, demasiado tarde, última vez, cansado, cansada, olvidé | hi: माफ़, क्षमा, अकेला, अकेली, खो, अलविदा, कभी नहीं, याद, दुख, उदास
sad 2 | en: died, dead, death, cry, crying, tears, grief, mourn, heart is broken, broke my heart, heartbroken, hurts, sad, drowned, drown | es: murió, muerto, muerta, muerte, llorar, lágrimas, duele, triste, tristeza, se ahogó, falleció | hi: मर, मृत्यु, रो, आँसू
excited 1 | en: look, wow, amazing, incredible, unbelievable, come on, quick, hurry, let's go, guess what, can't wait, finally, at last, did it, see that, listen, ready, discovered, alive, won, hey | es: mira, vamos, increíble, por fin, rápido, apúrate, corre, ganamos, asombroso, adivina, oye, lo logramos, vengan | hi: देखो, वाह, अद्भुत, चलो, जल्दी, आखिरकार, अरे
calm 1 | en: peace, breathe, rest, gently, slowly, quiet, silence, always, steady, patience, easy now, it's all right, it's alright, all right, okay, don't worry, sleep, hush, listen, still, calm, tonight, tea, safe | es: paz, tranquilo, tranquila, calma, despacio, silencio, descansa, respira, no te preocupes, duerme, paciencia | hi: शांति, शांत, धीरे, चुप, आराम, चिंता मत, धैर्य | sa: शान्तिः, शान्ति, नमः, ॐ, ओम्, नमामि, वन्दे, भज
angry 1 | en: enough, stop, liar, you're lying, you lie, killed, lied, lie, fool, idiot, stupid, how dare, get out, shut up, never listen, your fault, blame, damn, hate, ridiculous, don't you dare, leave me, unacceptable, betrayed, betray, coward, nonsense, selfish | es: basta, mentira, mentiroso, mentirosa, idiota, tonto, tonta, estúpido, cállate, fuera, culpa, maldito, maldita, odio, cómo te atreves, traición, déjame, cobarde, tontería | hi: बस, झूठ, झूठे, मूर्ख, चुप रहो, निकल जाओ, नफ़रत, धोखा, कायर
angry 2 | en: hate you, damn you, how could you, i'll kill, kill you, go to hell, sick of | es: te odio, maldita sea, cómo pudiste, te mato, vete al diablo
afraid 1 | en: help, danger, careful, watch out, run, afraid, scared, fear, someone is, who's there, what was that, don't go, hide, worry, worried, dark, strange noise, storm, trapped, please no, behind you, wait, going to die | es: ayuda, peligro, cuidado, miedo, quién está ahí, no te vayas, escóndete, socorro, qué fue eso, auxilio, tormenta | hi: बचाओ, खतरा, सावधान, डर, भागो, कौन है, मदद
afraid 2 | en: terrified, so scared, i'm scared, i'm afraid, oh god, we're going to die, it's coming, they're coming | es: tengo miedo, tengo mucho miedo, dios mío, nos va a, vamos a morir, ya viene
`;

function meaning(name: string): FeelingWord {
  const [emotion, weight] = name.split(' ');
  return {
    emotion: z.enum(EMOTIONS).parse(emotion),
    weight: z.union([z.literal(1), z.literal(2), z.literal(3)]).parse(Number(weight)),
  };
}

/** Feelings in parentheticals and action lines. */
export const DIRECTION_WORDS = wordTable(DIRECTED, meaning);

/** Feelings in spoken words. */
export const SPOKEN_WORDS = wordTable(SAID, meaning);
