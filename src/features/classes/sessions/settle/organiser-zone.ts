import { GraphError, type GraphClient, mailboxZone, type Waiting } from "../../../../graph/index.ts";
import type { Context } from "../../../../context.ts";
import { between, DAY } from "../../../../kernel/time.ts";
import { ianaOf } from "../../../connection/index.ts";
import { keepOrganiserZone, organiserRead } from "../zones/store.ts";

interface Organiser {
  readonly connection: string;
  /** As the settings of classes name the mailbox, and by Microsoft's object id. */
  readonly name: string;
  readonly id: string;
}

/** Reads by which zone the Outlook of a mailbox shows events, once a day at most, where the app may see that. */
export async function readOrganiserZone(
  ctx: Context,
  graph: GraphClient,
  { connection, name, id, ...waiting }: Organiser & Waiting,
): Promise<void> {
  const { at } = await ctx.transaction((tx) => organiserRead(tx, { connection, name }));
  if (at !== undefined && between(at, ctx.clock.now()) < DAY) return;
  const zone = await zoneSeen(graph, id, waiting);
  await ctx.transaction((tx) => keepOrganiserZone(tx, { connection, name, zone, at: ctx.clock.now() }));
}

/** Undefined where the app may not see it, or it is one that somebody made up in Outlook. */
async function zoneSeen(graph: GraphClient, id: string, waiting: Waiting): Promise<string | undefined> {
  try {
    const zone = await mailboxZone(graph, id, waiting);
    return zone !== undefined && ianaOf(zone) !== undefined ? zone : undefined;
  } catch (error) {
    // Sessions are written without it as well: only nobody is warned then.
    if (error instanceof GraphError && UNSEEN.has(error.status)) return undefined;
    throw error;
  }
}

const UNSEEN = new Set([403, 404]);
