import { z } from "zod";
import type { Context } from "../../../context.ts";
import { forgetUpload, type GraphClient, GraphError, removeItem } from "../../../graph/index.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Order } from "../../../kernel/queue/queue.ts";
import { forgetSecret } from "../../../kernel/secrets/store.ts";
import { DAY, later } from "../../../kernel/time.ts";
import type { ChoreParts } from "../../../upkeep.ts";
import { reachAs } from "../../connection/index.ts";
import { noUpload } from "./open-upload.ts";
import { addressOf } from "./rules.ts";
import {
  deleteUnwanted,
  deleteUpload,
  deleteUploadsIn,
  deleteUploadsOf,
  organisationsWithUnwanted,
  type UploadRow,
} from "./store.ts";

/** What is left of an upload that nobody wants any more. */
export const Leftover = z.object({
  /** Of its bytes, in our storage. */
  stored: z.string(),
  /** In whose OneDrive something of it may lie. */
  account: z.string().optional(),
  item: z.string().optional(),
  /** In which drive the item lies; the account's own where it is absent. */
  drive: z.string().optional(),
  /** The secret that holds the address of an upload that is not whole. */
  address: z.string().optional(),
});
type Leftover = z.infer<typeof Leftover>;

/** Takes back what was uploaded and went along with nothing yet. */
export async function takeBackUpload(ctx: Context, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const row = await deleteUpload(tx, { id, by: ctx.actor });
    if (row === undefined) throw noUpload();
    await orderDrop(ctx, tx, { stored: addressOf(row) });
  });
}

/** Forgets what went along with a message: it is there, and only our own copy goes. */
export async function forgetSent(ctx: Context, tx: Transaction, outgoing: string): Promise<void> {
  for (const row of await deleteUploadsOf(tx, outgoing)) await orderDrop(ctx, tx, { stored: addressOf(row) });
}

/** Forgets what was to go along with a message that is not sent, there as here. */
export async function forgetUnsent(
  ctx: Context,
  tx: Transaction,
  { id, account_id: account }: { readonly id: string; readonly account_id: string },
): Promise<void> {
  for (const row of await deleteUploadsOf(tx, id))
    await orderDrop(ctx, tx, { stored: addressOf(row), account, ...laidOf(row) });
}

/** Forgets all that was to go along with messages of a conversation, there as here. */
export async function forgetUploadsIn(ctx: Context, tx: Transaction, conversation: string): Promise<void> {
  for (const { account_id: account, ...row } of await deleteUploadsIn(tx, conversation)) {
    const laid = account === null ? {} : { account, ...laidOf(row) };
    await orderDrop(ctx, tx, { stored: addressOf(row), ...laid });
  }
}

function laidOf({
  item_id: item,
  drive_id: drive,
  address_id: address,
}: Pick<UploadRow, "item_id" | "drive_id" | "address_id">) {
  return { ...(item !== null && { item }), ...(drive !== null && { drive }), ...(address !== null && { address }) };
}

async function orderDrop({ order }: OrdersOnly, tx: Transaction, data: Leftover): Promise<void> {
  await order(tx, { job: "messenger.drop-upload", data });
}

interface OrdersOnly {
  order(tx: Transaction, order: Order): Promise<void>;
}

/** Removes what is left of an upload. */
export async function dropUpload(ctx: Context, { stored, account, item, drive, address }: Leftover): Promise<void> {
  await ctx.storage.remove(stored);
  if (account === undefined || (item ?? address) === undefined) return;
  try {
    await dropThere(ctx, await reachAs(ctx, account), { item, drive, address });
  } catch (error) {
    if (!(error instanceof Failure) && !(error instanceof GraphError && error.kind === "refused")) throw error;
    // Its author can remove it themselves, from their OneDrive or the files of the channel.
    ctx.log.warn({ account, item, err: error }, "A file that was not sent stays at Microsoft");
  }
}

async function dropThere(
  ctx: Context,
  graph: GraphClient,
  { item, drive, address }: Pick<Leftover, "item" | "drive" | "address">,
) {
  if (item !== undefined) await removeItem(graph, { item, drive });
  if (address === undefined) return;
  const opened = await ctx.transaction((tx) => ctx.secrets.open(tx, address));
  await forgetUpload(graph, opened);
  await ctx.transaction((tx) => ctx.secrets.drop(tx, address));
}

/** Forgets in all organisations what was uploaded a day ago and went along with nothing. */
export async function sweepUploads({ database, clock, order }: ChoreParts): Promise<void> {
  const before = later(clock.now(), -DAY);
  for (const organisation of await database.acrossAll((tx) => organisationsWithUnwanted(tx, before)))
    await database.within(organisation, async (tx) => {
      for (const row of await deleteUnwanted(tx, before)) {
        if (row.address_id !== null) await forgetSecret(tx, row.address_id);
        await orderDrop({ order }, tx, { stored: addressOf(row) });
      }
    });
}
