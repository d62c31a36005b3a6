import { mkdtempSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Json } from '@film-studio/shared/ids';
import { describe, expect, it } from 'vitest';
import { createNodeFiles } from '../adapters/filesystem/index.ts';
import type { Craft, LocalPath, Provider } from '../ports/index.ts';
import { createFakeArtifactStore } from '../testing/fake-artifact-store.ts';
import { createManualClock, settle } from '../testing/manual-clock.ts';
import { createArtifactMaker, type StepRecord } from './artifact-maker.ts';
import { createPriorityGate } from './priority-gate.ts';
import { createRouter } from './router.ts';

const signal = new AbortController().signal;

/** A provider that writes its spec and inputs into a file, counting how often it is asked. */
function echo(craft: Craft, version = '1') {
  const made: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'film-maker-'));
  let failures = 0;
  const provider: Provider = {
    craft,
    seat: 'builtin',
    name: `builtin/${craft}`,
    version,
    supports: () => ({ supported: true }),
    estimate: () => ({ seconds: 1, costCredits: 0 }),
    async make(spec, inputs, context) {
      context.progress(0.5);
      await settle();
      if (failures > 0) {
        failures -= 1;
        throw new Error('broken on purpose');
      }
      const texts = await Promise.all(inputs.map((input) => readFile(input.path, 'utf8')));
      const path = join(folder, `${craft}-${made.length}`) as LocalPath;
      writeFileSync(path, `${JSON.stringify(spec)}(${texts.join(',')})`);
      made.push(JSON.stringify(spec));
      return { path, mediaType: 'text/plain', facts: { length: texts.length } };
    },
  };
  return { provider, made, failNext: () => (failures += 1) };
}

function setUp(speech = echo('speech'), mix = echo('mix')) {
  const folder = mkdtempSync(join(tmpdir(), 'film-maker-'));
  const store = createFakeArtifactStore(folder);
  const records: StepRecord[] = [];
  const gate = createPriorityGate(2);
  const open = (providers = [speech.provider, mix.provider]) =>
    createArtifactMaker({
      store,
      router: createRouter(providers),
      clock: createManualClock(),
      gates: {
        picture: gate,
        speech: gate,
        score: gate,
        ambience: gate,
        effect: gate,
        mix: gate,
        mux: gate,
        soundtrack: gate,
        webm: gate,
        'music-file': gate,
      },
      observer: { finished: (record) => records.push(record) },
    });
  const read = async (spec: Json) => {
    const maker = open();
    const request = { craft: 'speech' as const, spec };
    return readFile(await maker.materialize(request, await maker.make(request, signal), signal), 'utf8');
  };
  return { store, records, open, read, speech, mix };
}

describe('making artifacts', () => {
  it('makes a step once, however often and from however many places it is asked for', async () => {
    const { open, speech, records } = setUp();
    const maker = open();
    const refs = await Promise.all([1, 2, 3].map(() => maker.make({ craft: 'speech', spec: { text: 'hi' } }, signal)));
    await open().make({ craft: 'speech', spec: { text: 'hi' } }, signal); // another run, same store
    expect(speech.made).toHaveLength(1);
    expect(new Set(refs.map((ref) => ref.key)).size).toBe(1);
    expect(records.map((record) => record.cached)).toEqual([false, true]);
  });

  it('takes specs that differ only in the order of their members for one', async () => {
    const { open } = setUp();
    const maker = open();
    expect(maker.keyOf({ craft: 'speech', spec: { a: 1, b: { c: 2, d: 3 } } })).toBe(
      maker.keyOf({ craft: 'speech', spec: { b: { d: 3, c: 2 }, a: 1 } }),
    );
  });

  it('remakes what depends on a changed input, and nothing else', async () => {
    const { open, speech, mix } = setUp();
    const film = async (lines: readonly string[]) => {
      const maker = open();
      const inputs = await Promise.all(lines.map((text) => maker.make({ craft: 'speech', spec: { text } }, signal)));
      return maker.make({ craft: 'mix', spec: {}, inputs }, signal);
    };
    const before = await film(['a', 'b', 'c']);
    const same = await film(['a', 'b', 'c']);
    const after = await film(['a', 'B', 'c']);
    expect(same.key).toBe(before.key);
    expect(after.key).not.toBe(before.key);
    expect(speech.made).toHaveLength(4);
    expect(mix.made).toHaveLength(2);
  });

  it('keys by provider and version: another version is another artifact', async () => {
    const { open } = setUp();
    const old = open([echo('speech', '1').provider]).keyOf({ craft: 'speech', spec: {} });
    expect(open([echo('speech', '2').provider]).keyOf({ craft: 'speech', spec: {} })).not.toBe(old);
  });

  it('makes a damaged artifact again, also when it is only an input', async () => {
    const { open, store, speech } = setUp();
    const maker = open();
    const request = { craft: 'speech' as const, spec: { text: 'frail' } };
    const ref = await maker.make(request, signal);
    store.damage(ref.key);
    expect(await readFile(await maker.materialize(request, ref, signal), 'utf8')).toContain('frail');
    expect(speech.made).toHaveLength(2);
    store.damage(ref.key);
    const mixed = await maker.make({ craft: 'mix', spec: {}, inputs: [ref] }, signal);
    expect(await readFile(await store.materialize(mixed, signal), 'utf8')).toBe('{}({"text":"frail"}())');
  });

  it('lets a failed step be tried again', async () => {
    const { open, speech } = setUp();
    speech.failNext();
    const maker = open();
    await expect(maker.make({ craft: 'speech', spec: {} }, signal)).rejects.toThrow('broken on purpose');
    expect((await maker.make({ craft: 'speech', spec: {} }, signal)).sizeBytes).toBeGreaterThan(0);
  });

  it('publishes nothing of a step that was cancelled while it ran', async () => {
    const { open, store } = setUp();
    const maker = open();
    const stop = new AbortController();
    const making = maker.make({ craft: 'speech', spec: {} }, stop.signal);
    const failed = expect(making).rejects.toThrow('enough');
    await settle();
    stop.abort(new Error('enough'));
    await failed;
    expect(await store.stat(maker.keyOf({ craft: 'speech', spec: {} }))).toBeUndefined();
  });

  it('says how long a step will take: nothing when it is stored', async () => {
    const maker = setUp().open();
    const request = { craft: 'speech' as const, spec: { text: 'x' } };
    expect(await maker.expectedSeconds(request)).toBe(1);
    await maker.make(request, signal);
    expect(await maker.expectedSeconds(request)).toBe(0);
  });

  it('records who made it from what', async () => {
    const maker = setUp().open();
    const line = await maker.make({ craft: 'speech', spec: { seed: 5 } }, signal);
    const mix = await maker.make({ craft: 'mix', spec: {}, inputs: [line] }, signal);
    expect(line.provenance).toEqual({
      step: 'speech',
      provider: 'builtin/speech',
      providerVersion: '1',
      seed: 5,
      inputs: [],
    });
    expect(mix.provenance).toMatchObject({ step: 'mix', inputs: [line.digest], seed: undefined });
  });
});

describe('node files', () => {
  it('appends, patches and reads ranges', async () => {
    const files = createNodeFiles();
    const path = join(mkdtempSync(join(tmpdir(), 'film-files-')), 'x') as LocalPath;
    const bytes = (text: string) => new TextEncoder().encode(text);
    await files.write(path, bytes('abcdef'));
    await files.append(path, bytes('gh'));
    await files.patch(path, 1, bytes('BC'));
    expect(new TextDecoder().decode(await files.read(path))).toBe('aBCdefgh');
    expect(new TextDecoder().decode(await files.readRange(path, 6, 99))).toBe('gh');
    await expect(files.read(`${path}-not` as LocalPath)).rejects.toMatchObject({ code: 'disk/failed' });
  });
});
