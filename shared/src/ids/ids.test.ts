import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, contentHash, contentId, contentSeed, SceneId, type Json } from './index.ts';

const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;

describe('content identity', () => {
  it('writes a value that JSON reads back as it was', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('does not depend on the order of members, nor on absent ones', () => {
    expect(contentHash({ a: 1, b: [2, { d: 3, c: 4 }], e: undefined })).toBe(
      contentHash({ b: [2, { c: 4, d: 3 }], a: 1 }),
    );
  });

  it('does depend on everything else', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(contentHash(a) === contentHash(b)).toBe(canonicalJson(a) === canonicalJson(b));
      }),
    );
    expect(() => canonicalJson(Number.NaN)).toThrow(TypeError);
  });

  it('is SHA-256 of the canonical text', () => {
    expect(contentHash('')).toBe('12ae32cb1ec02d01eda3581b127c1fee3b0dc53572ed6baf239721a03d82e126');
  });

  it('gives ids that say what they are of, and seeds of 32 bits', () => {
    const id = contentId(SceneId, 'scene', { heading: 'INT. KITCHEN - NIGHT' });
    expect(id).toMatch(/^scene_[0-9a-f]{16}$/);
    expect(SceneId.safeParse('shot_0123456789abcdef').success).toBe(false);
    expect(contentSeed('x')).toBeLessThan(2 ** 32);
  });
});
