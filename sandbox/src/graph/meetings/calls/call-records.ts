import { CALLS, type EndedCall } from "../../../entities/meetings/call.ts";
import type { World } from "../../../world.ts";
import { type Answer, type Call, contextOf, found, param, type Route } from "../../protocol/call.ts";
import { expansionsOf } from "../../protocol/expand.ts";
import { type Listing, listRows } from "../../protocol/page.ts";
import { notFound } from "../../protocol/refusal.ts";
import { select, selectionOf } from "../../protocol/select.ts";
import type { JsonObject } from "../../../kernel/json.ts";
import { callRecordJson, participantsJson, sessionsJson } from "./call-record-json.ts";

const BASE = "/communications/callRecords";
const KEPT_MS = 30 * 86_400_000;

/** What Teams knows of calls that are over, for thirty days. */
export const callRecords: readonly Route[] = [
  { method: "GET", template: BASE, handle: listCallRecords, options: ["$select", "$filter", "$skiptoken"] },
  { method: "GET", template: `${BASE}/{id}`, handle: readCallRecord, options: ["$select", "$expand"] },
];

const TYPE = "callRecords.callRecord";
const PARTS = [
  "id",
  "version",
  "type",
  "modalities",
  "lastModifiedDateTime",
  "startDateTime",
  "endDateTime",
  "joinWebUrl",
  "organizer",
  "organizer_v2@odata.context",
  "organizer_v2",
];

const LISTING: Listing = {
  type: TYPE,
  context: "communications/callRecords",
  page: { usual: 60, most: 60 },
  service: "teams",
  filterBy: new Set(["startDateTime", "participants_v2"]),
  orderBy: new Set(),
  // The participants are there to be filtered by, and only shown of a single record.
  usual: PARTS,
};

function kept(world: World): EndedCall[] {
  const since = world.clock.now() - KEPT_MS;
  return CALLS.in(world)
    .all()
    .flatMap((call) => (call.endedAt !== null && call.endedAt > since ? [{ ...call, endedAt: call.endedAt }] : []))
    .sort((a, b) => a.startedAt - b.startedAt);
}

function listCallRecords(call: Call): Answer {
  const { world } = call;
  const json = (row: EndedCall): JsonObject => ({
    ...recordJson(call, row),
    participants_v2: participantsJson(world, row),
  });
  return listRows(call, LISTING, { rows: kept(world), json });
}

function recordJson(call: Call, row: EndedCall): JsonObject {
  const organizer = contextOf(call, `communications/callRecords('${row.id}')/organizer_v2/$entity`);
  return { "organizer_v2@odata.context": organizer, ...callRecordJson(call.world, row) };
}

function readCallRecord(call: Call): Answer {
  const { world } = call;
  const id = param(call, "id").toLowerCase();
  const record = kept(world).find((row) => row.id === id);
  if (record === undefined) throw notFound(`The call record '${id}' was not found.`);
  const expansions = expansionsOf(call, TYPE, ["sessions", "participants_v2"]);
  const segments = /\$expand=segments/i.test(expansions.get("sessions") ?? "");
  const place = `communications/callRecords('${id}')`;
  return found(call, "communications/callRecords/$entity", {
    ...select(recordJson(call, record), selectionOf(call, TYPE)),
    "participants_v2@odata.context": contextOf(call, `${place}/participants_v2`),
    ...(expansions.has("participants_v2") ? { participants_v2: participantsJson(world, record) } : {}),
    ...(expansions.has("sessions") ? { sessions: sessionsJson(world, record, { segments }) } : {}),
  });
}
