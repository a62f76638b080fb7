import { createHmac } from "node:crypto";
import { sql } from "kysely";
import type { Transaction } from "../database/database.ts";
import { Failure } from "../errors.ts";
import type { Random } from "../random.ts";
import type { Secrets } from "../secrets/store.ts";
import type { Identifier } from "./personal-data.ts";

type TombstoneTables = {
  tombstone_keys: { organisation_id: string; secret_id: string };
  tombstones: { organisation_id: string; kind: string; digest: Buffer; erased_at: Date };
};

/** What a context offers for this. */
interface Parts {
  readonly secrets: Secrets;
}

/** A name alone tells nobody from others: namesakes are not to be refused. */
const NOT_ENOUGH = new Set(["name"]);

/**
 * Leaves a mark by which an erased person is known again without being remembered: keyed digests of what told them from
 * others. The key is the organisation's own and lies sealed.
 */
export async function leaveTombstones(
  tx: Transaction,
  { secrets, random }: Parts & { readonly random: Random },
  { known, at }: { readonly known: readonly Identifier[]; readonly at: Date },
): Promise<void> {
  const key = (await keyOf(tx, secrets)) ?? (await makeKey(tx, secrets, random));
  const rows = telling(known).map((each) => ({
    organisation_id: organisationOf(tx),
    kind: each.kind,
    digest: digestOf(key, each),
    erased_at: at,
  }));
  if (rows.length === 0) return;
  const once = [...new Map(rows.map((row) => [`${row.kind} ${row.digest.toString("hex")}`, row])).values()];
  await tables(tx)
    .insertInto("tombstones")
    .values(once)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Which of these people were erased: their places in the list. One question, however many they are. */
export async function erasedAmong(
  tx: Transaction,
  { secrets }: Parts,
  people: readonly (readonly Identifier[])[],
): Promise<ReadonlySet<number>> {
  const key = people.length === 0 ? undefined : await keyOf(tx, secrets);
  if (key === undefined) return new Set();
  const asked = people.flatMap((known, place) =>
    telling(known).map((each) => ({ place, kind: each.kind, digest: digestOf(key, each) })),
  );
  const { rows } = await sql<{ place: number }>`
    select distinct place from unnest(
      ${asked.map(({ place }) => place)}::integer[],
      ${asked.map(({ kind }) => kind)}::text[],
      ${asked.map(({ digest }) => digest)}::bytea[]
    ) as asked (place, kind, digest)
    join tombstones using (kind, digest) where organisation_id = ${organisationOf(tx)}`.execute(tx.sql);
  return new Set(rows.map(({ place }) => place));
}

/** Refuses to keep anew what was erased: whatever brings people in asks this first, in the transaction that adds them. */
export async function refuseErased(tx: Transaction, parts: Parts, known: readonly Identifier[]): Promise<void> {
  if ((await erasedAmong(tx, parts, [known])).size === 0) return;
  throw new Failure("conflict", "This person was erased here and is not to be kept again.", {
    reason: "person-erased",
    cure: "If they want to be known again, lift the erasure first: POST /api/erasure-liftings.",
  });
}

/** Lets a person be added again; says whether there was anything to lift. */
export async function liftTombstones(
  tx: Transaction,
  { secrets }: Parts,
  known: readonly Identifier[],
): Promise<boolean> {
  const key = await keyOf(tx, secrets);
  if (key === undefined) return false;
  const digests = telling(known).map((each) => digestOf(key, each));
  const rows = await tables(tx)
    .deleteFrom("tombstones")
    .where("organisation_id", "=", organisationOf(tx))
    .where("digest", "in", digests)
    .returning("kind")
    .execute();
  return rows.length > 0;
}

function telling(known: readonly Identifier[]): Identifier[] {
  return known.filter(({ kind, value, shared }) => !shared && !NOT_ENOUGH.has(kind) && value.trim() !== "");
}

/** The same for one person however their particulars are spelled: spaces around, capitals, composed letters. */
function digestOf(key: string, { kind, value }: Identifier): Buffer {
  const text = `${kind}\n${value.normalize("NFKC").trim().toLowerCase()}`;
  return createHmac("sha256", Buffer.from(key, "base64")).update(text).digest();
}

async function keyOf(tx: Transaction, secrets: Secrets): Promise<string | undefined> {
  const row = await tables(tx)
    .selectFrom("tombstone_keys")
    .select("secret_id")
    .where("organisation_id", "=", organisationOf(tx))
    .executeTakeFirst();
  return row && secrets.open(tx, row.secret_id);
}

/** Of two erasures that are both the first, the later waits for the earlier one's key. */
async function makeKey(tx: Transaction, secrets: Secrets, random: Random): Promise<string> {
  const key = random.bytes(32).toString("base64");
  const row = await tables(tx)
    .insertInto("tombstone_keys")
    .values({ organisation_id: organisationOf(tx), secret_id: await secrets.keep(tx, "tombstones", key) })
    .onConflict((conflict) =>
      conflict.column("organisation_id").doUpdateSet((eb) => ({ secret_id: eb.ref("tombstone_keys.secret_id") })),
    )
    .returning("secret_id")
    .executeTakeFirstOrThrow();
  return secrets.open(tx, row.secret_id);
}

function organisationOf(tx: Transaction): string {
  if (tx.organisation === undefined) throw new Error("People are erased within one organisation.");
  return tx.organisation;
}

function tables(tx: Transaction) {
  return tx.sql.withTables<TombstoneTables>();
}
