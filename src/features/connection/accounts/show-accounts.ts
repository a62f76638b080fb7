import type { Ability } from "../../../ability.ts";
import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { abilitiesOn } from "../requirements/list-abilities.ts";
import { askedAndGranted } from "../requirements/store.ts";
import { allConnections } from "../store.ts";
import type { Account, AccountPlace, AccountsWanted, OutlookZone } from "./contract.ts";
import { type Holder, scopesFor, standingsOf } from "./scopes.ts";
import { accountAt, type AccountRow, accountRow, accountsPage, organisationsZone } from "./store.ts";
import { mismatch } from "./zones.ts";

const PAGE = 50;

/** A page of all accounts by login name; the cursor is the last one's id. */
export async function listAccounts(
  ctx: Context,
  { search, state, cursor }: AccountsWanted,
): Promise<{ items: Account[]; cursor?: string | undefined }> {
  return ctx.transaction(async (tx) => {
    if (cursor !== undefined) await refuseUnknown(tx, cursor);
    const rows = await accountsPage(tx, { search, state, after: cursor, limit: PAGE });
    const around = await surroundings(ctx, tx);
    const items: Account[] = [];
    for (const row of rows) items.push(await shown(ctx, tx, { row, around }));
    const last = rows.length === PAGE ? rows.at(-1) : undefined;
    return { items, ...(last && { cursor: last.id }) };
  });
}

export async function showAccount(ctx: Context, id: string): Promise<Account> {
  return ctx.transaction(async (tx) =>
    shown(ctx, tx, { row: await accountRow(tx, id), around: await surroundings(ctx, tx) }),
  );
}

/** At each connection in use: what signing in asks for, and the account that is connected. `user` null: the organisation's. */
export async function showPlaces(ctx: Context, user: string | null): Promise<AccountPlace[]> {
  return ctx.transaction(async (tx) => {
    const around = await surroundings(ctx, tx);
    const all = (await allConnections(tx)).filter(
      ({ state, sandbox }) => state !== "retired" && sandbox === ctx.sandbox,
    );
    const places: AccountPlace[] = [];
    for (const { id, name } of all) {
      const { permissionSet } = await askedAndGranted(tx, id);
      const row = await accountAt(tx, { connection: id, user });
      places.push({
        connection: { id, name },
        wanted: scopesFor(user === null ? "organisation" : "person", permissionSet, around.abilities),
        ...(row && { account: await shown(ctx, tx, { row, around }) }),
      });
    }
    return places;
  });
}

interface Surroundings {
  readonly abilities: readonly Ability[];
  /** The organisation's own zone. */
  readonly zone: string | undefined;
}

async function surroundings(ctx: Context, tx: Transaction): Promise<Surroundings> {
  return { abilities: await abilitiesOn(ctx, tx), zone: await organisationsZone(tx) };
}

async function shown(
  ctx: Context,
  tx: Transaction,
  { row, around }: { readonly row: AccountRow; readonly around: Surroundings },
): Promise<Account> {
  const holder: Holder = row.user_id === null ? "organisation" : "person";
  const { permissionSet } = await askedAndGranted(tx, row.connection_id);
  const asked = scopesFor(holder, permissionSet, around.abilities);
  const { scopes, lasting } = row;
  const zone = zoneOf(ctx, row, around.zone);
  return {
    id: row.id,
    connection: row.connection_id,
    holder,
    ...(row.user_id !== null && { user: { id: row.user_id, name: row.user_name ?? "" } }),
    objectId: row.object_id,
    userPrincipalName: row.principal_name,
    displayName: row.display_name,
    state: row.state,
    ...(row.finding !== null && { finding: row.finding }),
    permissions: standingsOf(holder, around.abilities, { asked, scopes, lasting }),
    ...(lasting ? {} : { endsAt: row.expires_at.toISOString() }),
    ...(zone && { outlookTimeZone: zone }),
    connectedAt: row.connected_at.toISOString(),
    ...(row.checked_at !== null && { checkedAt: row.checked_at.toISOString() }),
  };
}

function zoneOf(
  { now }: Context,
  { outlook_zone: zone, zone_source: source }: AccountRow,
  organisation: string | undefined,
): OutlookZone | undefined {
  if (zone === null || source === null) return undefined;
  const events = organisation === undefined ? [] : mismatch({ organisation, outlook: zone }, now);
  if (organisation === undefined || events.length === 0) return { zone, source };
  const said = events.map(({ at, ...clocks }) => ({ at: at.toISOString(), ...clocks }));
  return { zone, source, mismatch: { organisation, events: said } };
}

/** After nobody there is no page: an empty one would say that there are no more. */
async function refuseUnknown(tx: Transaction, cursor: string): Promise<void> {
  await accountRow(tx, cursor).catch((cause: unknown) => {
    if (!(cause instanceof Failure)) throw cause;
    throw new Failure("invalid-input", "This cursor is of no page of accounts.", {
      field: "cursor",
      reason: "cursor-unknown",
      cure: "Send the cursor of the page before, or leave it out to begin again.",
      cause,
    });
  });
}
