import { DAY, instantFrom, later } from "../../../kernel/time.ts";
import type { ClassSettings } from "../settings/contract.ts";

/** A class as the end of its term sees it. */
export interface Termed {
  /** Such as `ends`, a day as RFC 3339 writes it: the last of the class or of its term. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** The day on which a class's team is archived; undefined where it never is, or nobody knows when the class ends. */
export function archiveDay({ details }: Termed, { afterDays }: ClassSettings["archive"]): string | undefined {
  const { ends } = details;
  const last = typeof ends === "string" ? instantFrom(`${ends}T00:00:00Z`) : undefined;
  if (afterDays === null || last === undefined) return undefined;
  return later(last, (afterDays + 1) * DAY)
    .toISOString()
    .slice(0, 10);
}

/** Whether the time has come to archive its team, on a day as RFC 3339 writes it. */
export function isOver(each: Termed, archive: ClassSettings["archive"], today: string): boolean {
  const day = archiveDay(each, archive);
  return day !== undefined && day <= today;
}

/** Which day an instant falls on by the clocks of an IANA zone. */
export function dayAt(instant: Date, zone: string): string {
  return instant.toLocaleDateString("sv-SE", { timeZone: zone });
}
