import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A value that survives JSON unchanged. `undefined` members count as absent. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * The one text form of a JSON value: keys sorted, no spaces, absent members left out. Equal values give equal text
 * whatever order they were built in, so the text can be hashed.
 * @throws TypeError on NaN or infinity, which JSON cannot carry.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} has no JSON form`);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] as Json)}`);
  return `{${members.join(',')}}`;
}

/** SHA-256 of a JSON value's canonical text, 64 lower-case hexadecimal digits. */
export function contentHash(value: Json): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}

/** A 32-bit unsigned number drawn from a value: a stable seed for whatever belongs to it. */
export function contentSeed(value: Json): number {
  return Number.parseInt(contentHash(value).slice(0, 8), 16);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
