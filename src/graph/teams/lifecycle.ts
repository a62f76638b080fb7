import type { GraphClient } from "../request.ts";
import type { Waiting } from "../users.ts";
import { graphPath } from "../wire/path.ts";

interface Put extends Waiting {
  readonly team: string;
}

/** Puts a team away: it stays readable, and its files too only to be read where that is asked for. Microsoft does it a while later. */
export async function archiveTeam(
  graph: GraphClient,
  { team, readOnlyFiles, ...waiting }: Put & { readonly readOnlyFiles: boolean },
): Promise<void> {
  const body = { shouldSetSpoSiteReadOnlyForMembers: readOnlyFiles };
  await graph.send({ ...waiting, method: "POST", path: graphPath`/teams/${team}/archive`, body, idempotent: true });
}

/** Takes a team out again. */
export async function unarchiveTeam(graph: GraphClient, { team, ...waiting }: Put): Promise<void> {
  await graph.send({ ...waiting, method: "POST", path: graphPath`/teams/${team}/unarchive`, idempotent: true });
}

/** Brings a group back, and the team with it, that was deleted at most thirty days ago. */
export async function restoreGroup(graph: GraphClient, { team, ...waiting }: Put): Promise<void> {
  const path = graphPath`/directory/deletedItems/${team}/restore`;
  await graph.send({ ...waiting, method: "POST", path, idempotent: true });
}

/** Deletes a group and all that is in its team; for thirty days it can be brought back. */
export async function deleteGroup(graph: GraphClient, { team, ...waiting }: Put): Promise<void> {
  await graph.send({ ...waiting, method: "DELETE", path: graphPath`/groups/${team}` });
}
