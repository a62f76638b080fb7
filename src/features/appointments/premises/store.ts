import type { Selectable } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Closure, Room } from "./contract.ts";

interface RoomTable {
  id: string;
  organisation_id: string;
  name: string;
  archived_at: Date | null;
  created_at: Date;
}

interface ClosureTable {
  id: string;
  organisation_id: string;
  name: string;
  starts_at: Date;
  ends_at: Date;
  created_at: Date;
}

type ClosureRow = Selectable<ClosureTable>;

/** The rooms that there are, by name; archived ones too where asked for. */
export async function allRooms(tx: Transaction, { archived = false } = {}): Promise<Room[]> {
  let query = tables(tx).selectFrom("rooms").selectAll().where("organisation_id", "=", organisationOf(tx));
  if (!archived) query = query.where("archived_at", "is", null);
  return (await query.orderBy("name").orderBy("id").execute()).map(roomInApi);
}

/** Keeps a room; false where another one is called so. */
export async function insertRoom(
  tx: Transaction,
  { at, ...room }: { id: string; name: string; at: Date },
): Promise<boolean> {
  const row = { ...room, organisation_id: organisationOf(tx), archived_at: null, created_at: at };
  const { numInsertedOrUpdatedRows } = await tables(tx)
    .insertInto("rooms")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Takes a room out of use; appointments in it stay. */
export async function archiveRoom(tx: Transaction, id: string, at: Date): Promise<void> {
  const { numUpdatedRows } = await tables(tx)
    .updateTable("rooms")
    .set({ archived_at: at })
    .where("id", "=", id)
    .where("archived_at", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n)
    throw new Failure("not-found", "There is no such room.", { cure: "List them with GET /api/rooms." });
}

function roomInApi({ id, name, archived_at }: Selectable<RoomTable>): Room {
  return { id, name, ...(archived_at && { archivedAt: archived_at.toISOString() }) };
}

/** The closures that are not over at `since`, the earliest first. */
export async function closuresSince(tx: Transaction, since: Date): Promise<ClosureRow[]> {
  return tables(tx)
    .selectFrom("closures")
    .selectAll()
    .where("organisation_id", "=", organisationOf(tx))
    .where("ends_at", ">", since)
    .orderBy("starts_at")
    .orderBy("id")
    .execute();
}

export async function insertClosure(
  tx: Transaction,
  closure: { id: string; name: string; starts_at: Date; ends_at: Date; created_at: Date },
): Promise<void> {
  await tables(tx)
    .insertInto("closures")
    .values({ ...closure, organisation_id: organisationOf(tx) })
    .execute();
}

export async function deleteClosure(tx: Transaction, id: string): Promise<void> {
  const { numDeletedRows } = await tables(tx).deleteFrom("closures").where("id", "=", id).executeTakeFirst();
  if (numDeletedRows === 0n)
    throw new Failure("not-found", "There is no such closure.", { cure: "List them with GET /api/closures." });
}

export function closureInApi({
  id,
  name,
  starts_at,
  ends_at,
}: Omit<ClosureRow, "organisation_id" | "created_at">): Closure {
  return { id, name, start: starts_at.toISOString(), end: ends_at.toISOString() };
}

function organisationOf({ organisation }: Transaction): string {
  if (organisation === undefined) throw new Error("Rooms and closures belong to one organisation.");
  return organisation;
}

function tables(tx: Transaction) {
  return tx.sql.withTables<{ rooms: RoomTable; closures: ClosureTable }>();
}
