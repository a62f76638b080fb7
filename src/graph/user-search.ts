import type { User } from "@microsoft/microsoft-graph-types";
import { batch, type BatchResult, type BatchTerms } from "./batch.ts";
import { changesOf, type Delta } from "./delta.ts";
import { itemsOf } from "./page.ts";
import type { GraphClient, GraphRequest } from "./request.ts";
import { requestOf, type UserSearch, type Waiting } from "./users.ts";
import { GraphError } from "./wire/graph-error.ts";
import { graphPath, odataText } from "./wire/path.ts";

/** Users whose name or address begins with `text`, in Microsoft's order, at most `most`. */
export async function usersStartingWith(
  graph: GraphClient,
  { text, select, most }: { text: string; select: readonly string[]; most: number },
  waiting: Waiting = {},
): Promise<User[]> {
  const start = odataText(text);
  const fields = ["displayName", "givenName", "surname", "userPrincipalName", "mail"];
  const query = {
    $filter: fields.map((field) => `startswith(${field},${start})`).join(" or "),
    $select: select.join(","),
    $top: most,
  };
  const { value } = await graph.request<{ value: User[] }>({
    ...waiting,
    method: "GET",
    path: graphPath`/users`,
    query,
  });
  return value;
}

/** Everybody in the directory, as pages of Microsoft's largest size bring them. */
export function allUsers(
  graph: GraphClient,
  { select }: { select: readonly string[] },
  waiting: Waiting = {},
): AsyncGenerator<User, void> {
  const query = { $select: select.join(","), $top: 999 };
  return itemsOf<User>(graph, { ...waiting, method: "GET", path: graphPath`/users`, query });
}

/** Asks for one user, whoever it is: it only tells whether the directory may be read at all. */
export async function anyUser(graph: GraphClient): Promise<void> {
  await graph.request({ method: "GET", path: graphPath`/users`, query: { $select: "id", $top: 1 } });
}

/** How much of other people an app sees: all that the directory holds, or the six properties of User.ReadBasic.All. */
export type Sight = "whole" | "basic";

/**
 * Finds out by trying how much the app sees. Every account is enabled or not, so whoever is not told which does not see
 * whole profiles; two are asked for, because an account in whose name is asked sees itself whole. Throws Microsoft's refusal
 * where nobody is seen at all.
 */
export async function sightOf(graph: GraphClient, waiting: Waiting & { timeoutMs?: number } = {}): Promise<Sight> {
  const query = { $select: "id,accountEnabled", $top: 2 };
  try {
    const request: GraphRequest = { ...waiting, method: "GET", path: graphPath`/users`, query };
    const { value } = await graph.request<{ value: User[] }>(request);
    return value.every(({ accountEnabled }) => typeof accountEnabled === "boolean") ? "whole" : "basic";
  } catch (error) {
    if (!(error instanceof GraphError && error.status === 403)) throw error;
    await anyUser(graph);
    return "basic";
  }
}

/** Many searches by twenties; the results stand in the order of the searches, each with the first page of what was found. */
export async function searchUsers(
  graph: GraphClient,
  searches: readonly UserSearch[],
  terms: BatchTerms = {},
): Promise<BatchResult<{ value: User[] }>[]> {
  return batch<{ value: User[] }>(graph, searches.map(requestOf), terms);
}

/** Known issues of Microsoft Graph, "Some limitations apply to query parameters": so many values stand in one `in`. */
const IN_ONE = 15;

/**
 * All users whose object id or login name is among the values, in no order; a value that nobody has is left out. Throws
 * the first error: who is missing from the answer does not exist.
 */
export async function usersAmong(
  graph: GraphClient,
  { by, values, select }: { by: "id" | "userPrincipalName"; values: readonly string[]; select: readonly string[] },
  terms: BatchTerms = {},
): Promise<User[]> {
  const requests: GraphRequest[] = [];
  for (let from = 0; from < values.length; from += IN_ONE) {
    const some = values
      .slice(from, from + IN_ONE)
      .map(odataText)
      .join(",");
    const query = { $filter: `${by} in (${some})`, $select: select.join(","), $top: IN_ONE };
    requests.push({ method: "GET", path: graphPath`/users`, query });
  }
  const results = await batch<{ value: User[] }>(graph, requests, terms);
  return results.flatMap((result) => {
    if (result.kind === "error") throw result.error;
    return result.body?.value ?? [];
  });
}

/**
 * What changed of users since `link`; without one, nothing yet but the link to ask with next time. Needs User.Read.All.
 * Throws DeltaExpired where Microsoft no longer knows the link.
 */
export async function userChanges(
  graph: GraphClient,
  { select, link }: { select: readonly string[]; link?: string | undefined },
  waiting: Waiting = {},
): Promise<Delta<User>> {
  const query = { $select: select.join(","), $deltatoken: "latest" };
  return changesOf<User>(graph, { ...waiting, method: "GET", path: graphPath`/users/delta`, query }, link);
}
