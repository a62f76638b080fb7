import { instantAt, type WallClock } from "../when/wall-clock.ts";
import { viewer } from "../when/words.ts";
import type { Complaints, FieldOf } from "./field.ts";
import { WORDS } from "./words.ts";

/** What a field for a file holds while the file is on its way. */
export const UPLOADING = "…";

type Held = Readonly<Record<string, unknown>>;

/** What can be seen to be wrong with a form before it is sent, all of it at once. */
export function checkFields(all: readonly FieldOf[], held: Held): Complaints {
  const complaints: Record<string, string> = {};
  for (const field of all) {
    const complaint = complaintOf(field, held[field.name]);
    if (complaint !== undefined) complaints[field.name] = complaint;
  }
  return complaints;
}

/** True when nothing has been filled in. */
export function isEmpty(value: unknown): boolean {
  if (typeof value === "string") return value.trim() === "";
  return value === undefined || (isWallClock(value) && value.date === "" && value.time === "");
}

function complaintOf(field: FieldOf, value: unknown): string | undefined {
  if (isEmpty(value)) return field.required ? WORDS.missing({ label: field.label() }) : undefined;
  if (value === UPLOADING) return WORDS.uploading;
  if (typeof value === "string") return aboutText(field, value.trim());
  if (typeof value === "number") return aboutNumber(field, value);
  return isWallClock(value) && field.kind === "date-time" ? aboutMoment(field.zone, value) : undefined;
}

const ADDRESS = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;

function aboutText(field: FieldOf, text: string): string | undefined {
  if (field.kind === "email" && !ADDRESS.test(text)) return WORDS.email;
  if (field.kind === "time-zone") return isZone(text) ? undefined : WORDS.zone;
  const max = "max" in field ? field.max : undefined;
  return max !== undefined && text.length > max ? WORDS.long({ max, count: text.length }) : undefined;
}

function aboutNumber(field: FieldOf, value: number): string | undefined {
  if (field.kind !== "number") return undefined;
  if (!Number.isFinite(value)) return WORDS.number;
  if (field.min !== undefined && value < field.min) return WORDS.low({ min: field.min });
  return field.max !== undefined && value > field.max ? WORDS.high({ max: field.max }) : undefined;
}

function aboutMoment(zone: string | undefined, wall: WallClock): string | undefined {
  return instantAt(wall, zone ?? viewer().zone) === undefined ? WORDS.moment : undefined;
}

function isZone(name: string): boolean {
  try {
    // Knows zones by their older names too, which the browser's list leaves out.
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    // It refuses what is no zone.
    return false;
  }
}

function isWallClock(value: unknown): value is WallClock {
  return typeof value === "object" && value !== null && "date" in value && "time" in value;
}
