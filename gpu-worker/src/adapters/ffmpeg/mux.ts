import { writeFile } from 'node:fs/promises';
import type { Chapter, MuxPlan } from '../../ports/index.ts';
import { onDisk } from '../filesystem/index.ts';
import { runTool } from './process.ts';

/**
 * Joins encoded segments with their encoded sound into the film, both copied bit for bit; chapters, tags, moov first.
 * Uses `PLAN.output.{list,meta}` beside the output as scratch.
 */
export async function muxFilm(ffmpeg: string, plan: MuxPlan, signal: AbortSignal): Promise<void> {
  const list = `${plan.output}.list`;
  const meta = `${plan.output}.meta`;
  await onDisk('write the list of segments', () => writeFile(list, concatList(plan.segments)));
  await onDisk('write the film’s tags', () => writeFile(meta, ffmetadata(plan.tags, plan.chapters)));
  const inputs = ['-f', 'concat', '-safe', '0', '-i', list, '-i', plan.audio, '-f', 'ffmetadata', '-i', meta];
  const maps = ['-map', '0:v:0', '-map', '1:a:0', '-map_metadata', '2', '-map_chapters', '2'];
  const spoken = ISO_639_2[plan.language.toLowerCase().split('-')[0] ?? ''] ?? 'und';
  const language = ['-metadata:s:a:0', `language=${spoken}`];
  const container = ['-movflags', '+faststart', '-fflags', '+bitexact', '-f', 'mp4'];
  const args = [
    '-y',
    '-v',
    'error',
    '-nostdin',
    ...inputs,
    ...maps,
    '-c',
    'copy',
    ...language,
    ...container,
    plan.output,
  ];
  await runTool(ffmpeg, args, signal);
}

/** MP4 names languages by three letters. @source ISO 639-2/T */
const ISO_639_2: Readonly<Record<string, string>> = {
  ...{ ar: 'ara', bn: 'ben', cs: 'ces', da: 'dan', de: 'deu', el: 'ell', en: 'eng', es: 'spa', fa: 'fas', fi: 'fin' },
  ...{ fr: 'fra', gu: 'guj', he: 'heb', hi: 'hin', hu: 'hun', id: 'ind', it: 'ita', ja: 'jpn', kn: 'kan', ko: 'kor' },
  ...{ la: 'lat', ml: 'mal', mr: 'mar', ms: 'msa', nb: 'nob', ne: 'nep', nl: 'nld', no: 'nor', pa: 'pan', pl: 'pol' },
  ...{ pt: 'por', ro: 'ron', ru: 'rus', sa: 'san', sv: 'swe', sw: 'swa', ta: 'tam', te: 'tel', th: 'tha', tr: 'tur' },
  ...{ uk: 'ukr', ur: 'urd', vi: 'vie', zh: 'zho' },
};

/** The film's sound as AAC-LC 384 kb/s: what video services ask for. At that rate the fast coder loses nothing one hears. */
export async function encodeFilmAudio(ffmpeg: string, wav: string, output: string, signal: AbortSignal): Promise<void> {
  const aac = [
    '-c:a',
    'aac',
    '-aac_coder',
    'fast',
    '-profile:a',
    'aac_low',
    '-b:a',
    '384k',
    '-ar',
    '48000',
    '-ac',
    '2',
  ];
  const exact = ['-fflags', '+bitexact', '-flags:a', '+bitexact'];
  await runTool(ffmpeg, ['-y', '-v', 'error', '-nostdin', '-i', wav, ...aac, ...exact, '-f', 'ipod', output], signal);
}

/** The concat demuxer's list; quotes as its own grammar wants them. */
function concatList(segments: readonly string[]): string {
  return ['ffconcat version 1.0', ...segments.map((path) => `file '${path.replaceAll("'", "'\\''")}'`), ''].join('\n');
}

/** ffmpeg's metadata file: tags, then chapters in milliseconds. */
function ffmetadata(tags: Readonly<Record<string, string>>, chapters: readonly Chapter[]): string {
  const lines = [';FFMETADATA1', ...Object.entries(tags).map(([key, value]) => `${key}=${escapeMeta(value)}`)];
  for (const chapter of chapters) {
    lines.push(
      '[CHAPTER]',
      'TIMEBASE=1/1000',
      `START=${chapter.startMs}`,
      `END=${chapter.endMs}`,
      `title=${escapeMeta(chapter.title)}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function escapeMeta(value: string): string {
  return value.replaceAll(/[=;#\\\n]/g, (character) => `\\${character}`);
}
