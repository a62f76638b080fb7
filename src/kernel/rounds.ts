/** Something that goes its round whenever it is woken, never two at once. */
export interface Rounds {
  /** Begins a round, or another one after the one under way. */
  wake(): void;
  /** Begins no more; resolves once the round under way has ended. */
  stop(): Promise<void>;
}

export interface Round {
  /** One round; `stopped` says when to leave off. */
  go(stopped: AbortSignal): Promise<void>;
  failed(error: unknown): void;
  /** How often to go without being woken: real time, whatever time a sandbox plays. In milliseconds. */
  readonly every: number;
}

export function makeRounds({ go, failed, every }: Round): Rounds {
  const stopping = new AbortController();
  let under: Promise<void> | undefined;
  let again = false;
  const goOn = async () => {
    do {
      again = false;
      await go(stopping.signal);
    } while (again && !stopping.signal.aborted);
  };
  const wake = () => {
    if (stopping.signal.aborted) return;
    again = true;
    under ??= goOn()
      .catch(failed)
      .finally(() => (under = undefined));
  };
  const timer = setInterval(wake, every);
  wake();
  return {
    wake,
    stop: async () => {
      stopping.abort();
      clearInterval(timer);
      await under;
    },
  };
}
