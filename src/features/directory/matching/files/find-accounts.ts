import type { User } from "@microsoft/microsoft-graph-types";
import { type GraphClient, type Sight, sightOf, usersAmong } from "../../../../graph/index.ts";
import { candidateOf, selectFor } from "../graph.ts";
import type { MatchRows, Wanted } from "./read-rows.ts";
import type { Candidate } from "../rules.ts";

/** Every account that the file names, by its object id and its login name in small letters. */
export async function accountsIn(graph: GraphClient, { rows }: MatchRows): Promise<Map<string, Candidate>> {
  const wanted = rows.flatMap(({ wanted, fault }) => (fault ? [] : [wanted]));
  const sight = await sightOf(graph);
  const users = [
    ...(await among(graph, { by: "id", sight, values: valuesOf(wanted, "objectId") })),
    ...(await among(graph, { by: "userPrincipalName", sight, values: valuesOf(wanted, "userPrincipalName") })),
  ];
  const candidates = users.flatMap((user) => candidateOf(user) ?? []);
  return new Map(
    candidates.flatMap((one) => [
      [one.objectId.toLowerCase(), one],
      [one.userPrincipalName.toLowerCase(), one],
    ]),
  );
}

function valuesOf(wanted: readonly Wanted[], by: "objectId" | "userPrincipalName"): string[] {
  return [...new Set(wanted.flatMap((one) => (one.by === by ? [one.value.toLowerCase()] : [])))];
}

async function among(
  graph: GraphClient,
  { by, sight, values }: { by: "id" | "userPrincipalName"; sight: Sight; values: readonly string[] },
): Promise<User[]> {
  return usersAmong(graph, { by, values, select: selectFor(sight) });
}
