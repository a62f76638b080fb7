import type { AadUserConversationMember } from "@microsoft/microsoft-graph-types";
import { allOf } from "../page.ts";
import type { GraphClient } from "../request.ts";
import type { Waiting } from "../users.ts";
import { graphPath, odataText } from "../wire/path.ts";
import { memberOf } from "./new-team.ts";

/** Somebody in a team, by Microsoft's object id. */
export interface TeamMember {
  readonly user: string;
  readonly role: "owner" | "member";
}

/** What Microsoft refused of one person, while it took the others. */
export interface RefusedMember {
  readonly user: string;
  readonly code: string;
  readonly said: string;
}

interface Results {
  readonly value?: readonly {
    readonly userId?: string | null;
    readonly error?: { readonly code?: string | null; readonly message?: string | null } | null;
  }[];
}

/** Puts up to 200 people into a team; resolves with those whom Microsoft refused. Throws where it refuses the whole request. */
export async function addMembers(
  graph: GraphClient,
  { team, people, ...waiting }: Waiting & { readonly team: string; readonly people: readonly TeamMember[] },
): Promise<RefusedMember[]> {
  const values = people.map((each) => memberOf(graph, each));
  const path = graphPath`/teams/${team}/members/add`;
  return refusedOf(await graph.request<Results>({ ...waiting, method: "POST", path, body: { values } }));
}

/** Takes up to 20 people out of a team; resolves with those whom Microsoft refused. */
export async function removeMembers(
  graph: GraphClient,
  { team, users, ...waiting }: Waiting & { readonly team: string; readonly users: readonly string[] },
): Promise<RefusedMember[]> {
  const values = users.map((user) => ({
    "@odata.type": "microsoft.graph.aadUserConversationMember",
    "user@odata.bind": `${graph.base}/users('${user}')`,
  }));
  const path = graphPath`/teams/${team}/members/remove`;
  return refusedOf(await graph.request<Results | undefined>({ ...waiting, method: "POST", path, body: { values } }));
}

function refusedOf(results: Results | undefined): RefusedMember[] {
  return (results?.value ?? []).flatMap(({ userId, error }) =>
    error == null ? [] : [{ user: userId ?? "", code: error.code ?? "", said: error.message ?? "" }],
  );
}

/** Everybody in a team. */
export async function membersOfTeam(graph: GraphClient, team: string, waiting: Waiting = {}): Promise<TeamMember[]> {
  const members = await allOf<AadUserConversationMember>(graph, {
    ...waiting,
    method: "GET",
    path: graphPath`/teams/${team}/members`,
    query: { $top: 999 },
  });
  return members.flatMap(({ userId, roles }) =>
    userId == null ? [] : [{ user: userId, role: roles?.includes("owner") ? ("owner" as const) : ("member" as const) }],
  );
}

/** Makes somebody in a team an owner, or a member; false where they are not in it. */
export async function changeRole(
  graph: GraphClient,
  { team, user, role, ...waiting }: Waiting & TeamMember & { readonly team: string },
): Promise<boolean> {
  const $filter = `(microsoft.graph.aadUserConversationMember/userId eq ${odataText(user)})`;
  const found = await allOf<AadUserConversationMember>(graph, {
    ...waiting,
    method: "GET",
    path: graphPath`/teams/${team}/members`,
    query: { $filter },
  });
  const membership = found[0]?.id;
  if (membership === undefined) return false;
  await graph.send({
    ...waiting,
    method: "PATCH",
    path: graphPath`/teams/${team}/members/${membership}`,
    body: { "@odata.type": "#microsoft.graph.aadUserConversationMember", roles: role === "owner" ? ["owner"] : [] },
  });
  return true;
}
