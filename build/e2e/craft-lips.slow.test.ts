import { beforeAll, describe, expect, it } from 'vitest';
import { longScript } from '../bench/scripts.ts';
import { filmFolder } from './craft-folder.ts';
import { mouthTracks, syncOf, type MouthTrack } from './mouth-pixels.ts';

const SIZE = { width: 854, height: 480 };
const make = filmFolder();

/** Two minutes here; `npm run bench` measures the same on five. Drift would be seen at the end of either. */
describe('lips and speech in a long film, measured in its decoded frames', () => {
  let tracks: readonly MouthTrack[];
  beforeAll(async () => {
    const { film, stem, timeline } = await make('long.fountain', longScript(2));
    tracks = await mouthTracks(timeline, SIZE, { film, dialogue: stem('dialogue') });
  });

  it('shows faces that speak, near enough to read their lips', () => {
    expect(tracks.length).toBeGreaterThanOrEqual(10);
    expect(tracks.reduce((sum, track) => sum + track.open.length, 0)).toBeGreaterThan(24 * 20);
  });

  it('opens mouths as loud as the words are, through the whole film', () => {
    const { correlation, lagFrames } = syncOf(tracks);
    expect(correlation).toBeGreaterThanOrEqual(0.6);
    expect(Math.abs(lagFrames)).toBeLessThanOrEqual(1);
  });

  it('is as much in step at the end as at the start', () => {
    for (const part of [tracks.slice(0, 4), tracks.slice(-4)]) {
      const { correlation, lagFrames } = syncOf(part);
      expect(correlation).toBeGreaterThanOrEqual(0.6);
      expect(Math.abs(lagFrames)).toBeLessThanOrEqual(1);
    }
  });

  it('keeps mouths shut in silence', () => {
    const shown = (silent: boolean) =>
      tracks.flatMap(({ open, silent: at }) => open.filter((_, index) => at[index] === silent));
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(shown(true).length).toBeGreaterThan(24);
    expect(mean(shown(true))).toBeLessThan(mean(shown(false)) / 3);
  });
});
