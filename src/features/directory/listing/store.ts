import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Place, Sort } from "./place.ts";

/** Which rows of a table, and which part of the list. */
export interface Listing {
  readonly table: "people" | "clients";
  /** Words that all stand somewhere in what a row is looked for by, whatever capitals and accents. */
  readonly search?: string | undefined;
  readonly conditions: readonly RawBuilder<boolean>[];
  readonly sort: Sort;
  readonly after?: Place | undefined;
  readonly limit: number;
}

/** A page of rows. `next` is missing on the last page. */
export interface Listed<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly next?: Place;
}

const COLUMNS = { name: sql`sort_name`, added: sql`created_at` } as const;

/** A page of an organisation's rows, with the count of all that match. The first page counts; the others are told. */
export async function pageOf<Row extends { id: string }>(tx: Transaction, listing: Listing): Promise<Listed<Row>> {
  const asked = askedOf(tx, listing);
  const { rows, total } = await found<Row>(tx, listing, asked);
  const last = rows.length === listing.limit ? rows.at(-1) : undefined;
  return { rows, total, ...(last && { next: { sort: asked.sort, value: last.place, id: last.id, total } }) };
}

async function found<Row>(tx: Transaction, { after }: Listing, asked: AskedSql) {
  const known = after?.total;
  const mayBeFew = asked.narrowed && (known === undefined || known <= FEW);
  const few = mayBeFew ? await amongFew<Row>(tx, asked) : undefined;
  if (few) return { rows: few.rows, total: known ?? few.total };
  const rows = await inOrder<Row>(tx, asked);
  return { rows, total: known ?? (await countOf(tx, asked)) };
}

type Placed<Row> = Row & { readonly place: string; readonly total?: string };

/** A list's question in SQL. */
interface AskedSql extends Pick<Listing, "limit"> {
  readonly sort: Sort;
  /** Not all there is, but what is searched for or filtered. */
  readonly narrowed: boolean;
  readonly table: RawBuilder<unknown>;
  readonly column: RawBuilder<unknown>;
  readonly matching: RawBuilder<unknown>;
  /** Only what comes after the page before. */
  readonly beyond: RawBuilder<boolean>;
  readonly order: RawBuilder<unknown>;
}

function askedOf(tx: Transaction, listing: Listing): AskedSql {
  const { after, limit, search = "", conditions } = listing;
  const sort = after?.sort ?? listing.sort;
  const column = COLUMNS[sort.endsWith("name") ? "name" : "added"];
  const [direction, sign] = (sort.startsWith("-") ? ["desc", "<"] : ["asc", ">"]).map((word) => sql.raw(word));
  return {
    sort,
    limit,
    column,
    narrowed: search.trim() !== "" || conditions.length > 0,
    table: sql.table(listing.table),
    matching: sql.join(conditionsOf(tx, listing), sql` and `),
    beyond: after ? sql<boolean>`(${column}, id) ${sign} (${after.value}, ${after.id}::uuid)` : sql<boolean>`true`,
    order: sql`${column} ${direction}, id ${direction}`,
  };
}

/** Everything there is lies in the order of an index. */
async function inOrder<Row>(tx: Transaction, { table, column, matching, beyond, order, limit }: AskedSql) {
  const { rows } = await sql<Placed<Row>>`
    select *, ${column}::text as place from ${table} where ${matching} and ${beyond}
    order by ${order} limit ${limit}`.execute(tx.sql);
  return rows;
}

async function countOf(tx: Transaction, { table, matching }: AskedSql): Promise<number> {
  const { rows } = await sql<{ total: string }>`select count(*) as total from ${table} where ${matching}`.execute(
    tx.sql,
  );
  return Number(rows[0]?.total ?? 0);
}

/** More hits than this lie so close in any order that a page of them is soon full. */
const FEW = 2000;

/**
 * What is searched for is found by looking at all rows: once, for the page and the count alike. `undefined` where it is
 * not few; then the look was soon over.
 */
async function amongFew<Row>(tx: Transaction, { table, column, matching, beyond, order, limit }: AskedSql) {
  const { rows } = await sql<Placed<Row>>`
    with hits as materialized (select id, ${column} from ${table} where ${matching} limit ${FEW + 1}),
      page as (select id from hits where ${beyond} order by ${order} limit ${limit})
    select *, ${column}::text as place, (select count(*) from hits) as total from ${table}
    where id in (select id from page) order by ${order}`.execute(tx.sql);
  const total = Number(rows[0]?.total ?? 0);
  return total > FEW ? undefined : { rows, total };
}

function conditionsOf(tx: Transaction, { search = "", conditions }: Listing): RawBuilder<boolean>[] {
  if (tx.organisation === undefined) throw new Error("Lists belong to one organisation.");
  const words = search.split(/\s+/).filter((word) => word !== "");
  return [
    sql<boolean>`organisation_id = ${tx.organisation}`,
    ...conditions,
    ...words.map((word) => sql<boolean>`strpos(search_text, folded(${word})) > 0`),
  ];
}
