import { type PresenceRecord, PRESENCES, type StatusMessage } from "../../entities/meetings/presence.ts";
import { isoMillis } from "../../kernel/clock.ts";
import type { JsonObject } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { momentJson } from "../calendar/moment.ts";

const STAMP_DIGITS = 15;

/** presence as Graph sends it. Only the person themselves sees when a status message was set and when it ends. */
export function presenceJson(world: World, row: PresenceRecord, wish: { readonly isOwn: boolean }): JsonObject {
  const { userId, availability, activity, outOfOffice, statusMessage } = row;
  const stamp = String(PRESENCES.in(world).versionOf(row)).padStart(STAMP_DIGITS, "0");
  const isCurrent = statusMessage !== null && (statusMessage.expiry?.at ?? Infinity) > world.clock.now();
  return {
    id: userId,
    availability,
    activity,
    statusMessage: isCurrent ? statusJson(statusMessage, wish) : null,
    outOfOfficeSettings: { message: outOfOffice, isOutOfOffice: outOfOffice !== null },
    workLocation: null,
    sequenceNumber: `A${stamp}`,
  };
}

function statusJson(
  { content, contentType, publishedAt, expiry }: StatusMessage,
  { isOwn }: { readonly isOwn: boolean },
): JsonObject {
  const message = { contentType, content };
  if (!isOwn) return { message };
  return {
    message,
    publishedDateTime: isoMillis(publishedAt),
    expiryDateTime: expiry === null ? null : momentJson(expiry.at, expiry.zone),
  };
}

/** What Graph says of somebody it knows nothing of. */
export function unknownPresenceJson(id: string): JsonObject {
  return {
    id,
    availability: "PresenceUnknown",
    activity: "PresenceUnknown",
    statusMessage: null,
    outOfOfficeSettings: { message: null, isOutOfOffice: false },
    workLocation: null,
    sequenceNumber: `A${"0".repeat(STAMP_DIGITS)}`,
  };
}
