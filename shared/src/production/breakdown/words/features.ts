import { wordTable } from '../phrases.ts';

/** A thing said of a body or its dress: which part of the look it speaks of, and the value it gives there. */
export type Feature = { readonly part: FeaturePart; readonly value: string };
export const FEATURE_PARTS = [
  'hair',
  'beard',
  'head',
  'wear',
  'carry',
  'build',
  'height',
  'eyes',
  'age',
  'skin',
  'brow',
] as const;
export type FeaturePart = (typeof FEATURE_PARTS)[number];

/** `part value | words`. `hair -` and `beard -` and `eyes -` name the part alone, to take a colour. */
const FEATURES = `
hair - | en: hair, haired, locks | es: pelo, cabello, cabellera | hi: बाल, बालों, केश | fr: cheveux | de: haar, haare
hair bald | en: bald, shaven head, shaved head, bald-headed | es: calvo, calva | hi: गंजा | fr: chauve | de: glatzköpfig, glatze
hair braid | en: braid, plait, braided hair | es: trenza | hi: चोटी | fr: tresse | de: zopf
hair two-braids | en: braids, pigtails, plaits, two braids | es: trenzas, coletas | hi: दो चोटियाँ
hair bun | en: bun, chignon, hair up | es: moño | hi: जूड़ा | fr: chignon | de: dutt
hair ponytail | en: ponytail | es: coleta, cola de caballo | fr: queue-de-cheval | de: pferdeschwanz
hair curly-short | en: curls, curly hair, curly, curly-haired | es: rizos, rizado, rizada, pelo rizado | hi: घुँघराले | fr: bouclé, boucles | de: locken
hair long | en: long hair, long-haired | es: pelo largo, cabello largo | hi: लंबे बाल | fr: cheveux longs | de: lange haare
hair short | en: short hair, short-haired, cropped hair | es: pelo corto, cabello corto | hi: छोटे बाल | fr: cheveux courts | de: kurze haare
hair buzz | en: crew cut, buzz cut, buzzcut
hair afro | en: afro | es: afro
hair bob | en: bob, bobbed hair | es: melena corta
hair dreadlocks | en: dreadlocks, dreads | es: rastas | hi: जटा, जटाएँ
hair top-knot | en: topknot, top knot, top-knot | es: moño alto
hair fringe | en: fringe, bangs | es: flequillo
hair balding | en: balding, thinning hair, receding | es: entradas, medio calvo
beard full-beard | en: beard, bearded | es: barba, barbudo, barbado | hi: दाढ़ी | fr: barbe, barbu | de: bart, bärtig
beard long-beard | en: long beard, flowing beard | es: barba larga, larga barba | hi: लंबी दाढ़ी | fr: longue barbe | de: langer bart
beard short-beard | en: short beard, trimmed beard, neat beard | es: barba corta
beard stubble | en: stubble, unshaven, stubbled, stubbly | es: sin afeitar, barba de tres días | de: stoppeln
beard moustache | en: moustache, mustache, moustached | es: bigote | hi: मूँछ, मूंछ | fr: moustache | de: schnurrbart
beard goatee | en: goatee | es: perilla
head turban | en: turban | es: turbante | hi: पगड़ी
head hijab | en: hijab, headscarf, head scarf | es: hiyab, pañuelo en la cabeza | hi: हिजाब
head keffiyeh | en: keffiyeh
head headwrap | en: headwrap, head wrap, bandana, gele
head cap | en: cap, baseball cap, peaked cap, beret | es: gorra, boina | hi: टोपी | fr: casquette | de: mütze
head wide-hat | en: hat, straw hat, wide hat, cowboy hat, fedora, wide-brimmed hat | es: sombrero | fr: chapeau | de: hut
head wool-hat | en: woolly hat, wool hat, beanie, knit cap, woollen hat, woolen hat, knitted hat | es: gorro | fr: bonnet
head hood | en: hood, hooded | es: capucha | fr: capuche | de: kapuze
head crown | en: crown, tiara, crowned, diadem | es: corona | hi: मुकुट | fr: couronne | de: krone
head veil | en: veil, veiled | es: velo | hi: घूँघट
wear coat | en: coat, overcoat, raincoat, trench coat, trenchcoat, jacket, parka, oilskin, anorak, lab coat, greatcoat | es: abrigo, chaqueta, gabardina, impermeable, bata | hi: कोट, जैकेट | fr: manteau, veste | de: mantel, jacke
wear jumper | en: jumper, sweater, pullover, cardigan, turtleneck, knitwear | es: suéter, jersey | hi: स्वेटर | fr: pull | de: pullover
wear suit | en: suit, tuxedo, business suit, blazer, waistcoat, tie | es: traje, corbata, esmoquin | hi: सूट | fr: costume | de: anzug
wear dress | en: dress, gown, frock, sundress | es: vestido | hi: फ्रॉक | fr: robe | de: kleid
wear skirt-blouse | en: skirt, blouse | es: falda, blusa | fr: jupe | de: rock, bluse
wear shirt-trousers | en: shirt, trousers, jeans, overalls, dungarees, t-shirt, tee shirt, pyjamas, pajamas | es: camisa, pantalón, vaqueros, camiseta | hi: कमीज़, कमीज, पतलून | fr: chemise, pantalon | de: hemd, hose
wear hoodie | en: hoodie, sweatshirt, tracksuit | es: sudadera, chándal
wear uniform | en: uniform, uniformed, scrubs, fatigues, spacesuit, space suit | es: uniforme, traje espacial | hi: वर्दी | fr: uniforme | de: uniform
wear sari | en: sari, saree | es: sari | hi: साड़ी, साड़ी
wear kurta | en: kurta, sherwani | hi: कुर्ता, शेरवानी
wear salwar-kameez | en: salwar, salwar kameez, shalwar kameez, churidar, lehenga | hi: सलवार, लहंगा
wear dhoti | en: dhoti, lungi, veshti, mundu | hi: धोती
wear kimono | en: kimono, yukata | es: kimono
wear hanfu | en: hanfu, hanbok, qipao, cheongsam
wear thobe | en: thobe, dishdasha, thawb
wear abaya | en: abaya, chador
wear dashiki | en: dashiki, agbada, boubou
wear kaftan | en: kaftan, caftan
wear tunic-cloak | en: tunic, cloak, cape, mantle | es: túnica, capa | fr: tunique, cape | de: tunika, umhang
wear robe | en: robe, robes, habit, cassock, saffron | es: hábito, sotana | hi: चोगा | de: kutte
wear armour | en: armour, armor, chainmail, breastplate | es: armadura | hi: कवच | fr: armure | de: rüstung
carry glasses | en: glasses, spectacles, bespectacled, eyeglasses, goggles | es: gafas, lentes, anteojos | hi: चश्मा, ऐनक | fr: lunettes | de: brille
carry earrings | en: earring, earrings | es: pendientes, aretes | hi: झुमके
carry necklace | en: necklace, locket, pendant, beads, amulet, pearls | es: collar, medallón | hi: माला, हार
carry bindi | en: bindi | hi: बिंदी
carry tilak | en: tilak, tilaka | hi: तिलक
carry jasmine | en: jasmine in her hair, jasmine | hi: गजरा, चमेली
carry scarf | en: scarf, shawl, muffler | es: bufanda, chal | hi: दुपट्टा, शाल | fr: écharpe, châle | de: schal
carry walking-stick | en: walking stick, cane, crutch, walking-stick | es: bastón | hi: लाठी, छड़ी | fr: canne | de: gehstock, stock
carry apron | en: apron | es: delantal | hi: एप्रन | fr: tablier | de: schürze
carry headphones | en: headphones, earphones, headset | es: auriculares | fr: casque | de: kopfhörer
carry bag | en: backpack, satchel, rucksack, handbag, shoulder bag, messenger bag | es: mochila, bolso | hi: थैला, झोला | fr: sac | de: rucksack, tasche
build slight | en: thin, slim, slender, skinny, wiry, frail, lean, gaunt, petite, lanky, willowy, bony, delicate | es: delgado, delgada, flaco, flaca, menudo, menuda, frágil | hi: दुबला, दुबली, पतला, पतली | fr: mince, maigre | de: dünn, schlank, hager
build broad | en: broad, burly, muscular, stocky, sturdy, strong, broad-shouldered, athletic, powerful, well-built | es: robusto, robusta, fornido, musculoso, fuerte | hi: तगड़ा, बलवान | fr: robuste, musclé | de: kräftig, stämmig
build heavy | en: heavy, fat, plump, stout, large man, portly, round, overweight, rotund, chubby, heavyset | es: gordo, gorda, rollizo, corpulento, corpulenta | hi: मोटा, मोटी | fr: gros, grosse | de: dick, beleibt
height tall | en: tall, towering, giant, gigantic, lanky, huge | es: alto, alta, altísimo | hi: लंबा, लंबी | fr: grand, grande | de: groß, hochgewachsen
height short | en: short, small, tiny, diminutive, petite, stooped | es: bajo, baja, bajito, bajita, pequeño, pequeña | hi: नाटा, नाटी, छोटा | fr: petit, petite | de: klein
eyes - | en: eyes, eyed | es: ojos | hi: आँखें, आँखों | fr: yeux | de: augen
brow bushy | en: bushy eyebrows, bushy brows, heavy brows, thick eyebrows | es: cejas pobladas
skin 2 | en: pale, fair-skinned, fair skin, pale-skinned | es: pálido, pálida | hi: गोरा, गोरी | fr: pâle | de: blass
skin 6 | en: brown skin, tanned, tan, brown-skinned, olive-skinned, weathered, sunburnt | es: moreno, morena, curtido, curtida | hi: साँवला, साँवली | fr: bronzé
skin 9 | en: dark-skinned, dark skin, black man, black woman, deep brown skin | es: de piel oscura | hi: श्यामल
age 72 | en: old, elderly, aged, ancient, wizened, wrinkled, frail old | es: viejo, vieja, anciano, anciana, mayor | hi: बूढ़ा, बूढ़ी, वृद्ध, वृद्धा, बुज़ुर्ग | fr: vieux, vieil, vieille, âgé, âgée | de: alt, alte, alter, betagt | pt: velho, velha, idoso, idosa | it: vecchio, vecchia, anziano, anziana
age 48 | en: middle-aged, greying, graying, matronly | es: de mediana edad | hi: अधेड़ | fr: d'âge mûr | de: mittleren alters
age 22 | en: young, youthful, fresh-faced, boyish | es: joven | hi: जवान, युवा | fr: jeune | de: jung, junge, junger | pt: jovem | it: giovane
age 16 | en: teenage, teenaged, adolescent | es: adolescente
age 8 | en: little, small child | es: pequeñito, pequeñita | hi: नन्हा, नन्ही
`;

/** From words to features of a look. */
export const FEATURE_WORDS = wordTable(FEATURES, (head): Feature => {
  const [part = '', value = ''] = head.split(' ');
  const known = FEATURE_PARTS.find((name) => name === part);
  if (known === undefined) throw new RangeError(`no part of a look is called ${part}`);
  return { part: known, value };
});

const COLOURS = `
#f1efe9 #e9e4d8 | en: white, snow-white, snowy, ivory | es: blanco, blanca, blancos, blancas, cano, cana, canoso, canosa | hi: सफ़ेद, सफेद, श्वेत | fr: blanc, blanche, blancs | de: weiß, weiße, weißen, weißer, weißes
#b9bcc0 #8d949b | en: grey, gray, silver, silvery, ashen, salt-and-pepper, grey-haired, gray-haired, silver-haired, white-haired | es: gris, grises, plateado, plateada | hi: धूसर, रजत | fr: gris, grise, argenté | de: grau, graue, grauen, grauer, silbern
#1d1a1c #26262b | en: black, jet-black, raven, dark, dark-haired, black-haired | es: negro, negra, negros, negras, oscuro, oscura | hi: काला, काली, काले | fr: noir, noire, noirs | de: schwarz, schwarze, schwarzen, schwarzer
#5b3a24 #7a4f2e | en: brown, chestnut, brunette, auburn, brown-haired, hazel, mahogany | es: marrón, castaño, castaña, castaños, café | hi: भूरा, भूरी, भूरे | fr: brun, brune, marron, châtain | de: braun, braune, braunen
#d9b36a #e3c25a | en: blond, blonde, golden, fair-haired, fair, sandy, flaxen, blond-haired | es: rubio, rubia, rubios, dorado, dorada | hi: सुनहरा, सुनहरी, सुनहरे | fr: blond, blonde, doré | de: blond, blonde, goldene
#a3411f #b3282d | en: red, ginger, redhead, red-haired, scarlet, crimson, ruby, copper | es: rojo, roja, rojos, rojas, pelirrojo, pelirroja | hi: लाल | fr: rouge, roux, rousse | de: rot, rote, roten, roter, rotes
#3f7fc4 #2f5fa8 | en: blue, azure, sapphire | es: azul, azules | hi: नीला, नीली, नीले | fr: bleu, bleue, bleus | de: blau, blaue, blauen, blauer
#1f2f55 #22335c | en: navy, dark blue, indigo, navy-blue | es: azul marino
#3f7f4f #2f7a4a | en: green, emerald, olive, jade | es: verde, verdes | hi: हरा, हरी, हरे | fr: vert, verte, verts | de: grün, grüne, grünen
#d9a514 #e0ad1c | en: yellow, mustard, amber, saffron-yellow | es: amarillo, amarilla | hi: पीला, पीली, पीले | fr: jaune | de: gelb, gelbe, gelben
#c9641e #d2691e | en: orange, saffron, rust | es: naranja, azafrán | hi: नारंगी, केसरिया, भगवा | fr: orange | de: orange
#7a4a93 #6d3f8c | en: purple, violet, lilac, lavender, plum | es: morado, morada, violeta, púrpura | hi: बैंगनी | fr: violet, violette | de: lila, violett
#d9809e #d4708f | en: pink, rose-coloured | es: rosa, rosado, rosada | hi: गुलाबी | fr: rose | de: rosa
#a8916d #b59a6a | en: beige, tan, khaki, cream, camel | es: beige, caqui, crema
#167f86 #147a80 | en: teal, turquoise | es: turquesa | hi: फ़िरोज़ी
`;

/** A colour word as it looks on hair and eyes, and on cloth: `#rrggbb`. */
export type ColourWord = { readonly body: string; readonly cloth: string };

/** From colour words to colours. */
export const COLOUR_WORDS = wordTable(COLOURS, (head): ColourWord => {
  const [body = '', cloth = ''] = head.split(' ');
  return { body, cloth };
});
