import { z } from 'zod';
import { WireError } from '../errors/index.ts';

/** The stages a film goes through, with the percentage each ends at (requirements A10). */
export const STAGES = [
  { name: 'script analysis', endPercent: 5 },
  { name: 'characters', endPercent: 20 },
  { name: 'scenes', endPercent: 35 },
  { name: 'composition', endPercent: 50 },
  { name: 'synthesis', endPercent: 70 },
  { name: 'audio', endPercent: 85 },
  { name: 'final', endPercent: 100 },
] as const;
export const StageName = z.enum([
  'script analysis',
  'characters',
  'scenes',
  'composition',
  'synthesis',
  'audio',
  'final',
]);
export type StageName = z.infer<typeof StageName>;

const sequence = { sequence: z.int().min(0), atMs: z.int() };
/** What a person watching a job sees. Numbered from 0 without gaps; only `progress` may be dropped on the way. */
export const JobEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stage'), stage: StageName, ...sequence }),
  z.object({
    kind: z.literal('progress'),
    stage: StageName,
    /** 0–100 of the whole job, by measured work; never falls. */
    percent: z.number().min(0).max(100),
    /** Absent until there is enough to say. */
    secondsLeft: z.number().min(0).optional(),
    ...sequence,
  }),
  z.object({ kind: z.literal('warning'), message: z.string(), ...sequence }),
  z.object({ kind: z.literal('done'), outputs: z.array(z.string()), ...sequence }),
  z.object({ kind: z.literal('failed'), error: WireError, ...sequence }),
]);
export type JobEvent = z.infer<typeof JobEvent>;
