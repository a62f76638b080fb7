/** Where every decision asks what time it is. In sandbox mode it follows the sandbox's virtual clock. */
export interface Clock {
  /** The present instant. */
  now(): Date;
  /** Resolves once `now()` has moved on by `milliseconds`; a virtual clock that jumps wakes it early. Rejects when aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The browser reads contracts, and contracts this file: nothing here may need Node. */
function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      clearTimeout(timer);
      reject(new DOMException("The wait was given up.", "AbortError"));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", giveUp);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", giveUp, { once: true });
    if (signal?.aborted) giveUp();
  });
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  sleep: wait,
};

/** An instant from an RFC 3339 text; `undefined` when the text is not one or carries no offset. */
export function instantFrom(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/i.test(text)) return undefined;
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

/** `instant` moved by `milliseconds`. */
export function later(instant: Date, milliseconds: number): Date {
  return new Date(instant.getTime() + milliseconds);
}

/** Milliseconds from `from` to `to`; negative when `to` is earlier. */
export function between(from: Date, to: Date): number {
  return to.getTime() - from.getTime();
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
