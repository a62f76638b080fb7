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

const RFC_3339 = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/**
 * An instant from an RFC 3339 text; `undefined` when the text is not one, carries no offset, names a day or an hour that
 * no calendar has, or lies outside the years 1 to 9999.
 */
export function instantFrom(text: string): Date | undefined {
  const upper = text.toUpperCase();
  const [, minute, second = "00"] = RFC_3339.exec(upper) ?? [];
  if (minute === undefined || !existsInCalendar(`${minute}:${second}`)) return undefined;
  const instant = new Date(upper);
  const year = instant.getUTCFullYear();
  return year >= 1 && year <= 9999 ? instant : undefined;
}

/** Impossible days and hours are carried over to the next ones when they are parsed, so they do not come back the same. */
function existsInCalendar(local: string): boolean {
  const parsed = new Date(`${local}Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(local) && !local.startsWith("0000");
}

const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** An instant from a date as HTTP's headers write it today (RFC 9110, IMF-fixdate); `undefined` for anything else. */
export function instantFromHttp(text: string): Date | undefined {
  const instant = HTTP_DATE.test(text.trim()) ? new Date(text) : undefined;
  return instant && !Number.isNaN(instant.getTime()) ? instant : undefined;
}

/** `instant` moved by `milliseconds`. */
export function later(instant: Date, milliseconds: number): Date {
  return new Date(instant.getTime() + milliseconds);
}

/** The instant so many milliseconds after the beginning of 1970. */
export function sinceEpoch(milliseconds: number): Date {
  return new Date(milliseconds);
}

/** Milliseconds from `from` to `to`; negative when `to` is earlier. */
export function between(from: Date, to: Date): number {
  return to.getTime() - from.getTime();
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Whether clocks can be set by this zone: an IANA name of today, an older one, or UTC; never an abbreviation such as BST. */
export function isTimeZone(name: string): boolean {
  // Summer time in London is standard time in Dhaka: by its letters alone nobody can tell a zone.
  if (name !== "UTC" && !name.includes("/")) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch (error) {
    // It refuses what is no zone.
    if (error instanceof RangeError) return false;
    throw error;
  }
}
