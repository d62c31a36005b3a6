import type { Story } from '../../script/index.ts';
import type { Breakdown } from '../breakdown.ts';
import { breakDown, type BreakdownOptions } from './break-down.ts';

/** Can the provider read this story, and if not, why: a sentence for the user. */
export type BreakdownSupport = { readonly supported: true } | { readonly supported: false; readonly reason: string };

/**
 * Understands stories. The built-in one is pure code; a language model takes its place, or works over its result, by
 * the same door. Whatever it returns must parse as a {@link Breakdown}.
 */
export interface BreakdownProvider {
  /** `builtin/breakdown`. */
  readonly name: string;
  /** Raised whenever the same story would give another breakdown: part of the key of whatever is made from it. */
  readonly version: string;
  supports(story: Story): BreakdownSupport;
  breakDown(story: Story, options: BreakdownOptions): Promise<Breakdown>;
}

/** Thesaurus and rules, no weights, on any machine; reads every story. */
export const builtinBreakdown: BreakdownProvider = {
  name: 'builtin/breakdown',
  version: '1',
  supports: () => ({ supported: true }),
  breakDown: (story, options) => Promise.resolve(breakDown(story, options)),
};
