import { placeOf } from "../../../entities/chat.ts";
import { isObject, type Json, type JsonObject, listAt, textAt } from "../../../kernel/json.ts";
import { type Answer, bodyObject, type Call, found, NO_CONTENT, type Route } from "../../protocol/call.ts";
import { badRequest, GraphRefusal, notFound } from "../../protocol/refusal.ts";
import { checkAction } from "../../protocol/schema.ts";
import { readBoundUser, readMember } from "./wish.ts";
import { admit, dismiss } from "./members.ts";
import { ownTeamInPath } from "../team-access.ts";

const MOST_ADDED = 200;
const MOST_REMOVED = 20;

/** Many members of a team at once; each answers for itself. */
export const bulkMembers: readonly Route[] = [
  { method: "POST", template: "/teams/{team}/members/add", handle: addMany },
  { method: "POST", template: "/teams/{team}/members/remove", handle: removeMany },
];

function addMany(call: Call): Answer {
  const { id } = ownTeamInPath(call).team;
  const results = readValues(call, MOST_ADDED).map((value) =>
    attempt(value, () => admit(call, id, readMember(call.world, value)).userId),
  );
  return resultAnswer(call, results);
}

function removeMany(call: Call): Answer {
  const { id } = ownTeamInPath(call).team;
  const results = readValues(call, MOST_REMOVED).map((value) =>
    attempt(value, () => {
      const { id: userId } = readBoundUser(call.world, value);
      const place = placeOf(call.world, id, userId);
      if (place === undefined) throw notFound("Could not find resource");
      dismiss(call, place);
      return userId;
    }),
  );
  return results.every(({ error }) => error === null) ? NO_CONTENT : resultAnswer(call, results);
}

function readValues(call: Call, most: number): readonly Json[] {
  const body = checkAction("conversationMember.add", bodyObject(call));
  const values = listAt(body, "values") ?? [];
  if (values.length === 0 || values.length > most)
    throw badRequest(`Parameter 'values' takes 1 to ${most} members in one request.`);
  return values;
}

/** How it went for one of them. */
interface Result {
  readonly userId: string | null;
  readonly error: JsonObject | null;
}

function attempt(value: Json, act: () => string): Result {
  try {
    return { userId: act(), error: null };
  } catch (error) {
    if (!(error instanceof GraphRefusal)) throw error;
    return { userId: keyIn(value), error: { code: error.code, message: error.message } };
  }
}

/** The user as they were named. */
function keyIn(value: Json): string | null {
  const bind = isObject(value) ? textAt(value, "user@odata.bind") : undefined;
  return /([^/'()]+)(?:'\))?$/.exec(bind ?? "")?.[1] ?? null;
}

function resultAnswer(call: Call, results: readonly Result[]): Answer {
  const value = results.map((result) => ({
    "@odata.type": "#microsoft.graph.aadUserConversationMemberResult",
    ...result,
  }));
  const answer = found(call, "Collection(microsoft.graph.aadUserConversationMemberResult)", { value });
  return results.every(({ error }) => error === null) ? answer : { ...answer, status: 207 };
}
