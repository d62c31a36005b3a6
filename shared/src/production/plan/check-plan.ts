import { contentSeed, type CharacterId, type SceneId } from '../../ids/index.ts';
import { rationalTime, toSeconds } from '../../time/index.ts';
import { headTop } from './body.ts';
import { visibleFrames } from './plan-shots.ts';
import { DEAD_AIR_MS } from './scene-time.ts';
import { LEAST_SHOT_MS, LONGEST_SHOT_MS } from './segments.ts';
import { tooAlike } from './tidy.ts';
import type { Breakdown, FigureStaging, Framing, Scene, Shot, ShotPlan } from './contracts.ts';

/** The rules of film grammar that a plan keeps; each is checked from the plan's own values, not from how it was made. */
export type PlanRule =
  | 'line-of-action'
  | 'too-alike'
  | 'clipped-head'
  | 'dead-air'
  | 'unseen-speaker'
  | 'repeated-insert'
  | 'gap'
  | 'length';

export type Violation = {
  readonly rule: PlanRule;
  readonly sceneId: SceneId;
  readonly shot: number;
  readonly message: string;
};

type SceneShots = {
  readonly scene: Scene;
  readonly shots: readonly (Shot & { readonly frames: number; readonly startMs: number; readonly endMs: number })[];
};

const SLACK_MS = 50;

/** Every breach of a rule; none in a good plan. `aspect` is the picture's shape, 16:9 when left out. */
export function checkPlan(plan: ShotPlan, breakdown: Breakdown, aspect = { width: 16, height: 9 }): Violation[] {
  const ratio = aspect.width / aspect.height;
  const ids = new Map(breakdown.characters.map((one) => [contentSeed(['figure', one.name]), one.id]));
  return scenesOf(plan, breakdown).flatMap((one) => [
    ...checkSides(one, ids),
    ...checkCuts(one),
    ...checkHeads(one, ratio),
    ...checkDeadAir(one, plan, breakdown),
    ...checkSpeakers(one, plan, breakdown, ids),
    ...checkFrames(one, plan),
    ...checkLengths(one),
    ...checkInserts(one),
  ]);
}

function scenesOf(plan: ShotPlan, breakdown: Breakdown): SceneShots[] {
  const frames = plan.shots.map((_, index) => visibleFrames(plan, index));
  const msAt = (frame: number) => toSeconds(rationalTime(frame, plan.rate)) * 1000;
  return breakdown.scenes.flatMap((scene) => {
    let at = 0;
    const shots = plan.shots.flatMap((shot, index) => {
      if (shot.sceneId !== scene.id) return [];
      const length = frames[index] ?? 0;
      const placed = { ...shot, frames: length, startMs: msAt(at), endMs: msAt(at + length) };
      at += length;
      return [placed];
    });
    return shots.length > 0 ? [{ scene, shots }] : [];
  });
}

function violation(rule: PlanRule, one: SceneShots, shot: number, message: string): Violation {
  return { rule, sceneId: one.scene.id, shot, message };
}

type Ids = ReadonlyMap<number, CharacterId>;

/** 180°: who is left of whom stays so, and who looks which way, until somebody moves or a shot without people lies between. */
function checkSides(one: SceneShots, ids: Ids): Violation[] {
  const found: Violation[] = [];
  const sides = new Map<string, number>();
  for (const shot of one.shots) {
    const { figures } = shot.picture;
    if (shot.subjects.length === 0 || figures.some((figure) => figure.walk)) sides.clear();
    for (const [key, side] of sidesIn(figures, ids)) {
      const before = sides.get(key);
      if (before !== undefined && before !== side)
        found.push(violation('line-of-action', one, shot.number, `${key} changes side.`));
      sides.set(key, side);
    }
  }
  return found;
}

function sidesIn(figures: readonly FigureStaging[], ids: Ids): [string, number][] {
  const sides: [string, number][] = [];
  figures.forEach((a, index) => {
    const idA = ids.get(a.seed) ?? String(a.seed);
    if (!a.fromBehind && !a.walk && Math.abs(a.facing) > 0.15) sides.push([`the look of ${idA}`, Math.sign(a.facing)]);
    for (const b of figures.slice(index + 1)) {
      const idB = ids.get(b.seed) ?? String(b.seed);
      const [first, second] = idA < idB ? [a, b] : [b, a];
      if (a.x !== b.x && !a.walk && !b.walk)
        sides.push([[idA, idB].sort().join(' and '), Math.sign(first.x - second.x)]);
    }
  });
  return sides;
}

function checkCuts(one: SceneShots): Violation[] {
  return one.shots.flatMap((shot, index) => {
    const before = one.shots[index - 1];
    const alike =
      before && tooAlike(before, shot) && before.picture.cards.length === 0 && shot.picture.cards.length === 0;
    return alike
      ? [violation('too-alike', one, shot.number, `Cut from ${before.size} to ${shot.size} of the same subject.`)]
      : [];
  });
}

/** Every head whose middle is in the picture is inside its top edge, at both ends of the camera's move. */
function checkHeads(one: SceneShots, ratio: number): Violation[] {
  return one.shots.flatMap((shot) => {
    if (shot.size === 'ECU') return [];
    const clipped = [shot.camera.from, shot.camera.to].some((frame) =>
      shot.picture.figures.some(
        (figure) => isAcross(figure, frame) && headTop(figure.look, figure.posture) > topOf(frame, ratio),
      ),
    );
    return clipped ? [violation('clipped-head', one, shot.number, `A head leaves the ${shot.size} at the top.`)] : [];
  });
}

function isAcross(figure: FigureStaging, frame: Framing): boolean {
  return Math.abs(figure.x - frame.centreX) < frame.width / 2;
}

function topOf(frame: Framing, ratio: number): number {
  return frame.centreY + frame.width / ratio / 2;
}

/** Silence longer than three seconds is only there where an action or title fills it. */
function checkDeadAir(one: SceneShots, plan: ShotPlan, breakdown: Breakdown): Violation[] {
  if (breakdown.form === 'sloka' || one.scene.lines.length === 0) return [];
  const heard = new Map(plan.lines.filter((line) => line.sceneId === one.scene.id).map((line) => [line.lineId, line]));
  const end = one.shots.at(-1)?.endMs ?? 0;
  let [silentFrom, filled] = [0, 0];
  const found: Violation[] = [];
  const check = (untilMs: number) => {
    if (untilMs - silentFrom - filled > DEAD_AIR_MS + SLACK_MS) {
      found.push(
        violation(
          'dead-air',
          one,
          1,
          `${Math.round(untilMs - silentFrom)} ms without a word or deed from ${Math.round(silentFrom)} ms.`,
        ),
      );
    }
  };
  for (const event of one.scene.events) {
    if (event.kind === 'action' && event.durationMs > 0)
      filled += Math.min(9000, Math.max(2600, event.durationMs * 2.4));
    if (event.kind === 'title') filled += 2600;
    const line = event.kind === 'line' ? heard.get(event.lineId) : undefined;
    if (!line) continue;
    check(line.startMs);
    [silentFrom, filled] = [Math.max(silentFrom, line.endMs), 0];
  }
  check(end);
  return found;
}

/** Who is seen speaking is on screen, face to us, for at least half of the words. */
function checkSpeakers(one: SceneShots, plan: ShotPlan, breakdown: Breakdown, ids: Ids): Violation[] {
  if (breakdown.form === 'poem' || breakdown.form === 'sloka') return []; // words over pictures
  return one.scene.lines.flatMap((line) => {
    const speaker = breakdown.characters.find((character) => character.id === line.characterId);
    const heard = plan.lines.find((candidate) => candidate.lineId === line.id);
    if (!speaker || speaker.voiceOnly || !heard || (line.delivery !== 'spoken' && line.delivery !== 'sung')) return [];
    const seenMs = one.shots.reduce((sum, shot) => {
      const seen = shot.picture.figures.some(
        (figure) => ids.get(figure.seed) === speaker.id && !figure.fromBehind && isAcross(figure, shot.camera.to),
      );
      return sum + (seen ? Math.max(0, Math.min(shot.endMs, heard.endMs) - Math.max(shot.startMs, heard.startMs)) : 0);
    }, 0);
    const enough = seenMs >= (heard.endMs - heard.startMs) * 0.5 - SLACK_MS;
    return enough
      ? []
      : [
          violation(
            'unseen-speaker',
            one,
            1,
            `${speaker.name} is seen for ${Math.round(seenMs)} of ${heard.endMs - heard.startMs} ms.`,
          ),
        ];
  });
}

/** Shots follow each other without a gap, and every line lies in them where the plan says. */
function checkFrames(one: SceneShots, plan: ShotPlan): Violation[] {
  const found: Violation[] = [];
  const end = one.shots.at(-1)?.endMs ?? 0;
  one.shots.forEach((shot, index) => {
    if (shot.frames < 1 || shot.number !== index + 1)
      found.push(violation('gap', one, shot.number, 'Shots are not counted through.'));
    for (const part of shot.lines) {
      const heard = plan.lines.find((line) => line.lineId === part.lineId);
      const off = heard ? Math.abs(shot.startMs + part.startMs - heard.startMs) : Number.POSITIVE_INFINITY;
      if (off > 1) found.push(violation('gap', one, shot.number, `A line lies ${off} ms from where it is heard.`));
    }
  });
  for (const line of plan.lines) {
    if (line.sceneId === one.scene.id && line.endMs > end + 1)
      found.push(violation('gap', one, one.shots.length, 'A line outlasts its scene.'));
  }
  return found;
}

function checkLengths(one: SceneShots): Violation[] {
  return one.shots.flatMap((shot) => {
    const ms = shot.endMs - shot.startMs;
    const tooShort = ms < LEAST_SHOT_MS - SLACK_MS && one.shots.length > 1;
    const tooLong = ms > LONGEST_SHOT_MS + SLACK_MS && shot.lines.length === 0;
    return tooShort || tooLong ? [violation('length', one, shot.number, `The shot lasts ${Math.round(ms)} ms.`)] : [];
  });
}

/** A thing is shown by itself once in a scene. */
function checkInserts(one: SceneShots): Violation[] {
  const shown = new Set<string>();
  return one.shots.flatMap((shot) => {
    const thing = shot.purpose === 'insert' ? shot.picture.props.at(-1)?.noun : undefined;
    if (thing === undefined) return [];
    const again = shown.has(thing);
    shown.add(thing);
    return again ? [violation('repeated-insert', one, shot.number, `The ${thing} is shown by itself again.`)] : [];
  });
}
