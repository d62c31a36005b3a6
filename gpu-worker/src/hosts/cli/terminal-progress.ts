import type { JobEvent } from '@film-studio/shared/jobs';
import type { EventSink } from '../../ports/index.ts';

/** How events are shown: a bar on a terminal, plain lines elsewhere, JSON lines, or not at all. */
export type ProgressStyle = 'bar' | 'lines' | 'json' | 'quiet';

export type TerminalOutput = { readonly isTTY: boolean; readonly columns: number; write(text: string): void };

const BAR_WIDTH = 28;
/** Plain lines are written at most once per this many percent. */
const LINE_STEP_PERCENT = 10;

/** Shows a job's events to a person or a program. `end` leaves the cursor on a fresh line. */
export function createTerminalProgress(style: ProgressStyle, output: TerminalOutput): EventSink & { end(): void } {
  let lastStep = -1;
  let drawn = false;
  const clear = () => {
    if (drawn) output.write('\r\x1b[K');
    drawn = false;
  };

  function bar(event: Extract<JobEvent, { kind: 'progress' }>): void {
    const filled = Math.round((event.percent / 100) * BAR_WIDTH);
    const text = `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${percentText(event.percent)}  ${event.stage}${leftText(event.secondsLeft)}`;
    output.write(`\r\x1b[K${text.slice(0, Math.max(10, output.columns - 1))}`);
    drawn = true;
  }

  function line(event: Extract<JobEvent, { kind: 'progress' }>): void {
    const step = Math.floor(event.percent / LINE_STEP_PERCENT);
    if (step <= lastStep) return;
    lastStep = step;
    output.write(`${percentText(event.percent)} ${event.stage}${leftText(event.secondsLeft)}\n`);
  }

  return {
    emit(event) {
      if (style === 'json') return output.write(`${JSON.stringify(event)}\n`);
      if (event.kind === 'warning' && style !== 'quiet') {
        clear();
        return output.write(`note: ${event.message}\n`);
      }
      if (event.kind !== 'progress') return;
      if (style === 'bar') bar(event);
      if (style === 'lines') line(event);
    },
    end: clear,
  };
}

function percentText(percent: number): string {
  return `${String(Math.floor(percent)).padStart(3)} %`;
}

function leftText(seconds: number | undefined): string {
  if (seconds === undefined) return '';
  const whole = Math.ceil(seconds);
  return whole >= 60 ? `, ${Math.floor(whole / 60)} min ${whole % 60} s left` : `, ${whole} s left`;
}
