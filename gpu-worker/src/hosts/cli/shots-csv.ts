import { visibleFrames, type Breakdown, type ShotPlan } from '@film-studio/shared/production';
import { rationalTime, toTimecode } from '@film-studio/shared/time';
import type { Timeline } from '@film-studio/shared/timeline';

const HEAD = ['number', 'scene', 'shot', 'start', 'frames', 'size', 'purpose', 'move', 'subjects', 'lines', 'why'];

/** The shot list as RFC 4180 text: one row a shot, in film order; `start` is timecode, `lines` the words spoken. */
export function shotsCsv(breakdown: Breakdown, plan: ShotPlan, timeline: Timeline): string {
  const names = new Map<string, string>(breakdown.characters.map((character) => [character.id, character.name]));
  const scenes = new Map<string, string>(breakdown.scenes.map((scene) => [scene.id, `${scene.number} ${scene.name}`]));
  const words = new Map<string, string>(
    breakdown.scenes.flatMap((scene) => scene.lines.map((line) => [line.id, line.text])),
  );
  let frame = 0;
  const rows = plan.shots.map((shot, index) => {
    const start = toTimecode(rationalTime(frame, timeline.rate));
    const frames = visibleFrames(plan, index);
    frame += frames;
    return [
      String(index + 1),
      scenes.get(shot.sceneId) ?? '',
      String(shot.number),
      start,
      String(frames),
      shot.size,
      shot.purpose,
      shot.camera.move,
      shot.subjects.map((id) => names.get(id) ?? '').join(' & '),
      shot.lines.map((line) => words.get(line.lineId) ?? '').join(' / '),
      shot.why,
    ];
  });
  return [HEAD, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n') + '\r\n';
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
