import { type JsonObject, objectAt, textAt } from "../../../kernel/json.ts";
import { memberOf } from "../../protocol/schema.ts";
import { momentJson, readMoment } from "../moment.ts";
import { invalidProperty } from "../refusals.ts";

const NEVER = { dateTime: "2026-01-01T00:00:00.0000000", timeZone: "UTC" };

export const NO_REPLIES: JsonObject = {
  status: "disabled",
  externalAudience: "all",
  internalReplyMessage: "",
  externalReplyMessage: "",
  scheduledStartDateTime: NEVER,
  scheduledEndDateTime: NEVER,
};

/** Graph's automaticRepliesSetting with the changes that a body asks for. */
export function changedReplies(before: JsonObject, given: JsonObject): JsonObject {
  const status = memberOf("automaticRepliesStatus", textAt(given, "status") ?? textAt(before, "status") ?? "disabled");
  const times = { start: objectAt(given, "scheduledStartDateTime"), end: objectAt(given, "scheduledEndDateTime") };
  if (status === "scheduled") checkTimes(times);
  const audience = textAt(given, "externalAudience");
  return {
    ...before,
    status,
    ...(audience === undefined ? {} : { externalAudience: memberOf("externalAudienceScope", audience) }),
    ...textOf(given, "internalReplyMessage"),
    ...textOf(given, "externalReplyMessage"),
    ...(times.start === undefined ? {} : { scheduledStartDateTime: inUtc(times.start) }),
    ...(times.end === undefined ? {} : { scheduledEndDateTime: inUtc(times.end) }),
  };
}

function checkTimes({ start, end }: { start: JsonObject | undefined; end: JsonObject | undefined }): void {
  if (start === undefined || end === undefined)
    throw invalidProperty("Scheduled automatic replies need a start and an end.");
  if (readMoment(end).instant <= readMoment(start).instant)
    throw invalidProperty("Scheduled automatic replies end before they start.");
}

function textOf(given: JsonObject, name: string): JsonObject {
  const text = textAt(given, name);
  return text === undefined ? {} : { [name]: text };
}

function inUtc(value: JsonObject): JsonObject {
  return momentJson(readMoment(value).instant, "UTC");
}
