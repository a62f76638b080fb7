import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { abilitiesOn } from "../../connection/index.ts";

const ABILITY = "messenger.files";

/** Whether the organisation has files in chats switched on. */
export async function hasFiles(ctx: Context, tx: Transaction): Promise<boolean> {
  return (await abilitiesOn(ctx, tx)).some(({ key }) => key === ABILITY);
}

/** Throws a Failure where it has not. */
export async function refuseSwitchedOff(ctx: Context, tx: Transaction): Promise<void> {
  if (await hasFiles(ctx, tx)) return;
  throw new Failure("conflict", "Files in chats are switched off in this organisation.", {
    reason: "files-off",
    cure: "Have an administrator switch “Files in chats” on under “Connections”, or open the file in Teams.",
  });
}
