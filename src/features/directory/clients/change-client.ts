import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { contactsOf } from "../contacts/store.ts";
import type { Client, ClientChange, ClientInFull, ClientWish } from "./contract.ts";
import { changedClient, writeTo } from "./rules.ts";
import { clientOf, insertClients, lockedClient, refuseTakenId, setArchived, updateClients } from "./store.ts";

/** Adds a client. */
export async function addClient(ctx: Context, { name, externalId, defaultEmail, fields }: ClientWish): Promise<Client> {
  const id = ctx.random.uuid();
  return ctx.transaction(async (tx) => {
    await refuseTakenId(tx, { id, externalId });
    await insertClients(tx, [{ id, name, externalId, defaultEmail, fields }], ctx.now);
    await ctx.record(tx, { what: "client.added", about: id, data: { name } });
    return clientOf(tx, id);
  });
}

/** Changes a client; nothing is recorded where nothing differs. */
export async function changeClient(ctx: Context, id: string, wish: ClientChange): Promise<ClientInFull> {
  return ctx.transaction(async (tx) => {
    const { after, touched } = changedClient(await lockedClient(tx, id), wish);
    if (touched.length > 0) {
      await refuseTakenId(tx, { id, externalId: after.externalId });
      await updateClients(tx, [{ id, ...after }], ctx.now);
      await ctx.record(tx, { what: "client.changed", about: id, data: { changed: touched } });
    }
    return clientInFull(tx, id);
  });
}

/** Puts a client out of the way; what is kept of them stays. */
export async function archiveClient(ctx: Context, id: string): Promise<ClientInFull> {
  return setState(ctx, id, "archived");
}

/** Brings an archived client back. */
export async function restoreClient(ctx: Context, id: string): Promise<ClientInFull> {
  return setState(ctx, id, "restored");
}

async function setState(ctx: Context, id: string, to: "archived" | "restored"): Promise<ClientInFull> {
  return ctx.transaction(async (tx) => {
    const archived = (await lockedClient(tx, id)).archivedAt !== undefined;
    if (archived !== (to === "archived")) {
      await setArchived(tx, id, to === "archived" ? ctx.now : null);
      await ctx.record(tx, { what: `client.${to}`, about: id, data: {} });
    }
    return clientInFull(tx, id);
  });
}

/** One client, with whom to write to. */
export async function clientInFull(tx: Transaction, id: string): Promise<ClientInFull> {
  const client = await clientOf(tx, id);
  const address = writeTo(client, await contactsOf(tx, id));
  return { ...client, ...(address && { writeTo: address }) };
}
