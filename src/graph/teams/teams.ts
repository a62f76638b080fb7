import type { Team } from "@microsoft/microsoft-graph-types";
import { batch } from "../batch.ts";
import type { GraphClient } from "../request.ts";
import type { Waiting } from "../users.ts";
import { GraphError } from "../wire/graph-error.ts";
import { graphPath } from "../wire/path.ts";

/**
 * Whether the app may make teams, found out without making one: Microsoft looks at the permission before it looks at
 * what is sent, so a wish without content is called bad only to those who may. Throws the refusal of those who may not.
 */
export async function tryToCreateTeam(graph: GraphClient, waiting: Waiting = {}): Promise<void> {
  try {
    await graph.send({ ...waiting, method: "POST", path: graphPath`/teams`, body: {} });
  } catch (error) {
    if (error instanceof GraphError && error.status === 400) return;
    throw error;
  }
}

/**
 * How a team itself stands; `missing` where a group has none, or there is no such group. A class team is locked for its
 * students until somebody who teaches there activates it; where Microsoft does not say so, that is not known.
 */
export type TeamStanding = "missing" | { readonly isArchived: boolean; readonly isLocked: boolean | undefined };

/** Microsoft answers with the second without that its v1.0 metadata name it, so it cannot be asked for by $select. */
type Told = Pick<Team, "isArchived"> & { readonly isMembershipLimitedToOwners?: boolean | null };

/**
 * How teams stand, in the order of their ids. Microsoft allows one look a day at a team that nobody asks about. Throws the
 * first refusal that is not about one team alone.
 */
export async function teamStandings(
  graph: GraphClient,
  teams: readonly string[],
  waiting: Waiting = {},
): Promise<TeamStanding[]> {
  const requests = teams.map((team) => ({ method: "GET" as const, path: graphPath`/teams/${team}` }));
  const answers = await batch<Told>(graph, requests, waiting);
  return answers.map((answer) => {
    if (answer.kind === "answer")
      return {
        isArchived: answer.body?.isArchived === true,
        isLocked: answer.body?.isMembershipLimitedToOwners ?? undefined,
      };
    if (answer.error instanceof GraphError && answer.error.status === 404) return "missing";
    throw answer.error;
  });
}
