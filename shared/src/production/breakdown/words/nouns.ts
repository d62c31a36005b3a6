import { phraseTable, type WordsByLanguage } from '../phrases.ts';

/** held: fits a hand. worn: clothes, seen on people. furniture: stands in a room. large: bigger than a person. nature: grows or lies there. scenery: belongs to sky and land, never a prop. animal. */
export type NounClass = 'held' | 'worn' | 'furniture' | 'large' | 'nature' | 'scenery' | 'animal';

/** A thing that can be drawn: the English singular, which the picture engine knows it by. */
export type DrawableNoun = { readonly noun: string; readonly class: NounClass };

/** `a=b`: the word a is drawn as the noun b. */
const ENGLISH: Readonly<Record<NounClass, string>> = {
  held: `lantern, torch, flashlight=torch, candle, cup, mug=mug, teacup=cup, glass, wine glass, goblet=cup, bottle, flask=bottle, jug, bowl, plate,
    spoon, fork, knife, dagger=knife, sword, blade=sword, spear, shield, axe, bow, arrow, gun, pistol=gun, revolver=gun, rifle=gun, hammer, saw, wrench, screwdriver, nail,
    rope, chain, key, keys=key, lock, padlock=lock, coin, money, purse, wallet, bag, handbag=bag, suitcase, backpack, basket, sack=bag, box, parcel=package, package, gift, present=gift,
    letter, envelope, note, paper, postcard=letter, map, book, notebook, diary=notebook, journal=notebook, logbook=notebook, newspaper, magazine, photograph=photograph, photo=photograph, picture frame, scroll, pen, pencil, brush, paintbrush=brush, ink,
    phone=telephone, telephone, mobile=phone, smartphone=phone, cell phone=phone, receiver=telephone, radio, camera, microphone, headphones, laptop, tablet, computer=computer, keyboard, watch, pocket watch=watch, wristwatch=watch, compass, telescope, binoculars, magnifying glass,
    ring, necklace, locket=necklace, bracelet, crown, medal, badge, flag, umbrella, walking stick, cane=walking stick, staff=walking stick, broom, bucket, ladder, shovel=shovel, spade=shovel, rake,
    bread, loaf=bread, cake, pie, apple, orange, banana, mango, coconut, lemon, grape, egg, cheese, fish, rice, soup, sandwich, pizza, ice cream, cookie, chocolate, tea, coffee, milk, wine, honey, salt,
    flower, rose, lotus, bouquet, garland=flower, leaf, feather, shell, seashell=shell, stone, pebble=stone, crystal, gem, diamond, pearl, gold, bone, skull,
    guitar, violin, flute, drum, trumpet, bell, harp, sitar=guitar, veena=guitar, tabla=drum, conch=shell, piano, accordion, whistle,
    ball, doll, teddy bear, kite, toy, puppet, balloon, dice, chess piece, card, playing card=card, mask, blanket, towel, pillow, handkerchief, hairbrush=brush, comb, mirror, scissors, needle, thread, yarn, cloth,
    lamp, oil lamp=oil lamp, diya=oil lamp, incense, matches=match, match, lighter, pipe, cigarette, pill, medicine, syringe, bandage, stethoscope, potion, wand, crystal ball, bomb, remote, battery, wheel, gear, helmet, oar, paddle=oar, fishing rod, net, anchor, hourglass, alarm clock, seed, pot, pan, kettle, teapot, thermos=bottle, tray, ticket, passport, certificate, trophy, calendar, clipboard, chalk, ruler, beads=beads, rosary=beads, prayer beads=beads, toolbox, test tube, microscope`,
  worn: `hat, cap=hat, coat, raincoat=coat, jacket=coat, scarf, glove, boot, shoe, sandal, dress, gown=dress, shirt, sari, kimono, glasses, spectacles=glasses, hood, uniform, sweater, trousers, apron, veil`,
  furniture: `table, desk, chair, armchair=sofa, stool=chair, bench, sofa, couch=sofa, bed, cradle, crib=cradle, cot=bed, cupboard=cabinet, cabinet, shelf, bookshelf=bookshelf, bookcase=bookshelf, wardrobe=cabinet, drawer=cabinet, chest=chest, trunk=chest, fireplace, hearth=fireplace, stove, oven=stove, sink, bathtub, shower, toilet, refrigerator, fridge=refrigerator,
    window, door, curtain, carpet, rug=carpet, clock, mantel clock=clock, grandfather clock=clock, painting, portrait=painting, statue, idol=statue, chandelier, screen, television, tv=television, blackboard, whiteboard=blackboard, poster, throne, altar, counter, till=cash register, sewing machine, workbench=table, barrel, crate, vase, plant, potted plant, cage, globe, gramophone=gramophone, record player=gramophone, typewriter, jukebox, hammock, tent, campfire, fire, bonfire=campfire, brazier=fire, cauldron, pillar, column=pillar, gate, fence, signpost, sign, mailbox, street lamp, lamppost=street lamp, streetlight=street lamp, traffic light, fountain, well, swing, slide`,
  large: `boat, rowboat=boat, fishing boat=boat, ship, sailboat, sailing boat=sailboat, ferry=ship, submarine, canoe, raft=boat, car, taxi, bus, truck, van, train, tram, locomotive=train, bicycle, bike=bicycle, motorcycle, motorbike=motorcycle, scooter, rickshaw, cart, wagon=cart, carriage, chariot=cart, tractor, ambulance, fire engine, police car, helicopter, airplane, aeroplane=airplane, plane=airplane, rocket, spaceship, satellite, ufo, balloon basket, lighthouse, house, cottage=house, hut, castle, palace=castle, tower, temple, church, mosque, bridge, windmill, barn, skyscraper, factory, ferris wheel, carousel, cannon, catapult, grave, tombstone=tombstone, gravestone=tombstone, robot, crane`,
  nature: `tree, oak=tree, pine=pine tree, palm tree, palm=palm tree, banyan=tree, willow=tree, bush, cactus, mushroom, bamboo, wheat, corn, sunflower, tulip, cherry blossom, rock, boulder=rock, snowman`,
  scenery: `grass, mountain, hill=mountain, volcano, river, waterfall, wave, sea=wave, lake, rainbow, moon, full moon=moon, crescent moon=moon, sun, star, shooting star=shooting star, comet, cloud, lightning, snowflake, planet, island`,
  animal: `dog, puppy=dog, cat, kitten=cat, horse, pony=horse, donkey, cow, calf=cow, bull=ox, ox, buffalo=ox, goat, sheep, lamb=sheep, pig, rabbit, hare=rabbit, mouse, rat, fox, wolf, bear, lion, tiger, elephant, monkey, ape=monkey, camel, deer, stag=deer, giraffe, zebra, squirrel, hedgehog, bat, bird, crow=bird, raven=bird, sparrow=bird, robin=bird, seagull=bird, gull=bird, dove, pigeon=dove, owl, eagle, hawk=eagle, parrot, peacock, swan, duck, goose, chicken, hen=chicken, rooster, cockerel=rooster, penguin, whale, dolphin, shark, octopus, crab, turtle, tortoise=turtle, frog, snake, cobra=snake, serpent=snake, lizard, crocodile, dragon, unicorn, butterfly, bee, ant, spider, beetle, snail, moth=butterfly, firefly=firefly`,
};

/** English noun: words of other languages, apart by commas. */
const OTHER_LANGUAGES = `
lantern | es: linterna, farol, fanal | hi: लालटेन
candle | es: vela, velas, candela | hi: मोमबत्ती
cup | es: taza, tazas, copa | hi: प्याला, कप
glass | es: vaso, vasos | hi: गिलास
bottle | es: botella, botellas | hi: बोतल
knife | es: cuchillo, navaja | hi: चाकू
sword | es: espada, espadas | hi: तलवार
gun | es: pistola, revólver, arma | hi: बंदूक
key | es: llave, llaves | hi: चाबी
coin | es: moneda, monedas | hi: सिक्का
bag | es: bolsa, bolso | hi: थैला
suitcase | es: maleta, maletas | hi: सूटकेस
box | es: caja, cajas | hi: डिब्बा, बक्सा
letter | es: carta, cartas, sobre | hi: पत्र, चिट्ठी
book | es: libro, libros | hi: किताब, पुस्तक
newspaper | es: periódico | hi: अख़बार
photograph | es: foto, fotografía, fotos | hi: तस्वीर
telephone | es: teléfono | hi: फ़ोन, फोन
phone | es: móvil, celular | hi: मोबाइल
radio | es: radio | hi: रेडियो
guitar | es: guitarra | hi: सितार, वीणा
bell | es: campana, campanas | hi: घंटी, घण्टा
flower | es: flor, flores, ramo | hi: फूल, पुष्प | sa: पुष्पम्, पुष्प
lotus | es: loto | hi: कमल | sa: पद्म, कमल
bread | es: pan, panes | hi: रोटी
coffee | es: café, cafetera | hi: कॉफ़ी
tea | es: té | hi: चाय
wine | es: vino
apple | es: manzana, manzanas | hi: सेब
umbrella | es: paraguas | hi: छाता
ring | es: anillo | hi: अँगूठी
mirror | es: espejo | hi: आईना, दर्पण
hat | es: sombrero | hi: टोपी
oil lamp | hi: दीपक, दीया, दिया | sa: दीप, दीपम्
table | es: mesa, mesas | hi: मेज़, मेज
chair | es: silla, sillas | hi: कुर्सी
bed | es: cama | hi: बिस्तर, पलंग
door | es: puerta, puertas | hi: दरवाज़ा, दरवाजा
window | es: ventana, ventanas | hi: खिड़की
clock | es: reloj | hi: घड़ी
fire | es: fuego, hoguera | hi: आग, अग्नि | sa: अग्नि
lamp | es: lámpara | hi: बत्ती
stove | es: estufa, fogón | hi: चूल्हा
painting | es: cuadro, retrato
statue | es: estatua | hi: मूर्ति
fountain | es: fuente | hi: फव्वारा
boat | es: barco, barca, bote | hi: नाव | sa: नौका
car | es: coche, carro | hi: गाड़ी, कार
train | es: tren | hi: रेलगाड़ी
bicycle | es: bicicleta | hi: साइकिल
house | es: casa, casas | hi: घर, मकान
temple | es: templo | hi: मंदिर
tree | es: árbol, árboles | hi: पेड़, वृक्ष | sa: वृक्ष
palm tree | es: palmera
rose | es: rosa, rosas | hi: गुलाब
mountain | es: montaña, montañas | hi: पहाड़, पर्वत
moon | es: luna | hi: चाँद, चंद्रमा | sa: चन्द्र
sun | es: sol | hi: सूरज, सूर्य | sa: सूर्य, आदित्य
star | es: estrella, estrellas | hi: तारा, तारे
dog | es: perro, perra, perros | hi: कुत्ता
cat | es: gato, gata, gatos | hi: बिल्ली
horse | es: caballo, caballos | hi: घोड़ा
cow | es: vaca, vacas | hi: गाय
bird | es: pájaro, pájaros, ave, gaviota | hi: पक्षी, चिड़िया
elephant | es: elefante | hi: हाथी | sa: गज
lion | es: león | hi: शेर, सिंह
peacock | hi: मोर | sa: मयूर
fish | es: pez, pescado, peces | hi: मछली
basket | es: cesta, canasta | hi: टोकरी
violin | es: violín
piano | es: piano
watch | es: reloj de pulsera
map | es: mapa | hi: नक़्शा
`;

function drawableNouns(): readonly (readonly [DrawableNoun, WordsByLanguage])[] {
  const entries: [DrawableNoun, WordsByLanguage][] = [];
  const classes = new Map<string, NounClass>();
  for (const nounClass of Object.keys(ENGLISH) as NounClass[]) {
    for (const item of ENGLISH[nounClass].split(',')) {
      const [word = '', noun = word] = item.trim().split('=');
      if (!classes.has(noun)) classes.set(noun, nounClass);
      entries.push([{ noun, class: nounClass }, { en: word }]);
    }
  }
  for (const line of OTHER_LANGUAGES.split('\n')) {
    const [noun = '', ...columns] = line.split('|').map((part) => part.trim());
    if (noun === '') continue;
    const words = columns.map((column) => [column.slice(0, 2), column.slice(3)] as const);
    entries.push([{ noun, class: classes.get(noun) ?? 'held' }, Object.fromEntries(words)]);
  }
  return entries;
}

/** From words to things that can be drawn. */
export const NOUN_WORDS = phraseTable(drawableNouns());
