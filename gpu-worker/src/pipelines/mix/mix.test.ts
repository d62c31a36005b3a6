import { describe, expect, it } from 'vitest';
import { writeWav } from '../sound/index.ts';
import { levelDb, powerSpectrum } from '../synthesis/testing/measure.ts';
import { measureLufs, TruePeakMeter } from './index.ts';
import { Desk, musicLike, noiseLike, seconds, voiceLike } from './testing/studio.ts';

/** Somebody speaks from 2 to 4 and from 6.5 to 8 s over music and wind. */
async function dialogueOverMusic(): Promise<Desk> {
  const desk = new Desk();
  await desk.add('music', 0, musicLike(seconds(9), 0.5));
  await desk.add('effects', 0, noiseLike(seconds(9), 0.05));
  await desk.add('dialogue', seconds(2), [voiceLike(seconds(2), 0.2)], { room: 'small-room' });
  await desk.add('dialogue', seconds(6.5), [voiceLike(seconds(1.5), 0.6, 2)], { pan: -0.4 });
  return desk;
}

const sameBytes = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, i) => byte === b[i]);

/** The same film for all that only listen to it. */
const heard = dialogueOverMusic().then(async (desk) => {
  const { output, facts } = await desk.mix(seconds(9));
  const [master, dialogue, music, effects] = (await Promise.all(
    (['master', 'dialogue', 'music', 'effects'] as const).map((which) => desk.channel(output.path, which)),
  )) as [Float32Array[], Float32Array[], Float32Array[], Float32Array[]];
  return { desk, output, facts, master, dialogue, music, effects };
});

describe('a mixed film', () => {
  it('keeps its loudness and true peak, is as long as asked, and its facts say what is measured', async () => {
    const { facts, master } = await heard;
    const meter = new TruePeakMeter(2);
    meter.push(master);
    expect(master.map((side) => side.length)).toEqual([seconds(9), seconds(9)]);
    expect(Math.abs(measureLufs(master) + 14)).toBeLessThan(0.5);
    expect(meter.peakDbtp()).toBeLessThan(-1.2);
    expect(facts.integratedLufs).toBeCloseTo(measureLufs(master), 1);
    expect(facts).toMatchObject({ totalSamples: seconds(9), onTarget: true });
  });

  it('lets dialogue stand 12 LU over the bed while somebody speaks, and brings the bed back after', async () => {
    const { dialogue, music, effects, facts } = await heard;
    for (const [from, to] of [
      [2, 4],
      [6.5, 8],
    ] as const) {
      const cut = (stem: Float32Array[]) => stem.map((side) => side.slice(seconds(from), seconds(to)));
      const air = cut(effects);
      const bed = cut(music).map((side, c) => side.map((x, i) => x + air[c]![i]!));
      expect(measureLufs(cut(dialogue)) - measureLufs(bed)).toBeGreaterThan(12);
    }
    expect(facts.dialogueOverBedLu).toBeGreaterThan(12);
    const at = (from: number) => levelDb(music[0]!, seconds(from), seconds(from + 0.3));
    expect(at(0.8) - at(3)).toBeGreaterThan(8);
    expect(Math.abs(at(5.4) - at(0.8))).toBeLessThan(1);
    expect(at(1.3) - at(1.85)).toBeGreaterThan(3);
  });

  it('is the sum of its stems within 0.1 dB at every moment', async () => {
    const { master, dialogue, music, effects } = await heard;
    const rest = master[0]!.map((x, i) => x - dialogue[0]![i]! - music[0]![i]! - effects[0]![i]!);
    expect(levelDb(rest) - levelDb(master[0]!)).toBeLessThan(-100);
  });

  it('is the same bytes for the same clips', async () => {
    const [first, desk] = [await heard, await dialogueOverMusic()];
    const second = await desk.mix(seconds(9));
    const bytes = await Promise.all([first.desk.files.read(first.output.path), desk.files.read(second.output.path)]);
    expect(sameBytes(...bytes)).toBe(true);
    expect(first.facts).toEqual(second.facts);
  });

  it('brings whispers and shouts near each other but keeps which is which', async () => {
    const desk = new Desk();
    await desk.add('dialogue', 0, [voiceLike(seconds(2), 0.02)]);
    await desk.add('dialogue', seconds(3), [voiceLike(seconds(2), 0.9)]);
    const { output } = await desk.mix(seconds(5));
    const [left] = await desk.channel(output.path, 'dialogue');
    const apart = levelDb(left!, seconds(3), seconds(5)) - levelDb(left!, 0, seconds(2));
    expect(apart).toBeGreaterThan(2);
    expect(apart).toBeLessThan(15);
  });

  it('is silent where nothing sounds, unless effects give it air', async () => {
    const quiet = new Desk();
    await quiet.add('dialogue', 0, [voiceLike(seconds(1), 0.5)]);
    const plain = await quiet.channel((await quiet.mix(seconds(3))).output.path, 'master');
    expect(levelDb(plain[0]!, seconds(1.5), seconds(2.5))).toBeLessThan(-190);
    await quiet.add('effects', 0, noiseLike(seconds(1), 0.02));
    const aired = await quiet.channel((await quiet.mix(seconds(3))).output.path, 'master');
    expect(levelDb(aired[0]!, seconds(1.5), seconds(2.5))).toBeGreaterThan(-95);
  });

  it('stays silent when there is nothing to hear at all', async () => {
    const { facts, output } = await new Desk().mix(seconds(1));
    expect(facts).toMatchObject({ integratedLufs: -120, onTarget: false });
    expect(output.mediaType).toBe('audio/wav');
  });
});

describe('a clip in the mix', () => {
  it('sits where it is panned with its power unchanged, and fades with its ramps', async () => {
    const level = async (pan: number) => {
      const desk = new Desk();
      await desk.add('effects', 0, [musicLike(seconds(2), 0.3)[0]!], { pan, fadeInMs: 500 });
      const [left, right] = await desk.channel((await desk.mix(seconds(2))).output.path, 'effects');
      return { left: levelDb(left!, seconds(1)), right: levelDb(right!, seconds(1)), start: levelDb(left!, 0, 2400) };
    };
    const [middle, leftmost] = [await level(0), await level(-1)];
    expect(Math.abs(middle.left - middle.right)).toBeLessThan(0.1);
    expect(leftmost.left - leftmost.right).toBeGreaterThan(40);
    expect(middle.left - middle.start).toBeGreaterThan(12);
  });

  it('plays on without a dent when it is cut in two', async () => {
    const whole = new Desk();
    await whole.add('music', 0, musicLike(seconds(2), 0.3));
    const cut = new Desk();
    await cut.add('music', 0, musicLike(seconds(2), 0.3));
    const clip = cut.clips.pop()!;
    cut.clips.push(
      { ...clip, durationSamples: seconds(0.77) },
      { ...clip, startSample: seconds(0.77), sourceStartSample: seconds(0.77), durationSamples: seconds(1.23) },
    );
    const [a, b] = [await whole.mix(seconds(2)), await cut.mix(seconds(2))];
    const [one, two] = [await whole.channel(a.output.path, 'music'), await cut.channel(b.output.path, 'music')];
    expect(one[0]!.every((x, i) => x === two[0]![i])).toBe(true);
  });

  it('on the telephone has neither lows nor highs', async () => {
    const band = async (room: 'dry' | 'telephone') => {
      const desk = new Desk();
      await desk.add('dialogue', 0, [noiseLike(seconds(2), 0.3)[0]!], { room });
      const [left] = await desk.channel((await desk.mix(seconds(2))).output.path, 'dialogue');
      const { powers, binHz } = powerSpectrum(left!, 4096);
      const power = (from: number, to: number) =>
        powers.slice(Math.round(from / binHz), Math.round(to / binHz)).reduce((sum, p) => sum + p, 0) / (to - from);
      return { lows: power(60, 160) / power(800, 2000), highs: power(6000, 10_000) / power(800, 2000) };
    };
    const [dry, telephone] = [await band('dry'), await band('telephone')];
    expect(telephone.lows).toBeLessThan(dry.lows / 30);
    expect(telephone.highs).toBeLessThan(dry.highs / 30);
  });

  it('rings on in a hall after it has ended', async () => {
    const tail = async (room: 'dry' | 'hall' | 'cave') => {
      const desk = new Desk();
      await desk.add('effects', 0, noiseLike(seconds(0.5), 0.3), { room });
      const [left] = await desk.channel((await desk.mix(seconds(3))).output.path, 'effects');
      return levelDb(left!, seconds(0.9), seconds(1.2)) - levelDb(left!, 0, seconds(0.5));
    };
    expect(await tail('dry')).toBeLessThan(-50);
    expect(await tail('hall')).toBeGreaterThan(-45);
    expect(await tail('cave')).toBeGreaterThan(await tail('hall'));
  });

  it('is refused by name when its input is not at 48 kHz or not there', async () => {
    const desk = new Desk();
    await desk.add('music', 0, musicLike(100, 0.1));
    await writeWav(desk.files, desk.inputs[0]!.path, musicLike(100, 0.1), 44_100);
    await expect(desk.mix(100)).rejects.toMatchObject({ code: 'internal/bug' });
    desk.inputs.length = 0;
    await expect(desk.mix(100)).rejects.toMatchObject({ code: 'internal/bug' });
  });
});

describe('mixing', () => {
  it('says beforehand when a film is too long for one file', async () => {
    const { createMixProvider } = await import('./index.ts');
    const desk = new Desk();
    const provider = createMixProvider(desk.files, desk.files);
    expect(provider.supports(desk.spec(seconds(3600)))).toEqual({ supported: true });
    expect(provider.supports(desk.spec(seconds(4000)))).toMatchObject({ supported: false });
  });

  it('reads and writes at most half a second at a time, however long the film is', async () => {
    const desk = new Desk();
    await desk.add('music', 0, musicLike(seconds(6), 0.3), { room: 'hall' });
    let most = 0;
    const readRange = desk.files.readRange.bind(desk.files);
    desk.files.readRange = (path, offset, length) => {
      most = Math.max(most, length);
      return readRange(path, offset, length);
    };
    await desk.mix(seconds(6));
    expect(most).toBeLessThanOrEqual(seconds(0.5) * 6 * 4);
  });

  it('stops when it is told to', async () => {
    const { createMixProvider } = await import('./index.ts');
    const desk = new Desk();
    await desk.add('music', 0, musicLike(seconds(2), 0.3));
    const abort = new AbortController();
    abort.abort(new Error('enough'));
    const making = createMixProvider(desk.files, desk.files).make(desk.spec(seconds(2)), desk.inputs, {
      signal: abort.signal,
      progress: () => undefined,
    });
    await expect(making).rejects.toThrow('enough');
  });
});
