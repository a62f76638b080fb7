import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { abilitiesOn } from "../../connection/index.ts";
import type { ConversationRow } from "../conversations/store.ts";

const IN_CHATS = "messenger.files";
const IN_CHANNELS = "messenger.channel-files";

type At = Pick<ConversationRow, "kind">;

/** Whether the organisation has files that come in handed out: with either, Microsoft hands out those of channels. */
export async function hasFiles(ctx: Context, tx: Transaction, { kind }: At): Promise<boolean> {
  const on = await abilitiesOn(ctx, tx);
  return on.some(({ key }) => key === IN_CHATS || (kind === "channel" && key === IN_CHANNELS));
}

/** Throws a Failure where it has not. */
export async function refuseSwitchedOff(ctx: Context, tx: Transaction, at: At): Promise<void> {
  if (!(await hasFiles(ctx, tx, at))) throw switchedOff(at);
}

/** Throws a Failure where nobody attaches files to what they write there. */
export async function refuseAttaching(ctx: Context, tx: Transaction, at: At): Promise<void> {
  const key = at.kind === "channel" ? IN_CHANNELS : IN_CHATS;
  if (!(await abilitiesOn(ctx, tx)).some((each) => each.key === key)) throw switchedOff(at);
}

function switchedOff({ kind }: At): Failure {
  const where = kind === "channel" ? "channels" : "chats";
  return new Failure("conflict", `Files in ${where} are switched off in this organisation.`, {
    reason: "files-off",
    cure: `Have an administrator switch “Files in ${where}” on under “Connections”, or open the file in Teams.`,
  });
}
