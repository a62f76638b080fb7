import type { Context } from "../../../context.ts";
import type { Listening } from "../../../feature.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Heard } from "../../../listening.ts";
import { accountNames } from "../../connection/index.ts";
import { readMessage } from "../content/read-message.ts";
import { keepAll } from "../receiving/keep-all.ts";
import { orderLook } from "../receiving/look-at-message.ts";
import { onlyOurs } from "./only-ours.ts";
import { orderCatchUp } from "./order-catch-up.ts";
import { EVERYBODYS, placeIn, reasonFor, resourcesFor, userIn } from "./rules.ts";
import { LISTENING, scopeOf } from "./scope-of.ts";

/**
 * The chats of each account that is connected: nothing of anybody else's is asked for, so nothing of theirs comes. Where
 * accounts are too many for that, those of the whole tenant, of which what is of nobody's here is dropped.
 */
export const chats: Listening = {
  name: LISTENING,
  title: "The chats of connected accounts",
  named: async (_ctx, tx, resources) => namesOf(tx, resources),
  because: async (ctx, tx, connection) => reasonFor(await scopeOf(ctx, tx, connection)),
  wanted: async (ctx, tx, connection) =>
    resourcesFor(await scopeOf(ctx, tx, connection)).map((resource) => ({
      resource,
      changeType: "created,updated,deleted",
      withData: true,
    })),
  hear: (ctx, tx, heard) => hearAll(ctx, tx, [heard]),
  hearAll,
  catchUp: orderCatchUp,
};

/** What was sent along is kept at once; for the rest Microsoft is asked. */
async function hearAll(ctx: Context, tx: Transaction, heard: readonly Heard[]): Promise<void> {
  const ours = [
    ...heard.filter((each) => !isEverybodys(each)),
    ...(await onlyOurs(ctx, tx, heard.filter(isEverybodys))),
  ];
  const [whole, bare] = [ours.filter(isWhole), ours.filter((each) => !isWhole(each))];
  for (const [connection, those] of Map.groupBy(whole, (each) => each.connection)) {
    const messages = those.map(({ content }) => readMessage(content));
    await keepAll(ctx, tx, { connection, messages, foundBy: "announcement" });
  }
  for (const { connection, path } of bare) await orderLookAt(ctx, tx, { connection, path });
}

function isEverybodys({ resource }: Heard): boolean {
  return resource === EVERYBODYS;
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

async function namesOf(tx: Transaction, resources: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = await accountNames(
    tx,
    resources.flatMap((resource) => userIn(resource) ?? []),
  );
  return new Map(
    resources.flatMap((resource) => {
      const name = resource === EVERYBODYS ? "the whole tenant" : names.get(userIn(resource) ?? "");
      return name === undefined ? [] : [[resource, name]];
    }),
  );
}
