import { contentSeed } from '../../ids/index.ts';
import { metres, valueAt, type Actor, type Blocking, type Walk } from './blocking.ts';
import { cameraFor, frameFigures, framePlace, frameProp, type Framed } from './framing.ts';
import type { SceneContext } from './options.ts';
import { onlookersOf } from './onlooker.ts';
import { performanceOf } from './performance.ts';
import { propHeight, standsFreely } from './prop-sizes.ts';
import type { SceneTime } from './scene-time.ts';
import type { Segment } from './segments.ts';
import type {
  Camera,
  FigureStaging,
  Framing,
  PlaceKind,
  Posture,
  PropStaging,
  SetSpec,
  ShotPicture,
} from './contracts.ts';
import { whole } from './whole.ts';

/** Depth of the foreground shoulder and where it stands across the picture. */
const SHOULDER_DEPTH = -0.45;
const SHOULDER_ACROSS = 0.37;
/** Shots lie on frames, doings on milliseconds: two borders this near are one. */
const SLACK_MS = 50;
/** A thing must be clear of people by this, metres. */
const CLEAR_OF_PEOPLE = 0.75;
const BACKGROUND_PROP_DEPTH = 0.6;
/** Things smaller than this would be lost on the floor of a wide picture: only hands and inserts show them. */
const LEAST_STANDING_PROP = 0.5;

/** The picture of a segment, whole in itself. `frames` includes what plays on under a dissolve. */
export function stagePicture(
  segment: Segment,
  frames: number,
  context: SceneContext,
  time: SceneTime,
  blocking: Blocking,
): ShotPicture {
  const set = setOf(context);
  const shown = shownActors(segment, blocking);
  const props = propsOf(segment, blocking, context);
  const camera = cameraOf(segment, shown, props, context);
  const acting = shown.map((actor) => figureOf(actor, shown, segment, camera, blocking, time));
  const figures = [...acting, ...onlookersOf(segment, camera, context)];
  return {
    set,
    camera,
    figures,
    props,
    cards: (segment.cards ?? []).map((card) => ({ ...card })),
    style: context.style,
    rate: context.rate,
    frames,
    seed: contentSeed(['picture', set.seed, segment.purpose, segment.size, context.seed]),
  };
}

export function setOf(context: SceneContext): SetSpec {
  const { location, scene } = context;
  return {
    place: location.kind,
    name: location.name,
    seed: location.seed,
    interior: location.interior,
    culture: location.culture,
    timeOfDay: scene.timeOfDay,
    weather: scene.weather,
    mood: scene.mood,
    dressing: [...location.dressing, ...lampOf(context)],
  };
}

const LAMP_DARK =
  /\b(lamp|light|beacon)\b[^.!?]{0,24}\b(dark|out|unlit|dead)\b|\b(luz|lámpara|faro|linterna)\b[^.!?]{0,24}\b(apagad[ao]|oscur[ao])/iu;
const LAMP_LIT =
  /\b(lamp|light|beacon)\b[^.!?]{0,24}\b(turns|burns|shines|sweeps|glows)\b|\b(luz|lámpara|faro|linterna)\b[^.!?]{0,24}\b(gira|brilla|arde|encendid[ao])/iu;

/** Whether the lamp of a lighthouse burns is told scene by scene: the set is dressed with its light or with darkness. */
function lampOf({ location, scene }: SceneContext): string[] {
  if (!location.dressing.includes('lighthouse')) return [];
  const told = scene.events.flatMap((event) => (event.kind === 'action' ? [event.text] : [])).join(' ');
  return LAMP_DARK.test(told) ? ['darkness'] : LAMP_LIT.test(told) ? ['light'] : [];
}

/** Subjects first, then whoever else the shot shows; nobody who has not come or has gone. */
function shownActors(segment: Segment, blocking: Blocking): Actor[] {
  if (segment.empty === true || segment.purpose === 'insert') return [];
  const here = blocking.actors.filter(
    (one) => one.presentFromMs < segment.endMs - SLACK_MS && one.presentToMs > segment.startMs + SLACK_MS,
  );
  const subjects = here.filter((actor) => segment.subjects.includes(actor.character.id));
  const rest = here.filter(
    (actor) => !subjects.includes(actor) && (segment.everybody === true || actor.character.id === segment.over),
  );
  return [...subjects, ...rest];
}

function postureAt(actor: Actor, segment: Segment): Posture {
  const walk = walkDuring(actor, segment);
  if (walk) return walk.running ? 'run' : 'walk';
  return valueAt(actor.postures, segment.startMs + SLACK_MS, 'stand');
}

function framed(actor: Actor, segment: Segment): Framed {
  return { x: standsAt(actor, segment), look: actor.character.look, posture: postureAt(actor, segment) };
}

function cameraOf(
  segment: Segment,
  shown: readonly Actor[],
  props: readonly PropStaging[],
  context: SceneContext,
): Camera {
  const { ratio } = context;
  const direction = context.location.seed % 2 === 0 ? 1 : -1;
  const prop = props.at(-1);
  const subjects = shown.filter((actor) => segment.subjects.includes(actor.character.id));
  const [first] = subjects;
  if (segment.purpose === 'insert' && prop) {
    const lettered = (segment.cards ?? []).length > 0;
    return cameraFor(segment.move, frameProp(segment.size, prop, ratio, lettered), direction);
  }
  if (!first) return cameraFor(segment.move, placeFraming(segment, shown, context), direction);
  const people = subjects.map((actor) => framed(actor, segment));
  const towards = subjects.length === 1 ? first.towards : 0;
  const shoulders = shown.filter((actor) => actor.character.id === segment.over).map((actor) => framed(actor, segment));
  const tight = frameFigures(segment.size, people, towards, ratio, shoulders);
  const walk = segment.move === 'track' ? walkDuring(first, segment) : undefined;
  return cameraFor(segment.move, tight, walk && walk.toX < walk.fromX ? -1 : 1);
}

/** A place with everybody in it is framed so that the tallest head is inside too. */
function placeFraming(segment: Segment, shown: readonly Actor[], context: SceneContext): Framing {
  const place = framePlace(segment.size, context.location.interior, context.ratio, segment.view);
  if (shown.length === 0) return place;
  const people = frameFigures(
    segment.size,
    shown.map((actor) => framed(actor, segment)),
    0,
    context.ratio,
  );
  return people.width > place.width ? people : place;
}

function figureOf(
  actor: Actor,
  shown: readonly Actor[],
  segment: Segment,
  camera: Camera,
  blocking: Blocking,
  time: SceneTime,
): FigureStaging {
  const shoulder = actor.character.id === segment.over;
  const here = blocking.actors.filter(
    (one) => one.presentFromMs < segment.endMs - SLACK_MS && one.presentToMs > segment.startMs + SLACK_MS,
  );
  const walk = walkDuring(actor, segment);
  const posture = postureAt(actor, segment);
  const held = valueAt(actor.holding, segment.startMs + SLACK_MS, undefined);
  const x = shoulder ? shoulderX(actor, shown[0], camera) : walk ? walk.toX : restingX(actor, segment);
  return {
    look: actor.character.look,
    seed: actor.seed,
    x: metres(x),
    depth: shoulder ? SHOULDER_DEPTH : actor.depth,
    ...(walk
      ? { walk: { fromX: walk.fromX, startMs: shifted(walk.startMs, segment), endMs: shifted(walk.endMs, segment) } }
      : {}),
    posture,
    facing: walk && !shoulder ? Math.sign(walk.toX - walk.fromX) * 0.9 : facingOf(actor, segment, blocking),
    fromBehind: shoulder,
    ...(held === undefined ? {} : { holding: held }),
    performance: performanceOf(actor, shown, here, time, segment),
  };
}

function shifted(sceneMs: number, segment: Segment): number {
  return whole(sceneMs - segment.startMs);
}

function walkDuring(actor: Actor, segment: Segment): Walk | undefined {
  return actor.walks.find((walk) => walk.startMs < segment.endMs - SLACK_MS && walk.endMs > segment.startMs + SLACK_MS);
}

/** Where somebody is at the end of a shot; who leaves is framed where the way out begins. */
function standsAt(actor: Actor, segment: Segment): number {
  const walk = walkDuring(actor, segment);
  if (!walk) return restingX(actor, segment);
  return actor.presentToMs < Number.POSITIVE_INFINITY && walk.endMs >= actor.presentToMs - 200 ? walk.fromX : walk.toX;
}

/** Where somebody stands who does not walk now: where the last walk ended, or where the first will begin. */
function restingX(actor: Actor, segment: Segment): number {
  const done = actor.walks.filter((walk) => walk.endMs <= segment.startMs + SLACK_MS).at(-1);
  if (done) return done.toX;
  const next = actor.walks.find((walk) => walk.startMs >= segment.endMs - SLACK_MS);
  return next?.fromX ?? actor.x;
}

/** The foreground shoulder stands at the edge of the frame, on the side where its owner is. */
function shoulderX(actor: Actor, subject: Actor | undefined, camera: Camera): number {
  const side = Math.sign(actor.x - (subject?.x ?? 0)) || -actor.towards || 1;
  return camera.to.centreX + side * SHOULDER_ACROSS * camera.to.width;
}

/** Partners face each other; the further the camera comes round to the front, the more of the face it sees. */
function facingOf(actor: Actor, segment: Segment, blocking: Blocking): number {
  if (actor.towards === 0) {
    const alone = blocking.actors.length === 1;
    return alone ? (segment.size === 'WS' || segment.size === 'EWS' ? 0.25 : 0.18) : 0;
  }
  const round = Math.cos((Math.min(80, Math.abs(segment.angleDegrees)) * Math.PI) / 180);
  return Math.round(actor.towards * Math.max(0.2, 0.8 * round) * 100) / 100 + 0;
}

/** The thing an insert is about, or the large things that stand in the place all through the scene. */
function propsOf(segment: Segment, blocking: Blocking, context: SceneContext): PropStaging[] {
  if (segment.purpose === 'insert') return segment.prop === undefined ? [] : insertProps(segment.prop, context);
  const edge = Math.max(0, ...blocking.actors.map((actor) => Math.abs(actor.x))) + CLEAR_OF_PEOPLE;
  return standingProps(context).map((noun, index) => {
    const height = propHeight(noun);
    const side = index % 2 === 0 ? 1 : -1;
    const x = side * (edge + 0.5 * Math.min(2, height) + Math.floor(index / 2) * 1.1);
    return { noun, x: metres(x), y: 0, depth: BACKGROUND_PROP_DEPTH, height };
  });
}

/** Indoors a small thing lies on a table, in the country on a rock, elsewhere on the ground; holy things on the floor. */
function insertProps(noun: string, context: SceneContext): PropStaging[] {
  const height = propHeight(noun);
  const { location } = context;
  const onTable = location.interior && height < LARGEST_TABLE_PROP && !FLOOR_PLACES.has(location.kind);
  const outdoors = !location.interior && height < LARGEST_TABLE_PROP && ROCKY_PLACES.has(location.kind);
  if (outdoors) {
    const rock: PropStaging = { noun: 'rock', x: 0, y: 0, depth: 0.05, height: ROCK_METRES };
    return [rock, { noun: noun === 'lamp' ? 'lantern' : noun, x: 0, y: ROCK_METRES - 0.07, depth: 0, height }];
  }
  if (!onTable) return [{ noun, x: 0, y: 0, depth: 0, height }];
  const table: PropStaging = { noun: 'table', x: 0, y: 0, depth: 0.05, height: TABLE_METRES };
  return [table, { noun, x: 0, y: TABLE_METRES - 0.01, depth: 0, height }];
}

const LARGEST_TABLE_PROP = 0.6;
const TABLE_METRES = 0.75;
const ROCK_METRES = 0.85;
const ROCKY_PLACES: ReadonlySet<PlaceKind> = new Set([
  'forest',
  'mountain',
  'desert',
  'cliff',
  'field',
  'river',
  'lake',
  'garden',
]);
const FLOOR_PLACES: ReadonlySet<PlaceKind> = new Set(['temple', 'prayer-room', 'cave', 'corridor', 'car', 'train']);
const MOST_STANDING_PROPS = 4;

function standingProps(context: SceneContext): string[] {
  const named = context.scene.events.flatMap((event) => (event.kind === 'action' ? event.props : []));
  const large = [...new Set(named)].filter((noun) => propHeight(noun) >= LEAST_STANDING_PROP && propHeight(noun) <= 3);
  return large
    .filter((noun) => standsFreely(noun) && !context.location.dressing.includes(noun))
    .slice(0, MOST_STANDING_PROPS);
}
