import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Identifier } from "../../../kernel/privacy/personal-data.ts";
import { naming, withoutPerson } from "../../../kernel/privacy/redact.ts";
import type { Moment } from "../listing/place.ts";
import type { Held } from "./held.ts";
import type { Interaction, TimelineEntry } from "./contract.ts";

type Tables = {
  interactions: {
    id: string;
    organisation_id: string;
    kind: Interaction["kind"];
    at: Date;
    title: string;
    text: string;
    client_id: string | null;
    person_id: string | null;
    meeting_id: string | null;
    appointment_id: string | null;
    cancelled: boolean;
    recorded_by: string;
    created_at: Date;
  };
};

/** What is written of an interaction. */
export interface InteractionRow {
  readonly id: string;
  readonly kind: Interaction["kind"];
  readonly at: Date;
  readonly title: string;
  readonly text: string;
  readonly client: string | undefined;
  readonly person: string | undefined;
  readonly meeting: string | undefined;
  readonly appointment: string | undefined;
  readonly actor: string;
  readonly now: Date;
}

export async function insertInteraction(tx: Transaction, row: InteractionRow): Promise<void> {
  const { id, kind, at, title, text } = row;
  await tables(tx)
    .insertInto("interactions")
    .values({
      id,
      kind,
      at,
      title,
      text,
      organisation_id: organisationOf(tx),
      client_id: row.client ?? null,
      person_id: row.person ?? null,
      meeting_id: row.meeting ?? null,
      appointment_id: row.appointment ?? null,
      cancelled: false,
      recorded_by: row.actor,
      created_at: row.now,
    })
    .execute();
}

/** Moves the entry that stands for a meeting or an appointment along with it; false where there is none yet. */
export async function changeHeldInteraction(tx: Transaction, held: Held): Promise<boolean> {
  const { kind, id, title, at, cancelled } = held;
  const { numUpdatedRows } = await tables(tx)
    .updateTable("interactions")
    .set({ title, at, cancelled, client_id: held.client ?? null, person_id: held.person ?? null })
    .where("organisation_id", "=", organisationOf(tx))
    .where(kind === "meeting" ? "meeting_id" : "appointment_id", "=", id)
    .where("kind", "=", kind)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whose interactions or timeline are asked for. */
export interface Whose {
  readonly of: "client" | "person";
  readonly id: string;
  /** Leaves out what belongs to a client as well. */
  readonly withoutClients?: boolean;
}

/** Part of a list that has the newest first: what is older than `before`. */
interface Part {
  readonly before?: Moment | undefined;
  readonly limit: number;
}

interface Entry {
  readonly key: string;
  readonly place: string;
  readonly entry: TimelineEntry;
}

const COLUMN = { client: sql`i.client_id`, person: sql`i.person_id` } as const;

/** The interactions of a client or a person, the newest first, with where the next page begins. */
export async function interactionsPage(tx: Transaction, whose: Whose, part: Part) {
  return paged(tx, interactionsOf(tx, whose), part);
}

/** Interactions and recorded facts of a client or a person, merged, the newest first. */
export async function timelinePage(tx: Transaction, whose: Whose, part: Part) {
  return paged(tx, sql`${interactionsOf(tx, whose)} union all ${factsAbout(tx, whose.id)}`, part);
}

/** One interaction. */
export async function interactionOf(tx: Transaction, id: string): Promise<Interaction | undefined> {
  const { rows } = await sql<Entry>`${selectInteractions(sql<boolean>`i.id = ${id}`)}`.execute(tx.sql);
  const entry = rows[0]?.entry;
  return entry?.type === "interaction" ? shown(entry.interaction) : undefined;
}

async function paged(tx: Transaction, entries: RawBuilder<unknown>, { before, limit }: Part) {
  const on = before ? sql`where (at, key) < (${before.at}::timestamptz, ${before.key})` : sql``;
  const { rows } = await sql<Entry>`
    select key, at::text as place, entry from (${entries}) as entries (key, at, entry) ${on}
    order by at desc, key desc limit ${limit}`.execute(tx.sql);
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return { entries: rows.map(({ entry }) => clean(entry)), next: last && { at: last.place, key: last.key } };
}

function interactionsOf(tx: Transaction, { of, id, withoutClients }: Whose): RawBuilder<unknown> {
  const rest = withoutClients ? sql`and i.client_id is null` : sql``;
  return selectInteractions(sql<boolean>`i.organisation_id = ${organisationOf(tx)} and ${COLUMN[of]} = ${id} ${rest}`);
}

function selectInteractions(condition: RawBuilder<boolean>): RawBuilder<unknown> {
  return sql`
    select 'i' || i.id::text as key, i.at, jsonb_build_object('type', 'interaction', 'at', ${stamp(sql`i.at`)},
      'interaction', jsonb_strip_nulls(jsonb_build_object('id', i.id, 'kind', i.kind, 'at', ${stamp(sql`i.at`)},
        'title', i.title, 'text', i.text, 'meeting', i.meeting_id, 'appointment', i.appointment_id, 'cancelled', nullif(i.cancelled, false), 'recordedBy', i.recorded_by,
        'recordedAt', ${stamp(sql`i.created_at`)},
        'client', (select jsonb_build_object('id', c.id, 'name', c.name) from clients c where c.id = i.client_id),
        'person', (select jsonb_build_object('id', p.id, 'name', p.name) from people p where p.id = i.person_id)))) as entry
    from interactions i where ${condition}`;
}

function factsAbout(tx: Transaction, id: string): RawBuilder<unknown> {
  return sql`
    select 'f' || lpad(f.id::text, 20, '0') as key, f.at, jsonb_build_object('type', 'fact', 'at', ${stamp(sql`f.at`)},
      'fact', jsonb_build_object('id', f.id::text, 'what', f.what, 'about', f.about, 'actor', f.actor, 'data', f.data,
        'at', ${stamp(sql`f.at`)})) as entry
    from facts f where f.organisation_id = ${organisationOf(tx)} and f.about = ${id}`;
}

/** As JavaScript writes instants. */
function stamp(column: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

function clean(entry: TimelineEntry): TimelineEntry {
  return entry.type === "fact" ? entry : { ...entry, interaction: shown(entry.interaction) };
}

/** Whoever is gone by now is not named. */
function shown({ client, person, ...rest }: Interaction): Interaction {
  return { ...rest, ...(client && { client }), ...(person && { person }) };
}

/** Everything that was recorded with a person, the oldest first. */
export async function interactionsWith(tx: Transaction, person: string): Promise<Interaction[]> {
  const { rows } = await sql<Entry>`${interactionsOf(tx, { of: "person", id: person })} order by 2`.execute(tx.sql);
  return rows.flatMap(({ entry }) => (entry.type === "interaction" ? [shown(entry.interaction)] : []));
}

/**
 * What was with a person alone is deleted. What was with a client too stays as a fact of that client, without its words;
 * elsewhere, what tells the person from others is taken out of the words.
 */
export async function eraseInteractions(tx: Transaction, person: string, known: readonly Identifier[]): Promise<void> {
  const own = tables(tx).deleteFrom("interactions").where("person_id", "=", person).where("client_id", "is", null);
  await own.execute();
  await tables(tx)
    .updateTable("interactions")
    .set({ person_id: null, title: "", text: "" })
    .where("person_id", "=", person)
    .execute();
  const rows = await tables(tx)
    .selectFrom("interactions")
    .select(["id", "title", "text"])
    .where("organisation_id", "=", organisationOf(tx))
    .where((eb) => eb.or([naming(sql`to_json(title)::text`, known), naming(sql`to_json(text)::text`, known)]))
    .execute();
  for (const { id, title, text } of rows) {
    const cleaned = { title: String(withoutPerson(title, known)), text: String(withoutPerson(text, known)) };
    await tables(tx).updateTable("interactions").set(cleaned).where("id", "=", id).execute();
  }
}

function organisationOf(tx: Transaction): string {
  if (tx.organisation === undefined) throw new Error("Interactions belong to one organisation.");
  return tx.organisation;
}

function tables(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
