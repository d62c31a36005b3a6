import { z } from 'zod';
import { contentHash, type Json } from './content-hash.ts';

/**
 * Ids carry their kind in front (`shot_…`). Ids of what a script yields come from content and neighbours, so they
 * survive edits elsewhere; ids of what a person or server creates are UUIDv7, minted by a port.
 */
function idSchema<Kind extends string>(prefix: Kind) {
  return z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9a-z-]{8,40}$`))
    .brand<`${Kind}-id`>();
}

export const SceneId = idSchema('scene');
export type SceneId = z.infer<typeof SceneId>;
export const CharacterId = idSchema('character');
export type CharacterId = z.infer<typeof CharacterId>;
export const LocationId = idSchema('location');
export type LocationId = z.infer<typeof LocationId>;
export const LineId = idSchema('line');
export type LineId = z.infer<typeof LineId>;
export const ShotId = idSchema('shot');
export type ShotId = z.infer<typeof ShotId>;
export const ClipId = idSchema('clip');
export type ClipId = z.infer<typeof ClipId>;
export const TrackId = idSchema('track');
export type TrackId = z.infer<typeof TrackId>;
export const JobId = idSchema('job');
export type JobId = z.infer<typeof JobId>;

const CONTENT_ID_DIGITS = 16;

/** The id of a thing that a script yields: the same content and neighbours give the same id. */
export function contentId<Schema extends z.ZodType<string>>(
  schema: Schema,
  prefix: string,
  content: Json,
): z.infer<Schema> {
  return schema.parse(`${prefix}_${contentHash(content).slice(0, CONTENT_ID_DIGITS)}`);
}
