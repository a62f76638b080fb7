import type { User } from "@microsoft/microsoft-graph-types";
import type { Context } from "../../../context.ts";
import { usersAmong } from "../../../graph/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import { inWords, reachMicrosoft } from "../../connection/index.ts";
import type { BeginningPerson } from "./contract.ts";
import { isObjectId, personOf } from "./rules.ts";

const SELECT = ["id", "displayName", "userPrincipalName", "mail", "userType"] as const;

/**
 * The people of a connection's directory that somebody named by object id or user principal name, each once, in their
 * order. Throws a Failure that names the first one whom the directory does not know.
 */
export async function findPeople(
  ctx: Context,
  connection: string,
  keys: readonly string[],
): Promise<BeginningPerson[]> {
  const { graph } = await reachMicrosoft(ctx, connection);
  const named = Object.groupBy(keys, (key) => (isObjectId(key) ? "id" : "userPrincipalName"));
  const found = await inWords(async () => {
    const lists: User[][] = [];
    for (const by of ["id", "userPrincipalName"] as const)
      lists.push(await usersAmong(graph, { by, values: named[by] ?? [], select: SELECT }));
    return lists.flat();
  });
  const people = keys.map((key, place) => {
    const user = found.find((one) => isCalled(one, key));
    return (user && personOf(user)) ?? refuseUnknown(key, place);
  });
  return [...new Map(people.map((person) => [person.objectId, person])).values()];
}

function isCalled({ id, userPrincipalName }: User, key: string): boolean {
  return [id, userPrincipalName].some((name) => name?.toLowerCase() === key.toLowerCase());
}

function refuseUnknown(key: string, place: number): never {
  throw new Failure("invalid-input", `The directory knows nobody as “${key}”.`, {
    field: `people.${place}`,
    reason: "person-unknown",
    cure: "Give an object id or a user principal name of GET /api/directory-users.",
  });
}
