import { Cron } from "croner";
import cronstrue from "cronstrue";
import { isTimeZone } from "../../../kernel/time.ts";

/** When something runs: by a cron expression on the clock of a zone, and only between two times of day. */
export interface Timing {
  readonly cron: string;
  readonly zone: string;
  readonly window?: { readonly from: string; readonly to: string } | undefined;
}

/** What is wrong with a timing, by field; undefined where nothing is. */
export function troubleIn({
  cron,
  zone,
}: Timing): { readonly field: "cron" | "zone"; readonly says: string } | undefined {
  if (!isTimeZone(zone)) return { field: "zone", says: `There is no time zone “${zone}”.` };
  try {
    const read = new Cron(cron, { timezone: zone, paused: true, mode: "5-part" });
    if (read.nextRun() !== null) return undefined;
    return { field: "cron", says: `“${cron}” never comes.` };
  } catch (error) {
    return { field: "cron", says: `“${cron}” is no cron expression: ${String(error).replace(/^\w*Error: /, "")}` };
  }
}

/** How many of the times that cron names are looked through for some that lie in the window. */
const LOOKED_THROUGH = 2000;

/** The next times at which it runs, after an instant, at most `most`. */
export function nextRuns({ cron, zone, window }: Timing, after: Date, most: number): Date[] {
  const times = new Cron(cron, { timezone: zone, paused: true, mode: "5-part" });
  const found: Date[] = [];
  let from: Date | null = after;
  for (let looked = 0; looked < LOOKED_THROUGH && found.length < most; looked += 1) {
    from = times.nextRun(from);
    if (from === null) break;
    if (isWithin(from, zone, window)) found.push(from);
  }
  return found;
}

function isWithin(time: Date, zone: string, window: Timing["window"]): boolean {
  if (window === undefined) return true;
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" }).format(time);
  const { from, to } = window;
  // A window may go over midnight.
  return from <= to ? clock >= from && clock < to : clock >= from || clock < to;
}

/** When it runs, in words. */
export function timingWords({ cron, zone, window }: Timing): string {
  const words = cronstrue.toString(cron, { use24HourTimeFormat: true, verbose: true });
  const within = window === undefined ? "" : `, between ${window.from} and ${window.to} only`;
  return `${words} (${zone})${within}`;
}
