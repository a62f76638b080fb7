import { USERS } from "../../entities/user.ts";
import type { Answer, Call, Route } from "../protocol/call.ts";
import { delta } from "../protocol/delta.ts";
import { badRequest } from "../protocol/refusal.ts";
import { DELTA_DAYS, DELTA_OPTIONS, deltaSource, isLive } from "./directory-delta.ts";
import { userJson, USUAL_PROPERTIES } from "./user-json.ts";

const PAGE = 100;

export const userDelta: readonly Route[] = [
  { method: "GET", template: "/users/delta", handle: answerDelta, options: DELTA_OPTIONS },
];

function answerDelta(call: Call): Answer {
  if (call.query.has("$expand")) throw badRequest("$expand is not supported in a delta query.");
  const users = USERS.in(call.world);
  const source = deltaSource(call, {
    rows: users.all().map((row) => ({ row, version: users.versionOf(row) })),
    gone: users.gone(),
    rowIn: (object) => (object.kind === "user" ? object.user : undefined),
  });
  const listing = {
    type: "user",
    context: "users",
    page: PAGE,
    days: DELTA_DAYS,
    usual: USUAL_PROPERTIES,
    json: userJson,
    idOf: ({ id }: { id: string }) => id,
    shows: (user: { id: string }) => isLive(call.world, user),
  };
  return delta(call, listing, source);
}
