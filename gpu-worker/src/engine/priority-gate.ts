/** Lets at most `limit` pieces of work run at once; of those waiting, the one with the highest priority goes first. */
export type PriorityGate = {
  /** Rejects with the signal's reason when aborted while waiting. */
  run<T>(priority: number, signal: AbortSignal, work: () => Promise<T>): Promise<T>;
};

type Waiting = { readonly priority: number; readonly order: number; readonly enter: () => void };

export function createPriorityGate(limit: number): PriorityGate {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`a gate lets at least one in, not ${limit}`);
  const waiting: Waiting[] = [];
  let running = 0;
  let order = 0;

  function admit(): void {
    while (running < limit && waiting.length > 0) {
      waiting.sort((a, b) => b.priority - a.priority || a.order - b.order);
      running += 1;
      waiting.shift()?.enter();
    }
  }

  function enter(priority: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        waiting.splice(waiting.indexOf(entry), 1);
        reject(signal.reason as Error);
      };
      const entry: Waiting = {
        priority,
        order: (order += 1),
        enter: () => {
          signal.removeEventListener('abort', leave);
          resolve();
        },
      };
      signal.addEventListener('abort', leave, { once: true });
      waiting.push(entry);
      admit();
    });
  }

  return {
    async run(priority, signal, work) {
      signal.throwIfAborted();
      await enter(priority, signal);
      try {
        return await work();
      } finally {
        running -= 1;
        admit();
      }
    },
  };
}
