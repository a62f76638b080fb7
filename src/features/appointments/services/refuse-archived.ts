import { Failure } from "../../../kernel/errors.ts";
import { instantFrom } from "../../../kernel/time.ts";
import type { ServiceRow } from "./store.ts";

/** Refuses what cannot be booked any more. */
export function refuseArchived({ archived_at }: ServiceRow): void {
  if (archived_at === null) return;
  throw new Failure("conflict", "This service cannot be booked any more.", {
    field: "service",
    reason: "service-archived",
    cure: "Choose another service.",
  });
}

/** The instant of a text that a schema let through. */
export function wantedStart(text: string): Date {
  const instant = instantFrom(text);
  if (instant === undefined) throw new Error("The schema lets only times through.");
  return instant;
}
