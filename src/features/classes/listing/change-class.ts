import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { checkTemplate } from "../naming/rules.ts";
import { knownFields } from "../naming/store.ts";
import type { ClassChange, ClassShown } from "./contract.ts";
import { showClass } from "./show-classes.ts";
import { lockedClass, saveClass } from "./store.ts";

/** Chooses a class or leaves it out, and says what is otherwise for it; its team follows with the next plan that is run. */
export async function changeClass(ctx: Context, id: string, change: ClassChange): Promise<ClassShown> {
  await ctx.transaction(async (tx) => {
    const before = await lockedClass(tx, id);
    await checkName(tx, change.ownSettings?.name);
    const after = {
      is_synced: change.isSynced === undefined ? before.is_synced : change.isSynced,
      own_settings: change.ownSettings === undefined ? before.own_settings : (change.ownSettings ?? {}),
    };
    await saveClass(tx, id, after);
    await ctx.record(tx, {
      what: "class.changed",
      about: id,
      data: { class: before.external_id, title: before.title, changed: Object.keys(change) },
    });
  });
  return showClass(ctx, id);
}

async function checkName(tx: Transaction, name: string | undefined): Promise<void> {
  if (name === undefined) return;
  try {
    checkTemplate(name, await knownFields(tx));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { code, message, cure, reason, alternatives } = error;
    throw new Failure(code, message, { cure, reason, alternatives, field: "ownSettings.name" });
  }
}
