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
