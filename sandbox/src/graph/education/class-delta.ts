import { type GroupRecord, GROUPS, isClass } from "../../entities/group.ts";
import { DELTA_DAYS, deltaSource, isLive } from "../directory/directory-delta.ts";
import type { Answer, Call, Route } from "../protocol/call.ts";
import { delta } from "../protocol/delta.ts";
import { classJson } from "./class-json.ts";

const PAGE = 100;

export const classDelta: readonly Route[] = [
  {
    method: "GET",
    template: "/education/classes/delta",
    handle: answerDelta,
    options: ["$select", "$top", "$deltatoken", "$skiptoken"],
  },
];

function answerDelta(call: Call): Answer {
  const groups = GROUPS.in(call.world);
  const rows = groups.all().filter(isClass);
  const source = deltaSource<GroupRecord>(call, {
    rows: rows.map((row) => ({ row, version: groups.versionOf(row) })),
    gone: groups.gone().filter(({ row }) => isClass(row)),
    rowIn: (object) => (object.kind === "group" && isClass(object.group) ? object.group : undefined),
  });
  const listing = {
    type: "educationClass",
    context: "education/classes",
    page: PAGE,
    days: DELTA_DAYS,
    json: classJson,
    idOf: ({ id }: GroupRecord) => id,
    shows: (group: GroupRecord) => isLive(call.world, group),
  };
  return delta(call, listing, source);
}
