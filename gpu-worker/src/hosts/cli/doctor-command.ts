import { existsSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { isStudioError } from '@film-studio/shared/errors';
import { ffmpegVersion, runTool } from '../../adapters/ffmpeg/index.ts';
import type { Provider, ProviderSeat } from '../../ports/index.ts';
import type { CliArguments } from './arguments.ts';
import { openStudio } from './composition.ts';
import { environment, openCacheFolder } from './environment.ts';
import { EXIT } from './exit-codes.ts';
import { GENERATOR } from './version.ts';

type Finding = { readonly topic: string; readonly good: boolean; readonly text: string };

const NEEDED_ENCODERS = ['libx264', 'aac', 'mjpeg'] as const;
const USEFUL_ENCODERS = ['libvpx-vp9', 'libopus', 'h264_nvenc'] as const;

/** `film doctor`: what this computer can do, what runs where, and why. Exit code 1 when no film can be made. */
export async function doctorCommand(args: CliArguments, signal: AbortSignal): Promise<number> {
  const findings = [machine(), gpu(), ...(await mediaTools(signal)), ...(await providers(args, signal))];
  const good = findings.every((finding) => finding.good);
  if (args.json) process.stdout.write(`${JSON.stringify({ generator: GENERATOR, good, findings })}\n`);
  else
    process.stdout.write(
      `${GENERATOR}\n${findings.map(({ topic, good: fine, text }) => `${fine ? ' ok ' : 'BAD '} ${topic}: ${text}`).join('\n')}\n`,
    );
  return good ? EXIT.done : EXIT.fault;
}

function machine(): Finding {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const text = `${availableParallelism()} cores (${model}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB memory, Node ${process.versions.node}, ${process.platform} ${process.arch}`;
  return { topic: 'computer', good: true, text };
}

/** The built-in engine draws on the processor; a GPU is named because models will want it. */
function gpu(): Finding {
  const nvidia = existsSync('/dev/nvidia0') || existsSync('/proc/driver/nvidia/version');
  return {
    topic: 'gpu',
    good: true,
    text: nvidia
      ? 'an NVIDIA GPU is there; the built-in engine does not use it'
      : 'no NVIDIA GPU found; the built-in engine needs none',
  };
}

async function mediaTools(signal: AbortSignal): Promise<Finding[]> {
  try {
    const version = await ffmpegVersion(environment.FFMPEG_PATH, signal);
    const list = await runTool(environment.FFMPEG_PATH, ['-hide_banner', '-encoders'], signal);
    const has = (name: string) => new RegExp(`\\s${name}\\s`).test(list);
    const missing = NEEDED_ENCODERS.filter((name) => !has(name));
    const extra = USEFUL_ENCODERS.map((name) => `${name} ${has(name) ? 'yes' : 'no'}`).join(', ');
    return [
      { topic: 'ffmpeg', good: true, text: `${version} at ${environment.FFMPEG_PATH}` },
      {
        topic: 'codecs',
        good: missing.length === 0,
        text:
          missing.length === 0
            ? `H.264, AAC and JPEG; also ${extra}`
            : `this ffmpeg lacks ${missing.join(', ')}: install a full build`,
      },
    ];
  } catch (error) {
    if (!isStudioError(error)) throw error;
    return [{ topic: 'ffmpeg', good: false, text: `${error.message} ${error.remedy ?? ''}` }];
  }
}

async function providers(args: CliArguments, signal: AbortSignal): Promise<Finding[]> {
  const cache = openCacheFolder(args);
  const options = {
    cacheFolder: cache.path,
    ffmpegPath: environment.FFMPEG_PATH,
    ffprobePath: environment.FFPROBE_PATH,
    jobs: 1,
  };
  try {
    const studio = await openStudio(options, signal);
    const all = studio.router.providers;
    const rows = all.map((provider) => ({
      topic: provider.craft,
      good: true,
      text: `${provider.name} (${provider.version}), ${WHERE[provider.seat]}: ${rank(all, provider)}`,
    }));
    const voices = studio.engines.map((engine) => ({
      topic: 'voices',
      good: true,
      text: `${engine.id} ${engine.version}: ${engine.voices.length} voices, ${[...new Set(engine.voices.flatMap((voice) => voice.languages))].slice(0, 12).join(' ')} …`,
    }));
    await studio.close();
    return [...rows, ...voices];
  } catch (error) {
    if (!isStudioError(error)) throw error;
    return [{ topic: 'engine', good: false, text: `${error.message} ${error.remedy ?? ''}` }];
  } finally {
    cache.close();
  }
}

const WHERE: Readonly<Record<ProviderSeat, string>> = {
  builtin: 'on this computer, free',
  onnx: 'on this computer, free, with weights',
  cloud: 'in the cloud, for credits',
  vendor: 'at a vendor, for money',
};

/** Why a step would go to this provider: the router asks them in this order. */
function rank(all: readonly Provider[], provider: Provider): string {
  const rivals = all.filter((other) => other.craft === provider.craft);
  if (rivals.length === 1) return 'the only one there is for it';
  return `asked as number ${rivals.indexOf(provider) + 1} of ${rivals.length}`;
}
