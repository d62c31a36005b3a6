/** Heights of further things that the breakdown's thesaurus knows, metres. */
export const MORE_HEIGHTS: ReadonlyMap<string, number> = new Map(
  `
spear 2, shield 0.7, axe 0.7, bow 1.2, arrow 0.7, nail 0.08, lock 0.12, keyboard 0.1, bracelet 0.06, flag 1.2, orange 0.09, lemon 0.08
banana 0.18, coconut 0.16, cheese 0.12, rice 0.13, soup 0.12, sandwich 0.1, pizza 0.08, tea 0.1, coffee 0.12, milk 0.22, wine 0.3, salt 0.12
honey 0.14, leaf 0.12, gem 0.08, crystal 0.12, diamond 0.05, gold 0.07, bone 0.2, skull 0.22, teddy bear 0.34, dice 0.04, chess piece 0.09, blanket 0.3
towel 0.3, pillow 0.3, handkerchief 0.14, needle 0.06, thread 0.08, yarn 0.12, oil lamp 0.1, pill 0.03, bandage 0.08, battery 0.08, oar 1.9, fishing rod 1.6
net 0.8, tray 0.06, passport 0.13, whistle 0.06, cigarette 0.08, puppet 0.4, balloon 0.4, saw 0.5, wrench 0.28, shovel 1.2, rake 1.4, wand 0.35
potion 0.16, hourglass 0.22, helmet 0.26, glasses 0.06, cradle 0.8, cabinet 1.7, shelf 1.6, bookshelf 2, sink 0.95, shower 2, toilet 0.75, refrigerator 1.7
curtain 2.2, carpet 0.05, throne 1.7, altar 1, counter 1.05, hammock 0.9, cauldron 0.7, gramophone 0.6, typewriter 0.25, sign 1.4, fountain 2, pillar 3
gate 2.2, fence 1.1, van 2, tram 3.4, rickshaw 1.7, carriage 2.2, tractor 2.6, ambulance 2.4, helicopter 3.5, airplane 6, spaceship 5, satellite 2
ufo 4, submarine 5, hut 3.4, temple 10, church 14, mosque 12, barn 6, factory 10, windmill 9, skyscraper 60, grave 0.9, tombstone 0.9
cannon 1.1, snowman 1.6, rock 0.8, mushroom 0.12, sunflower 1.4, ox 1.5, donkey 1.2, pig 0.7, bat 0.2, goose 0.7, chicken 0.4, rooster 0.5
crab 0.12, frog 0.1, turtle 0.25, spider 0.04, squirrel 0.25, hedgehog 0.18, giraffe 4.5, zebra 1.4, crocodile 0.5, dragon 3, unicorn 1.7, octopus 0.6
penguin 0.8`
    .split(/[,\n]/u)
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map((item): [string, number] => [
      item.slice(0, item.lastIndexOf(' ')),
      Number(item.slice(item.lastIndexOf(' ') + 1)),
    ]),
);
