import type { Context } from "../../../context.ts";
import type { Listening } from "../../../feature.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Heard } from "../../../listening.ts";
import { accountNames } from "../../connection/index.ts";
import { readMessage } from "../content/read-message.ts";
import { orderLook } from "../receiving/look-at-message.ts";
import { keepAll } from "../receiving/keep-all.ts";
import { orderSweep } from "../reconciling/order-sweep.ts";
import { keptAccounts } from "./kept-accounts.ts";

/** The chats of each account that is connected. Nothing of anybody else's is asked for, so nothing of theirs comes. */
export const chats: Listening = {
  name: "messenger.chats",
  title: "The chats of connected accounts",
  named: async (_ctx, tx, resources) => namesOf(tx, resources),
  wanted: async (ctx, tx, connection) =>
    (await keptAccounts(ctx, tx, connection)).map(({ objectId }) => ({
      resource: `users/${objectId}/chats/getAllMessages`,
      changeType: "created,updated,deleted",
      withData: true,
    })),
  hear: (ctx, tx, heard) => hearAll(ctx, tx, [heard]),
  hearAll,
  catchUp: async (ctx, tx, { connection, resource }) => {
    const objectId = userIn(resource);
    if (objectId !== undefined) await orderSweep(ctx, tx, { connection, objectId });
  },
};

const RESOURCE = /^users\/([^/]+)\/chats\/getAllMessages$/;
/** Such as `chats('19:…')/messages('1615…')`, with or without what comes before. */
const PLACE = /chats\('((?:[^']|'')+)'\)\/messages\('([^']+)'\)/i;

/** What was sent along is kept at once; for the rest Microsoft is asked. */
async function hearAll(ctx: Context, tx: Transaction, heard: readonly Heard[]): Promise<void> {
  const [whole, bare] = [heard.filter(isWhole), heard.filter((each) => !isWhole(each))];
  for (const [connection, those] of Map.groupBy(whole, (each) => each.connection)) {
    const messages = those.map(({ content }) => readMessage(content));
    await keepAll(ctx, tx, { connection, messages, foundBy: "announcement" });
  }
  for (const { connection, path } of bare) await orderLookAt(ctx, tx, { connection, path });
}

function isWhole({ content }: Heard): boolean {
  return content !== undefined;
}

/** Microsoft is asked for what it announced without sending it along. What is no message of a chat was not asked for. */
async function orderLookAt(
  ctx: Context,
  tx: Transaction,
  { connection, path }: { readonly connection: string; readonly path: string },
): Promise<void> {
  const place = placeIn(path);
  if (place !== undefined) await orderLook(ctx, tx, { connection, ...place });
}

function userIn(resource: string): string | undefined {
  return RESOURCE.exec(resource)?.[1];
}

function placeIn(path: string): { chat: string; message: string } | undefined {
  const [, chat, message] = PLACE.exec(path) ?? [];
  return chat === undefined || message === undefined ? undefined : { chat: chat.replaceAll("''", "'"), message };
}

async function namesOf(tx: Transaction, resources: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = await accountNames(
    tx,
    resources.flatMap((resource) => userIn(resource) ?? []),
  );
  return new Map(
    resources.flatMap((resource) => {
      const name = names.get(userIn(resource) ?? "");
      return name === undefined ? [] : [[resource, name]];
    }),
  );
}
