import { describe, expect, it } from 'vitest';
import { parseScript, type ScriptForm } from '../../script/index.ts';
import { breakDown, PLACE_KINDS, type Breakdown, type Location, type Scene } from '../index.ts';

function read(text: string, language = 'en', form: ScriptForm = 'drama', file = 'test.fountain'): Breakdown {
  const parsed = parseScript(new TextEncoder().encode(text), file, { form, language });
  if (!parsed.ok) throw parsed.error;
  return breakDown(parsed.story);
}

/** The first scene of a script of one scene under a heading. */
function under(heading: string, action = 'Someone waits.', language = 'en'): { scene: Scene; location: Location } {
  const film = read(`${heading}\n\n${action}\n\nMARA\nHello.\n`, language);
  const [scene] = film.scenes;
  const location = film.locations.find((one) => one.id === scene?.locationId);
  if (scene === undefined || location === undefined) throw new Error('no scene');
  return { scene, location };
}

describe('places', () => {
  it.each([
    ['INT. KITCHEN - NIGHT', 'kitchen'],
    ["INT. MARA'S APARTMENT, KITCHEN - NIGHT", 'kitchen'],
    ['INT. LIGHTHOUSE - LAMP ROOM - NIGHT', 'lighthouse-room'],
    ['EXT. LIGHTHOUSE - NIGHT', 'cliff'],
    ['INT. POLICE STATION - DAY', 'office'],
    ['EXT. TRAIN STATION - DAY', 'city-street'],
    ['INT. STARSHIP BRIDGE - NIGHT', 'spaceship'],
    ['EXT. ROPE BRIDGE - DAY', 'bridge'],
    ['EXT. WHEAT FIELD - DAY', 'field'],
    ['INT. BARN - DAY', 'workshop'],
    ['EXT. TEMPLE COURTYARD - DAWN', 'temple-courtyard'],
    ['INT./EXT. MOVING CAR - DAY', 'car'],
    ['INT. BOAT CABIN - DAY', 'ship-cabin'],
    ['EXT. MOONLIT GRAVEYARD - NIGHT', 'graveyard'],
    ['INT. PALACE - THRONE ROOM - DAY', 'throne-hall'],
    ['EXT. BACK ALLEY - NIGHT', 'alley'],
    ['INT. COFFEE SHOP - DAY', 'cafe'],
    ['INT. BLETCHLEY - DAY', 'living-room'],
    ['EXT. BLETCHLEY - DAY', 'city-street'],
  ])('%s is a %s', (heading, kind) => {
    expect(under(heading).location.kind).toBe(kind);
  });

  it.each([
    ['INT. COCINA DEL FARO - NOCHE', 'es', 'kitchen'],
    ['EXT. PLAZA DEL PUEBLO - DÍA', 'es', 'village-square'],
    ['INT. मंदिर - भोर', 'hi', 'temple'],
    ['EXT. FORÊT - NUIT', 'fr', 'forest'],
    ['INT. KÜCHE - NACHT', 'de', 'kitchen'],
  ])('%s in its own language', (heading, language, kind) => {
    expect(under(heading, '…', language).location.kind).toBe(kind);
  });

  it('an unknown name is placed by what stands there', () => {
    expect(under('INT. BLETCHLEY - DAY', 'Desks, a blackboard, chalk. Students wait.').location.kind).toBe('classroom');
    expect(under('EXT. ZEPHYR POINT - DAY', 'Camels cross the dunes.').location.kind).toBe('desert');
  });

  it('every kind of place can be asked for by its own name', () => {
    for (const kind of PLACE_KINDS) {
      const name = kind.replaceAll('-', ' ').toUpperCase();
      const found = ['INT', 'EXT'].map((prefix) => under(`${prefix}. ${name} - DAY`).location.kind);
      expect(found, name).toContain(kind);
    }
  });

  it('one place named twice is one location; another of its kind looks different', () => {
    const film = read(
      ['INT. THE KITCHEN - DAY', 'INT. KITCHEN - NIGHT', "INT. TOM'S KITCHEN - DAY", 'EXT. KITCHEN - DAY']
        .map((heading) => `${heading}\n\nA stove.\n\nMARA\nHello.\n`)
        .join('\n'),
    );
    expect(film.scenes[0]?.locationId).toBe(film.scenes[1]?.locationId);
    expect(film.locations).toHaveLength(3);
    const kitchens = film.locations.filter((one) => one.kind === 'kitchen');
    expect(new Set(kitchens.map((one) => one.seed)).size).toBe(2);
    expect(kitchens[0]?.dressing).toEqual(['stove']);
  });
});

describe('time and weather', () => {
  it.each([
    ['INT. ROOM - MORNING', 'day'],
    ['INT. ROOM - SUNSET', 'golden-hour'],
    ['INT. ROOM - EVENING', 'dusk'],
    ['INT. ROOM - PREDAWN', 'dawn'],
    ['INT. ROOM - MIDNIGHT', 'night'],
  ])('%s is %s', (heading, time) => {
    expect(under(heading).scene.timeOfDay).toBe(time);
  });

  it('LATER and CONTINUOUS go on with the time and weather before; a heading without time asks the action', () => {
    const film = read(
      'EXT. PARK - NIGHT\n\nRain.\n\nMARA\nRun!\n\nINT. CAR - CONTINUOUS\n\nShe shuts the door.\n\nMARA\nGo.\n\nEXT. ROAD - LATER\n\nAn empty road.\n\nEXT. FIELD\n\nMoonlight on the wheat.\n\nEXT. FIELD - DAY\n\nLarks.\n',
    );
    expect(film.scenes.map((scene) => scene.timeOfDay)).toEqual(['night', 'night', 'night', 'night', 'day']);
    expect(film.scenes.map((scene) => scene.weather)).toEqual(['rain', 'rain', 'rain', 'clear', 'clear']);
  });

  it('hears storms, snow and fog, and when they are over', () => {
    expect(under('EXT. CLIFF - DAY', 'Wind and rain. Thunder rolls.').scene.weather).toBe('storm');
    expect(under('EXT. CLIFF - DAY', 'The storm is over.').scene.weather).toBe('clear');
    expect(under('EXT. HARBOUR - DAY', 'Thick fog.').scene.weather).toBe('fog');
    expect(under('EXT. CALLE - NOCHE', 'Nieva sobre la ciudad.', 'es').scene.weather).toBe('snow');
  });
});

describe('forms without headings', () => {
  it('prose moves from place to place and from day to night', () => {
    const film = read(
      [
        'Once upon a time, in a village by the sea, there lived a fisherman called Ibrahim and his daughter Layla. Every morning he rowed out.',
        'One stormy evening he did not come home. Layla ran to the harbour with a lantern, and the wind howled around her.',
        'At midnight, deep in the forest behind the village, an old witch lit a candle. The witch had seen everything in her crystal ball.',
        'The next morning Layla walked to the cave of the witch and knocked. The old witch smiled and gave her a silver whistle.',
      ].join('\n\n'),
      'en',
      'narration',
      'story.txt',
    );
    const places = film.scenes.map((scene) => film.locations.find((one) => one.id === scene.locationId)?.kind);
    expect(places).toEqual(['village-square', 'harbour', 'forest', 'cave']);
    expect(film.scenes.map((scene) => scene.timeOfDay)).toEqual(['day', 'dusk', 'night', 'day']);
    expect(film.scenes[1]?.weather).toBe('storm');
    expect(film.characters.map((one) => one.name).sort()).toEqual(['Ibrahim', 'Layla', 'Narrator', 'Witch']);
    const layla = film.characters.find((one) => one.name === 'Layla');
    expect(film.characters.find((one) => one.name === 'Ibrahim')?.relations).toEqual([
      { to: layla?.id, kind: 'daughter' },
    ]);
    expect(film.culture).toBe('middle-eastern');
  });
});
