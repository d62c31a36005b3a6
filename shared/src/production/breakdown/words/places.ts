import { PlaceKind } from '../../breakdown.ts';
import { wordTable } from '../phrases.ts';

/** Words for each kind of place. The most telling word of a heading is its last, so order here means nothing. */
const PLACES = `
living-room | en: living room, lounge, sitting room, parlour, parlor, den, family room, front room, flat, apartment, house, home, cottage, hut, cabin, mansion, villa, room, study, hotel room, drawing room, fireplace, hearth | es: sala, salón, sala de estar, casa, apartamento, piso, cabaña, habitación, comedor, hogar | hi: बैठक, घर, कमरा, मकान, झोपड़ी, कुटिया | fr: salon, maison, appartement, séjour, cabane | de: wohnzimmer, haus, wohnung, stube, hütte | pt: sala, casa, apartamento, cabana | it: salotto, casa, appartamento, soggiorno
kitchen | en: kitchen, galley, dining room, pantry, scullery | es: cocina | hi: रसोई, रसोईघर | fr: cuisine | de: küche | pt: cozinha | it: cucina
bedroom | en: bedroom, nursery, dormitory, dorm, attic, bathroom, motel room, bedside | es: dormitorio, recámara, alcoba, cuarto | hi: शयनकक्ष, सोने का कमरा | fr: chambre | de: schlafzimmer | pt: quarto | it: camera da letto
office | en: office, boardroom, meeting room, conference room, bureau, newsroom, police station, interrogation room, courtroom, bank, library, archive, reception, cubicle, precinct, embassy | es: oficina, despacho, comisaría, banco, biblioteca | hi: दफ़्तर, दफ्तर, कार्यालय, पुस्तकालय | fr: bureau, bibliothèque | de: büro, bibliothek, amt | pt: escritório, biblioteca | it: ufficio, biblioteca
classroom | en: classroom, school, lecture hall, university, college, schoolroom, academy, kindergarten, playschool | es: aula, escuela, clase, colegio, universidad | hi: कक्षा, विद्यालय, पाठशाला, स्कूल | fr: école, salle de classe | de: klassenzimmer, schule, hörsaal | pt: escola, sala de aula | it: scuola, aula
hospital | en: hospital, ward, clinic, surgery, operating room, emergency room, infirmary, sickbay, hospice, doctor office, waiting room | es: hospital, clínica, enfermería, consultorio | hi: अस्पताल, चिकित्सालय | fr: hôpital, clinique | de: krankenhaus, klinik | pt: hospital, clínica | it: ospedale, clinica
cafe | en: cafe, café, coffee shop, coffeehouse, restaurant, diner, bar, pub, tavern, inn, tea house, teahouse, canteen, bistro, saloon, tea stall | es: café, cafetería, restaurante, bar, taberna, cantina | hi: कैफ़े, चाय की दुकान, ढाबा | fr: café, restaurant, bistrot | de: café, restaurant, kneipe, gasthaus | pt: café, restaurante, bar | it: caffè, ristorante, bar, taverna
shop | en: shop, store, bookshop, bookstore, bakery, pharmacy, supermarket, boutique, grocery, florist, barbershop, salon, pawnshop, mall | es: tienda, librería, panadería, farmacia, supermercado | hi: दुकान | fr: boutique, magasin, boulangerie, librairie | de: laden, geschäft, bäckerei | pt: loja, padaria, livraria | it: negozio, panetteria, libreria
workshop | en: workshop, garage, studio, forge, smithy, laboratory, lab, factory, warehouse, shed, mill, basement, cellar, boiler room, engine room, atelier, barn interior, foundry, pottery, workroom | es: taller, garaje, laboratorio, fábrica, almacén, sótano, herrería | hi: कार्यशाला, कारखाना, प्रयोगशाला | fr: atelier, garage, laboratoire, usine, cave à vin | de: werkstatt, garage, labor, fabrik, keller | pt: oficina, garagem, laboratório, fábrica | it: officina, laboratorio, fabbrica
corridor | en: corridor, hallway, hall, passage, passageway, stairwell, staircase, stairs, landing, elevator, lift, lobby, foyer, doorway, vestibule, prison, cell, jail, dungeon, tunnel, subway station, metro station | es: pasillo, corredor, escalera, vestíbulo, ascensor, cárcel, celda, túnel | hi: गलियारा, सीढ़ियाँ, जेल | fr: couloir, escalier, ascenseur, prison | de: flur, gang, treppe, treppenhaus, gefängnis | pt: corredor, escada, prisão | it: corridoio, scale, prigione
train | en: train, railway carriage, train carriage, compartment, subway, metro, tram, bus, station, railway station, platform, sleeper car | es: tren, vagón, metro, autobús, estación, andén | hi: रेलगाड़ी, ट्रेन, बस, स्टेशन | fr: train, métro, gare, autobus | de: zug, u-bahn, bahnhof, bus | pt: trem, comboio, estação, ônibus | it: treno, stazione, autobus
car | en: car, taxi, cab, truck, van, jeep, pickup, limousine, ambulance, police car, driver seat, backseat, auto rickshaw, rickshaw | es: coche, carro, auto, taxi, camión, furgoneta | hi: गाड़ी, कार, टैक्सी, ऑटो | fr: voiture, camion, taxi | de: auto, wagen, lastwagen, taxi | pt: carro, táxi, caminhão | it: macchina, automobile, taxi, camion
ship-cabin | en: ship cabin, cabin of the ship, wheelhouse, below deck, ship, boat cabin, submarine, hold, captain quarters, captain cabin, ferry, cruiser | es: camarote, barco, submarino, bodega | hi: जहाज़, जहाज | fr: cabine, navire, bateau | de: kajüte, schiff, u-boot | pt: cabine, navio | it: cabina, nave
spaceship | en: spaceship, starship, spacecraft, space station, cockpit, airlock, shuttle, escape pod, command module, bridge of the ship, mars base, habitat, control room, mission control | es: nave espacial, estación espacial, nave | hi: अंतरिक्ष यान | fr: vaisseau, vaisseau spatial | de: raumschiff, raumstation | pt: nave espacial | it: astronave, navicella
cave | en: cave, cavern, grotto, mine, lair, den of the beast, crypt, catacomb, underground | es: cueva, caverna, gruta, mina | hi: गुफा, गुफ़ा | fr: grotte, caverne, mine | de: höhle, grotte, mine | pt: caverna, gruta | it: grotta, caverna
throne-hall | en: throne room, throne hall, throne, palace, castle, great hall, court, royal court, durbar, ballroom, fortress | es: salón del trono, palacio, castillo, corte, trono | hi: राजमहल, महल, दरबार, सिंहासन, किला | fr: salle du trône, palais, château | de: thronsaal, palast, schloss, burg | pt: palácio, castelo, trono | it: palazzo, castello, trono
temple | en: temple, shrine, sanctum, pagoda, monastery, mosque, church, cathedral, chapel, synagogue, gurdwara, abbey, ashram, altar | es: templo, santuario, iglesia, catedral, mezquita, capilla, monasterio | hi: मंदिर, मन्दिर, गर्भगृह, आश्रम, मस्जिद | sa: मन्दिर, मन्दिरे, देवालय, देवालये, आश्रम | ta: கோயில், கோவில் | fr: temple, église, cathédrale, sanctuaire | de: tempel, kirche, kloster, dom, kapelle | pt: templo, igreja, catedral | it: tempio, chiesa, cattedrale
prayer-room | en: prayer room, pooja room, puja room, meditation room, household shrine, prayer hall | es: oratorio, sala de oración | hi: पूजाघर, पूजा घर, पूजा कक्ष
stage | en: stage, theatre, theater, auditorium, concert hall, opera house, backstage, dressing room, club, nightclub, circus, arena, cinema | es: escenario, teatro, auditorio, camerino, circo, cine | hi: मंच, रंगमंच | fr: scène, théâtre, cirque | de: bühne, theater, zirkus, kino | pt: palco, teatro | it: palcoscenico, teatro
podcast-studio | en: podcast studio, recording studio, radio studio, podcast, radio station, sound booth, broadcast booth | es: estudio de podcast, estudio de radio, estudio de grabación, emisora | hi: स्टूडियो, रेडियो | fr: studio d'enregistrement, studio de radio | de: tonstudio, radiostudio
lighthouse-room | en: lighthouse, lamp room, lantern room, light room, keeper room, watch room, service room | es: faro | hi: प्रकाशस्तंभ | fr: phare | de: leuchtturm | pt: farol | it: faro
city-street | en: street, city, downtown, avenue, boulevard, sidewalk, pavement, crossing, intersection, plaza, town, car park, parking lot, bus stop, building, skyscraper, suburb, neighbourhood, neighborhood, airport, porch, entrance | es: calle, ciudad, avenida, plaza mayor, acera, barrio, centro | hi: सड़क, शहर, गली, नगर | fr: rue, ville, avenue, trottoir | de: straße, stadt, gehweg, allee | pt: rua, cidade, avenida | it: strada, via, città
alley | en: alley, alleyway, backstreet, back street, side street, lane between houses | es: callejón | hi: तंग गली | fr: ruelle | de: gasse, hinterhof | pt: beco | it: vicolo
rooftop | en: rooftop, roof, terrace, balcony, roof garden, fire escape | es: azotea, tejado, terraza, balcón | hi: छत, बालकनी | fr: toit, terrasse, balcon | de: dach, dachterrasse, balkon | pt: telhado, terraço, varanda | it: tetto, terrazza, balcone
village-square | en: village, village square, town square, square, hamlet, well, courtyard, banyan, chowk, campfire, camp | es: pueblo, plaza, aldea, patio, pozo | hi: गाँव, गांव, चौपाल, आँगन, आंगन, कुआँ | fr: village, place, cour | de: dorf, dorfplatz, marktplatz, hof, brunnen | pt: aldeia, vila, praça, pátio | it: villaggio, piazza, cortile
market | en: market, bazaar, souk, marketplace, fair, stall, market square, night market | es: mercado, feria, bazar | hi: बाज़ार, बाजार, मंडी, मेला | fr: marché, bazar | de: markt, basar | pt: mercado, feira | it: mercato, bazar
park | en: park, playground, bench, lawn, zoo, sports field, stadium, picnic | es: parque, banco del parque, jardín público | hi: उद्यान, पार्क, मैदान | fr: parc | de: park, spielplatz | pt: parque | it: parco
forest | en: forest, wood, woods, jungle, grove, clearing, thicket, woodland, bamboo, rainforest, swamp, tree | es: bosque, selva, claro, arboleda | hi: जंगल, वन, अरण्य | sa: वन, वने, अरण्ये | fr: forêt, bois, clairière | de: wald, lichtung, dschungel | pt: floresta, bosque, selva | it: foresta, bosco
mountain | en: mountain, mountaintop, summit, peak, hill, hilltop, hillside, ridge, valley, volcano, himalaya, glacier, pass, mountain pass, highland, alps, moor, quarry | es: montaña, cumbre, cima, colina, valle, volcán, sierra, cerro | hi: पर्वत, पहाड़, पहाड़ी, हिमालय, चोटी, घाटी | sa: पर्वत, पर्वते, गिरि | fr: montagne, sommet, colline, vallée | de: berg, gipfel, hügel, tal, gebirge | pt: montanha, colina, vale, serra | it: montagna, collina, valle, vetta
desert | en: desert, dune, oasis, wasteland, sahara, savanna, savannah, canyon, badlands, mars, planet surface | es: desierto, duna, oasis | hi: रेगिस्तान, मरुस्थल | fr: désert, oasis, dune | de: wüste, oase, düne | pt: deserto, oásis | it: deserto, oasi
beach | en: beach, shore, seashore, coast, sand, island, bay, cove, shoreline, tide | es: playa, orilla, costa, isla, bahía | hi: समुद्र तट, किनारा, द्वीप | fr: plage, rivage, côte, île | de: strand, küste, ufer, insel | pt: praia, costa, ilha | it: spiaggia, costa, isola
cliff | en: cliff, cliff edge, precipice, bluff, headland, cliff path, clifftop, ledge, rocks, promontory | es: acantilado, precipicio, risco | hi: चट्टान | fr: falaise, précipice | de: klippe, abgrund | pt: penhasco, falésia | it: scogliera, precipizio
harbour | en: harbour, harbor, port, dock, pier, quay, jetty, wharf, marina, boatyard, shipyard | es: puerto, muelle, embarcadero | hi: बंदरगाह, घाट | fr: port, quai, jetée | de: hafen, kai, anleger, steg | pt: porto, cais | it: porto, molo
open-sea | en: sea, ocean, open sea, boat, rowboat, fishing boat, raft, deck, sailboat, sailing boat, lifeboat, waves, high seas, underwater | es: mar, océano, bote, barca, velero, cubierta, alta mar | hi: समुद्र, सागर, नाव, नौका | fr: mer, océan, barque, voilier | de: meer, see, ozean, boot, segelboot | pt: mar, oceano, barco, bote | it: mare, oceano, barca
field | en: field, meadow, wheat field, rice field, paddy, prairie, pasture, grassland, cornfield, steppe, plain, vineyard | es: campo, prado, trigal, pradera, pampa, viñedo | hi: खेत, मैदान | fr: champ, prairie, pré, vigne | de: feld, wiese, acker, weide | pt: campo, prado | it: campo, prato
farm | en: farm, barn, stable, ranch, farmhouse, farmyard, orchard, hacienda | es: granja, establo, rancho, finca, hacienda, corral | hi: फ़ार्म, खलिहान | fr: ferme, grange, étable | de: bauernhof, scheune, stall | pt: fazenda, celeiro | it: fattoria, stalla
river | en: river, riverbed, riverbank, stream, waterfall, creek, brook, riverside, ganges, ganga, ghat, canal, ford, rapids | es: río, arroyo, ribera, cascada | hi: नदी, गंगा, झरना, यमुना, नदी किनारे | sa: नदी, गङ्गा, गङ्गे, तीरे | fr: rivière, fleuve, ruisseau, cascade | de: fluss, bach, flussufer, wasserfall | pt: rio, riacho, cachoeira | it: fiume, ruscello, cascata
lake | en: lake, pond, lakeside, lagoon, reservoir, lakeshore | es: lago, laguna, estanque | hi: झील, तालाब, सरोवर | fr: lac, étang | de: teich, seeufer | pt: lago, lagoa | it: lago, stagno
garden | en: garden, backyard, yard, greenhouse, conservatory, patio, front yard, veranda, verandah, nursery garden, flower bed, rose bush | es: jardín, huerto, invernadero | hi: बगीचा, बाग़, बाग, फुलवारी | fr: jardin, serre, potager | de: garten, gewächshaus | pt: jardim, quintal, horta | it: giardino, orto
road | en: road, highway, motorway, path, trail, country road, roadside, crossroads, track, dirt road, mountain road, lane, gas station, petrol station | es: carretera, camino, autopista, sendero | hi: मार्ग, राह, रास्ता, राजमार्ग | fr: route, chemin, autoroute, sentier | de: landstraße, weg, autobahn, pfad | pt: estrada, caminho | it: sentiero, autostrada, cammino
bridge | en: bridge, footbridge, overpass, viaduct, rope bridge, drawbridge | es: puente | hi: पुल, सेतु | fr: pont | de: brücke | pt: ponte | it: ponte
graveyard | en: graveyard, cemetery, grave, graveside, tomb, churchyard, tombstone, funeral, mausoleum | es: cementerio, tumba, panteón | hi: क़ब्रिस्तान, श्मशान | fr: cimetière, tombe | de: friedhof, grab | pt: cemitério, túmulo | it: cimitero, tomba
battlefield | en: battlefield, battle, trench, front line, war zone, no man land, kurukshetra, barricade | es: campo de batalla, trinchera, frente | hi: युद्धभूमि, रणभूमि, कुरुक्षेत्र | sa: कुरुक्षेत्रे, धर्मक्षेत्रे, रणे | fr: champ de bataille, tranchée | de: schlachtfeld, schützengraben | pt: campo de batalha | it: campo di battaglia, trincea
space | en: space, outer space, orbit, galaxy, deep space, nebula, moon surface, cosmos, universe, starfield | es: espacio, órbita, galaxia, cosmos, universo | hi: अंतरिक्ष, ब्रह्मांड, आकाशगंगा | fr: espace, cosmos, galaxie | de: weltraum, weltall, galaxie | pt: espaço, cosmos | it: spazio, cosmo, galassia
temple-courtyard | en: temple courtyard, temple gate, temple steps, temple grounds, cloister, temple entrance, temple tank | es: patio del templo, claustro | hi: मंदिर का आँगन, मंदिर प्रांगण, मंदिर की सीढ़ियाँ
`;

/** From words to kinds of place. */
export const PLACE_WORDS = wordTable(PLACES, (kind) => PlaceKind.parse(kind));

const HINTS = `
living-room | en: sofa, armchair, television, carpet, hearth, mantel | es: sofá, televisor, alfombra
kitchen | en: stove, oven, sink, frying pan, kettle, cook, chef | es: estufa, horno, fregadero, cocinero, cocinera
bedroom | en: bed, pillow, mattress, nightstand | es: cama, almohada
office | en: desk, computer, files, secretary, lawyer, judge, meeting | es: escritorio, ordenador, abogado
classroom | en: blackboard, whiteboard, chalk, students, pupils, teacher, homework | es: pizarra, tiza, alumnos, maestra, maestro | hi: अध्यापक, छात्र
hospital | en: doctor, nurse, patient, stretcher, surgeon, stethoscope | es: médico, enfermera, paciente | hi: डॉक्टर, मरीज़
cafe | en: waiter, waitress, barista, bartender, espresso | es: camarero, camarera
shop | en: shopkeeper, cash register, shelves, customers | es: tendero, clientes
workshop | en: workbench, anvil, tools, clockmaker, carpenter, blacksmith, mechanic, potter | es: herramientas, carpintero, herrero, relojero
corridor | en: doors, footsteps, lockers
train | en: rails, conductor, passengers, tracks | es: pasajeros, rieles
car | en: steering wheel, windscreen, windshield, dashboard, driver | es: volante, parabrisas
ship-cabin | en: porthole, bunk | es: ojo de buey
spaceship | en: astronaut, console, hull, engines, crew | es: astronauta
cave | en: stalactite, bats | es: murciélagos
throne-hall | en: king, queen, courtiers, crown, emperor | es: rey, reina, corona | hi: राजा, रानी
temple | en: priest, monk, incense, god, goddess, worship | es: sacerdote, incienso | hi: पुजारी, आरती
stage | en: audience, curtain, applause, actors, microphone | es: público, telón, aplausos
lighthouse-room | en: lighthouse keeper | es: farero
city-street | en: traffic, cars, crowd, shop windows, taxi | es: tráfico, multitud
village-square | en: villagers, peasants | es: aldeanos
forest | en: trees, leaves, branches, wolf, deer, owl | es: árboles, hojas, lobo
mountain | en: climbers, cliffs | es: escaladores
desert | en: camel, sand dunes, caravan | es: camello, caravana
beach | en: seashell, sandcastle, surf | es: conchas, olas
harbour | en: fisherman, sailors, nets, anchor | es: pescador, marineros, redes
open-sea | en: sail, oars, whale, captain, mast | es: velas, remos, ballena, capitán
field | en: wheat, grass, harvest | es: trigo, hierba, cosecha
farm | en: farmer, cows, hens, tractor, hay | es: granjero, vacas, gallinas | hi: किसान
garden | en: flowers, roses, butterflies, gardener | es: flores, rosas, jardinero | hi: फूल, माली
graveyard | en: coffin, gravestone, mourners | es: ataúd, lápida
battlefield | en: soldiers, army, cannons, swords | es: soldados, ejército, espadas
space | en: planet, stars and planets, rocket, comet | es: planeta, cohete
`;

/** What belongs in a place: tells where a scene plays when no word names the place itself. */
export const PLACE_HINTS = wordTable(HINTS, (kind) => PlaceKind.parse(kind));

/** Kinds whose usual set is a room. */
export const INTERIOR_KINDS: ReadonlySet<PlaceKind> = new Set<PlaceKind>([
  'living-room',
  'kitchen',
  'bedroom',
  'office',
  'classroom',
  'hospital',
  'cafe',
  'shop',
  'workshop',
  'corridor',
  'train',
  'car',
  'ship-cabin',
  'spaceship',
  'cave',
  'throne-hall',
  'temple',
  'prayer-room',
  'stage',
  'podcast-studio',
  'lighthouse-room',
]);

/** The open-air side of a kind that is usually a room: what `EXT. LIGHTHOUSE` shows. */
export const OUTSIDE_OF: Readonly<Partial<Record<PlaceKind, PlaceKind>>> = {
  'living-room': 'garden',
  kitchen: 'garden',
  bedroom: 'garden',
  office: 'city-street',
  classroom: 'city-street',
  hospital: 'city-street',
  cafe: 'city-street',
  shop: 'city-street',
  workshop: 'city-street',
  corridor: 'city-street',
  train: 'city-street',
  car: 'road',
  'ship-cabin': 'open-sea',
  spaceship: 'space',
  cave: 'mountain',
  'throne-hall': 'temple-courtyard',
  temple: 'temple-courtyard',
  'prayer-room': 'temple-courtyard',
  stage: 'city-street',
  'podcast-studio': 'city-street',
  'lighthouse-room': 'cliff',
};

/** The room inside a kind that is usually open air: what `INT. FARM` shows. */
export const INSIDE_OF: Readonly<Partial<Record<PlaceKind, PlaceKind>>> = {
  'city-street': 'corridor',
  alley: 'corridor',
  rooftop: 'living-room',
  'village-square': 'living-room',
  market: 'shop',
  park: 'cafe',
  forest: 'living-room',
  mountain: 'cave',
  desert: 'cave',
  beach: 'living-room',
  cliff: 'cave',
  harbour: 'workshop',
  'open-sea': 'ship-cabin',
  field: 'living-room',
  farm: 'workshop',
  river: 'living-room',
  lake: 'living-room',
  garden: 'workshop',
  road: 'car',
  bridge: 'corridor',
  graveyard: 'temple',
  battlefield: 'cave',
  space: 'spaceship',
  'temple-courtyard': 'temple',
};
