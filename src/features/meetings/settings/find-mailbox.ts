import type { Context } from "../../../context.ts";
import { connectionForNewWork, explain, found, reachMicrosoft } from "../../connection/index.ts";
import type { Finding } from "../../connection/contract.ts";
import { findOrganiser, type Organiser } from "../../directory/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import { later, MINUTE } from "../../../kernel/time.ts";
import { keepSettings, lockSettings, meetingSettings } from "./store.ts";

/** Until the next look while Microsoft does not answer, or does not know the mailbox yet. */
const LOOK_AGAIN = 10 * MINUTE;

/** Asks Microsoft who the mailbox of all meetings is, and keeps its object id beside the login that was asked for. */
export async function findMailbox(ctx: Context): Promise<void> {
  const asked = (await ctx.transaction(meetingSettings)).mailbox;
  if (asked === undefined || asked.objectId !== undefined) return;
  const outcome = await look(ctx, asked.userPrincipalName).catch((error: unknown) => findingOf(ctx, error));
  await ctx.transaction(async (tx) => {
    await lockSettings(tx);
    const settings = await meetingSettings(tx);
    // Somebody named another one meanwhile: what was found out is about nobody who is asked for.
    if (settings.mailbox?.userPrincipalName !== asked.userPrincipalName) return;
    const { userPrincipalName } = asked;
    if ("proof" in outcome) {
      const mailbox = { userPrincipalName, objectId: outcome.proof, name: outcome.displayName };
      await keepSettings(tx, { ...settings, mailbox }, ctx.clock.now());
      const data = { name: outcome.displayName };
      return ctx.record(tx, { what: "meeting-settings.mailbox-found", about: ctx.organisation, data });
    }
    await keepSettings(tx, { ...settings, mailbox: { userPrincipalName, finding: outcome } }, ctx.clock.now());
    const at = later(ctx.clock.now(), LOOK_AGAIN);
    return ctx.order(tx, { job: "meetings.find-mailbox", data: {}, key: "mailbox", at });
  });
}

async function look(ctx: Context, userPrincipalName: string): Promise<Organiser> {
  const connection = await ctx.transaction((tx) => connectionForNewWork(tx, ctx.sandbox));
  return findOrganiser(ctx, await reachMicrosoft(ctx, connection), { userPrincipalName });
}

/** What keeps Microsoft from saying who it is. A fault of ours goes on to the queue, which tries again and says so. */
function findingOf(ctx: Context, error: unknown): Finding {
  if (error instanceof Failure) {
    const { code, message, cure, reason } = error;
    const level = code === "upstream-refused" || code === "conflict" ? "bad" : "waiting";
    return found({ level, reason: reason ?? code, sentence: message, cure }, ctx.clock.now());
  }
  const explanation = explain(error);
  if (explanation === undefined) throw error;
  return found(explanation, ctx.clock.now());
}
