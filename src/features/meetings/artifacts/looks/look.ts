import { z } from "zod";
import type { Context } from "../../../../context.ts";
import { type Kind, KINDS } from "../contract.ts";
import { explainArtifacts } from "../findings.ts";
import { nextLook } from "../rules.ts";
import { due, type Looking } from "./due.ts";
import { endsOf } from "./ends.ts";
import { isForbidden, listInTeams, type Outcome } from "./list-in-teams.ts";
import { reachInTeams } from "./online-meeting.ts";
import { recordLook } from "./record-look.ts";

const Asked = z.object({ meeting: z.uuid(), kind: z.enum(KINDS) });

/**
 * Looks for one kind of what a meeting left behind. Each kind has its own looks and its own outcome, so what keeps Parley
 * from one hides none of the others; what is in the way is found out, and never taken for “there are none”.
 */
export async function lookFor(ctx: Context, data: Record<string, unknown>): Promise<void> {
  const { meeting: id, kind } = Asked.parse(data);
  const looking = await ctx.transaction((tx) => due(ctx, tx, { id, kind }));
  if (looking === undefined) return;
  const outcome = await ask(ctx, looking, kind).catch((error: unknown) => {
    ctx.log.warn({ err: error, meeting: id, kind }, "What a meeting left behind could not be looked for.");
    return { trouble: explainArtifacts(error, kind) };
  });
  await ctx.transaction((tx) => recordLook(ctx, tx, { ...looking, outcome }));
}

async function ask(ctx: Context, { meeting }: Looking, kind: Kind): Promise<Outcome> {
  const inTeams = await reachInTeams(ctx, meeting);
  const listed = await listInTeams(kind, inTeams);
  const isLast = nextLook(endsOf(meeting), ctx.clock.now(), ctx.clock.now()) === undefined;
  const forbidden = listed.length === 0 && isLast && (await isForbidden(kind, inTeams));
  return { listed, at: inTeams.at, forbidden };
}
