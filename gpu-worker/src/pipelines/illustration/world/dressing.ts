import { drawThing } from '../props/draw-prop.ts';
import { propHeight, resolveNoun } from '../props/resolve.ts';
import { isPlaceItself } from '../props/place-words.ts';
import type { Kit, Slot } from './kit.ts';

type Substitution = { noun: string; drawnAs: string };

/** Where a kind of thing would be looked for, best first. */
const ON_WALL =
  /mirror|clock|photo|picture|portrait|painting|map|chart|calendar|sword|shield|cross|poster|banner|flag|key|mask|rope|net|hat|coat|telephone/;
/** What nobody puts on a table or a shelf. */
const ON_FLOOR =
  /dog|puppy|goat|sheep|lamb|cow|calf|pig|horse|donkey|hen|chicken|rooster|duck|deer|elephant|camel|bicycle|bike|suitcase|luggage|trunk|broom|ladder|bucket|chair|stool|bench|barrel|crate|statue|tree|umbrella/;

/** Most things that a set is dressed with: more would be clutter behind the people. */
const MOST = 9;

/**
 * Puts the script's nouns into the set's free places and says what stands in for what.
 * A thing goes where it is looked for (wall, table, floor), never taller than the place allows; what the set already
 * shows is not put there twice.
 */
export function dress(kit: Kit): Substitution[] {
  const substitutions: Substitution[] = [];
  if (kit.spec.interior) addRoomFloor(kit);
  const free = [...kit.slots];
  let placed = 0;
  for (const noun of new Set(kit.spec.dressing.map((each) => each.trim().toLowerCase()))) {
    if (noun === '' || isPlaceItself(noun) || alreadyShown(kit, noun)) continue;
    const resolved = resolveNoun(noun);
    if (!resolved.exact) substitutions.push({ noun, drawnAs: resolved.drawnAs });
    const height = propHeight(noun);
    const slot = placed < MOST ? takeSlot(free, noun, height, kit) : undefined;
    if (slot === undefined) continue;
    put(kit, noun, height, slot);
    placed += 1;
  }
  return substitutions;
}

/** Rooms have open floor before their furniture, to both sides of the people. */
function addRoomFloor(kit: Kit): void {
  if (kit.spec.dressing.length === 0) return;
  kit.layer('floor-things', 1.1, () => undefined);
  for (const x of [2.1, -2.1, 3.5, -3.5]) kit.slot('floor', 'floor-things', x, kit.floorAt(1.1), 1.1);
}

function alreadyShown(kit: Kit, noun: string): boolean {
  const last = noun.split(/[\s-]/).at(-1) ?? noun;
  return kit.shown.has(noun) || kit.shown.has(last) || kit.shown.has(last.replace(/s$/, ''));
}

/** How well a slot suits a thing; undefined when it does not. */
function fitness(slot: Slot, noun: string, seen: number): number | undefined {
  if (seen > slot.room * 1.02) return undefined;
  const wanted = wish(noun, seen);
  const want = wanted[slot.kind];
  return want === 0 ? undefined : want - Math.abs(slot.x) * 0.05;
}

/** How much a thing wants each kind of place; 0 never. */
function wish(noun: string, seen: number): Record<Slot['kind'], number> {
  if (ON_WALL.test(noun)) return { wall: 4, hang: 3, shelf: 2, table: 2, floor: seen > 0.4 ? 0.5 : 0 };
  if (ON_FLOOR.test(noun)) return { floor: 4, table: 0, shelf: 0, hang: 0, wall: 0 };
  const floor = seen > 0.3 ? 4 : seen > 0.23 ? 1 : 0;
  return { table: seen < 0.5 ? 4 : 1, shelf: seen < 0.35 ? 3 : 0, floor, hang: 0, wall: 0 };
}

function takeSlot(free: Slot[], noun: string, height: number, kit: Kit): Slot | undefined {
  let best = -1;
  let bestFit = -Infinity;
  for (const [index, slot] of free.entries()) {
    const fit = fitness(slot, noun, height * kit.scaleAt(Math.max(0, kit.depthOf(slot.layer))));
    if (fit !== undefined && fit > bestFit) [best, bestFit] = [index, fit];
  }
  return best < 0 ? undefined : free.splice(best, 1)[0];
}

function put(kit: Kit, noun: string, height: number, slot: Slot): void {
  const depth = Math.max(0, kit.depthOf(slot.layer));
  const seen = height * kit.scaleAt(depth);
  kit.onto(slot.layer, (brush) => {
    if (slot.kind === 'wall') brush.shadow(slot.x + 0.03, slot.y - 0.02, seen * 0.55, seen * 0.55, 0.14);
    else brush.shadow(slot.x, slot.y, seen * 0.42, Math.max(0.012, seen * 0.07), 0.3);
    brush.context.save();
    brush.context.translate(slot.x, slot.kind === 'wall' ? slot.y - seen / 2 : slot.y);
    brush.context.scale(1, -1);
    drawThing(brush.context, noun, seen, kit.light, kit.canvas, depth, kit);
    brush.context.restore();
  });
}
