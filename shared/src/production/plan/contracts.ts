/** The values of the production room that planning reads and writes; straight from their files, so that no cycle forms. */
export type * from '../look.ts';
export type * from '../voice.ts';
export type * from '../breakdown.ts';
export type * from '../picture.ts';
export type * from '../shot.ts';
