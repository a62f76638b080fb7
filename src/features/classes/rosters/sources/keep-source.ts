import type { Context } from "../../../../context.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";
import { Failure } from "../../../../kernel/errors.ts";
import { SCOPES, type RosterSource, type SourceChange, type SourceWish } from "./contract.ts";
import { clientGaps, isElsewhere } from "./rules.ts";
import { shownSource } from "./show-sources.ts";
import {
  deleteSource,
  insertSource,
  isNameTaken,
  lockedSource,
  schedulesReading,
  type SourceColumns,
  type SourceRow,
  updateSource,
} from "./store.ts";

/** Keeps a service from which rosters are read; nothing is asked of it yet. */
export async function addSource(ctx: Context, wish: SourceWish): Promise<RosterSource> {
  await checkAddresses(ctx, wish);
  return ctx.transaction(async (tx) => {
    const secret_id = await ctx.secrets.keep(tx, PURPOSE, wish.secret);
    const columns = { ...NO_CLIENT, ...columnsOf(wish), ...named(wish), secret_id };
    refuseGaps(columns);
    const row = await insertSource(tx, { ...columns, id: ctx.random.uuid(), created_at: ctx.now });
    if (row === undefined) throw nameTaken(wish.name);
    await ctx.record(tx, { what: "roster.source-added", about: row.id, data: { name: row.name, host: hostOf(row) } });
    return await shownSource(tx, row);
  });
}

const PURPOSE = "roster-source";
const NO_CLIENT = { token_url: null, client_id: null };

function named({ name, url, version, pageSize, signIn, scope }: SourceWish) {
  return { name, url: trimmed(url), version, page_size: pageSize, sign_in: signIn, scope: scope ?? SCOPES[version] };
}

/** Changes what is given. Where it would be asked at another host, the secret is to be given again: it was not meant for that one. */
export async function changeSource(ctx: Context, id: string, change: SourceChange): Promise<RosterSource> {
  await checkAddresses(ctx, change);
  return ctx.transaction(async (tx) => {
    const before = await lockedSource(tx, id);
    if (change.name !== undefined && (await isNameTaken(tx, id, change.name))) throw nameTaken(change.name);
    const columns = columnsOf(change);
    const next = { ...before, ...columns };
    refuseGaps(next);
    if (change.secret === undefined && (next.sign_in !== before.sign_in || isElsewhere(before, next)))
      throw tellAgain();
    const row = await updateSource(tx, id, { ...columns, ...(await newSecret(ctx, tx, { before, change })) });
    await ctx.record(tx, { what: "roster.source-changed", about: id, data: { fields: Object.keys(change) } });
    return await shownSource(tx, row);
  });
}

interface Changing {
  readonly before: SourceRow;
  readonly change: SourceChange;
}

async function newSecret(ctx: Context, tx: Transaction, { before, change }: Changing): Promise<{ secret_id?: string }> {
  if (change.secret === undefined) return {};
  const secret_id = await ctx.secrets.keep(tx, PURPOSE, change.secret);
  await updateSource(tx, before.id, { secret_id });
  await ctx.secrets.drop(tx, before.secret_id);
  return { secret_id };
}

/** Removes a source that no schedule reads; rosters that were read from it stay. */
export async function removeSource(ctx: Context, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { name, secret_id } = await lockedSource(tx, id);
    const [schedule] = await schedulesReading(tx, id);
    if (schedule !== undefined) throw inUse(name, schedule);
    await deleteSource(tx, id);
    await ctx.secrets.drop(tx, secret_id);
    await ctx.record(tx, { what: "roster.source-removed", about: id, data: { name } });
  });
}

function columnsOf({
  name,
  url,
  version,
  pageSize,
  signIn,
  tokenUrl,
  clientId,
  scope,
}: SourceChange): Partial<SourceColumns> {
  const columns = {
    name,
    url: url === undefined ? undefined : trimmed(url),
    version,
    page_size: pageSize,
    sign_in: signIn,
    token_url: tokenUrl,
    client_id: clientId,
    scope,
    ...(signIn === "token" && NO_CLIENT),
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

function trimmed(url: string): string {
  return url.replace(/\/+$/, "");
}

function hostOf({ url }: Pick<SourceRow, "url">): string {
  return new URL(url).host;
}

async function checkAddresses(ctx: Context, { url, tokenUrl }: SourceChange): Promise<void> {
  if (url !== undefined) await checkAddress(ctx, "url", url);
  if (tokenUrl !== undefined) await checkAddress(ctx, "tokenUrl", tokenUrl);
}

async function checkAddress(ctx: Context, field: string, url: string): Promise<void> {
  await ctx.outside.check(url).catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error;
    const { code, message, cure, reason } = error;
    throw new Failure(code, message, { cure, reason, field, cause: error });
  });
}

function refuseGaps(row: Pick<SourceRow, "sign_in" | "token_url" | "client_id">): void {
  const [field] = clientGaps(row);
  if (field === undefined) return;
  throw new Failure("invalid-input", "A client signs in at a token address, with its id and secret.", {
    field,
    reason: "value-missing",
    cure: field === "tokenUrl" ? "Give the address that hands out tokens." : "Give the id of the client.",
  });
}

function tellAgain(): Failure {
  return new Failure("invalid-input", "The secret was given for another address or another way to sign in.", {
    field: "secret",
    reason: "secret-again",
    cure: "Give the secret or the token together with this change.",
  });
}

function nameTaken(name: string): Failure {
  return new Failure("conflict", `There is a source called ${name} already.`, {
    field: "name",
    reason: "name-taken",
    cure: "Choose another name.",
  });
}

function inUse(name: string, schedule: string): Failure {
  return new Failure("conflict", `The schedule ${schedule} reads ${name}.`, {
    reason: "source-in-use",
    cure: "Remove that schedule first.",
  });
}
