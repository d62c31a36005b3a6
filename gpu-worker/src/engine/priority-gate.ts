/** Lets at most `limit` pieces of work run at once; of those waiting, the one with the highest priority goes first. */
export type PriorityGate = {
  /** Rejects with the signal's reason when aborted while waiting. */
  run<T>(priority: number, signal: AbortSignal, work: () => Promise<T>): Promise<T>;
};

type Waiting = { readonly priority: number; readonly order: number; readonly enter: () => void };

export function createPriorityGate(limit: number): PriorityGate {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`a gate lets at least one in, not ${limit}`);
  return new Gate(limit);
}

class Gate implements PriorityGate {
  readonly #limit: number;
  readonly #waiting: Waiting[] = [];
  #running = 0;
  #order = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  async run<T>(priority: number, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    await this.#enter(priority, signal);
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.#admit();
    }
  }

  #enter(priority: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(entry), 1);
        reject(signal.reason as Error);
      };
      const enter = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const entry: Waiting = { priority, order: (this.#order += 1), enter };
      signal.addEventListener('abort', leave, { once: true });
      this.#waiting.push(entry);
      this.#admit();
    });
  }

  #admit(): void {
    while (this.#running < this.#limit && this.#waiting.length > 0) {
      this.#waiting.sort((a, b) => b.priority - a.priority || a.order - b.order);
      this.#running += 1;
      this.#waiting.shift()?.enter();
    }
  }
}
