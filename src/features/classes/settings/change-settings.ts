import type { Context } from "../../../context.ts";
import { connectionFor, findAccount } from "../../connection/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { checkTemplate } from "../naming/rules.ts";
import { knownFields } from "../naming/store.ts";
import type { ClassSettings, ClassSettingsChange } from "./contract.ts";
import { changedSettings, settingsFrom } from "./rules.ts";
import { keepSettings, lockSettings, storedSettings } from "./store.ts";

/** Changes how classes become teams; teams that exist follow with the next plan that is run. */
export async function changeSettings(ctx: Context, change: ClassSettingsChange): Promise<ClassSettings> {
  return ctx.transaction(async (tx) => {
    await lockSettings(tx);
    await refuseUnknown(ctx, tx, change);
    const stored = await storedSettings(tx);
    const after = changedSettings(stored, change);
    if (JSON.stringify(after) === JSON.stringify(stored)) return settingsFrom(stored);
    await keepSettings(tx, after, ctx.now);
    // Whom it names stays out of what is sent on; what changed is told by its name.
    await ctx.record(tx, {
      what: "class-settings.changed",
      about: ctx.organisation,
      data: { changed: Object.keys(change) },
    });
    return settingsFrom(after);
  });
}

async function refuseUnknown(
  ctx: Context,
  tx: Transaction,
  { connection, account, name }: ClassSettingsChange,
): Promise<void> {
  if (typeof connection === "string") await connectionFor(tx, { named: connection, sandbox: ctx.sandbox });
  if (typeof account === "string" && (await findAccount(tx, account)) === undefined)
    throw new Failure("invalid-input", "No account of the organisation's with this id is connected.", {
      field: "account",
      reason: "account-unknown",
      cure: "See GET /api/accounts/organisation.",
    });
  if (name !== undefined) checkTemplate(name, await knownFields(tx));
}
