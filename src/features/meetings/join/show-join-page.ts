import type { Context } from "../../../context.ts";
import { nameOfOrganisation } from "../../../kernel/access/organisations.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { JoinPage } from "./contract.ts";
import { pageOfMeeting } from "./page-of-meeting.ts";
import { meetingAnywhere } from "./store.ts";
import { meetingNamedBy } from "./token.ts";

/** What the holder of a link to a join page is told; whoever brings another learns nothing of whether it was ever one. */
export async function showJoinPage(ctx: Context, token: string, from: string): Promise<JoinPage> {
  const shown = await ctx.gate.tried(token, from, async () => {
    const id = meetingNamedBy(ctx.secrets, token);
    return id === undefined ? undefined : find(ctx, id);
  });
  if (shown !== undefined) return shown;
  throw new Failure("not-found", "There is no such meeting.", {
    cure: "Check that the link is whole, or ask whoever sent it for a new one.",
  });
}

async function find(ctx: Context, id: string): Promise<JoinPage | undefined> {
  return ctx.gate.look(async (tx) => {
    const meeting = await meetingAnywhere(tx, id);
    if (meeting === undefined) return undefined;
    const organisation = await nameOfOrganisation(tx, meeting.organisation_id);
    return { organisation, ...pageOfMeeting(meeting, ctx.now) };
  });
}
