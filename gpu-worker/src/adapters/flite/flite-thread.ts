import { parentPort } from 'node:worker_threads';
import { toWireError } from '@film-studio/shared/errors';
import type { SpokenSound } from '../../ports/index.ts';
import { loadFlite, runFlite, type FliteJob } from './flite-program.ts';
import type { FliteAnswer, FliteQuestion } from './flite-speech-engine.ts';

/** The thread's side: one question after another, sound handed over without copying. */
const loaded = loadFlite();

parentPort?.on('message', (question: FliteQuestion) => {
  void answer(question.id, question.job);
});

async function answer(id: number, job: FliteJob): Promise<void> {
  try {
    const sound: SpokenSound = runFlite(await loaded, job);
    const reply: FliteAnswer = { id, sound };
    parentPort?.postMessage(reply, [sound.samples.buffer as ArrayBuffer]);
  } catch (error) {
    const reply: FliteAnswer = { id, error: toWireError(error) };
    parentPort?.postMessage(reply);
  }
}
