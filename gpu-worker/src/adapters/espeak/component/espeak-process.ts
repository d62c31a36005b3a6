// SPDX-License-Identifier: GPL-3.0-or-later
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

/** See README.md for the protocol. Nothing of the studio is imported here. */
type Request = { id: number; voice: string; rate: number; pitch: number; range: number; text: string };
type EngineEvent = { type: string; text_position: number; word_length: number; audio_position: number; id?: string };
type Engine = {
  set_voice(name: string): number;
  set_rate(wordsPerMinute: number): void;
  set_pitch(pitch: number): void;
  set_range(range: number): void;
  get_samplerate(): number;
  synthesize(text: string, heard: (samples: Int16Array, events: EngineEvent[]) => void): void;
};
type Module = { HEAPU8: Uint8Array; eSpeakNGWorker: new () => Engine };

/** Longer texts would make the glue's string buffer grow after the snapshot that each request starts from. */
const LONGEST_TEXT_BYTES = 48_000;

// The engine seeds the noise of breathy voices from the clock: in this program the clock stands still.
Date.now = () => 0;

async function load(): Promise<(request: Request) => object> {
  const path = createRequire(import.meta.url).resolve('@echogarden/espeak-ng-emscripten');
  const { default: start } = (await import(pathToFileURL(path).href)) as { default: () => Promise<Module> };
  const module = await start();
  const engine = new module.eSpeakNGWorker();
  engine.set_voice('x'.repeat(LONGEST_TEXT_BYTES + 1024));
  engine.set_voice('en');
  const pristine = module.HEAPU8.slice();
  return (request) => {
    if (Buffer.byteLength(request.text) > LONGEST_TEXT_BYTES) return { id: request.id, error: 'the text is too long' };
    module.HEAPU8.set(pristine);
    module.HEAPU8.fill(0, pristine.length);
    return speak(engine, request);
  };
}

function speak(engine: Engine, { id, voice, rate, pitch, range, text }: Request): object {
  // A voice that is not there leaves the former one in place and says so only here.
  if (engine.set_voice(voice) !== 0) return { id, error: `no voice ${voice}` };
  engine.set_rate(rate);
  engine.set_pitch(pitch);
  engine.set_range(range);
  const pcm: Buffer[] = [];
  const events: object[] = [];
  engine.synthesize(text, (samples, heard) => {
    pcm.push(Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength));
    for (const event of heard) {
      const atMs = event.audio_position;
      if (event.type === 'phoneme') events.push({ type: 'phoneme', symbol: event.id ?? '', atMs });
      if (event.type === 'word') {
        events.push({ type: 'word', position: event.text_position - 1, length: event.word_length, atMs });
      }
    }
  });
  return { id, sampleRateHz: engine.get_samplerate(), pcm: Buffer.concat(pcm).toString('base64'), events };
}

const ready = load();
const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
for await (const line of lines) {
  const answer = await ready;
  process.stdout.write(`${JSON.stringify(answer(JSON.parse(line) as Request))}\n`);
}
