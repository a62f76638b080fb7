import type { Context } from "../../../context.ts";
import { csvLine } from "../../../kernel/csv/write-csv.ts";
import type { ClassChange, Roster, RosterProblem } from "./contract.ts";
import { problemWords } from "./problem-words.ts";
import type { Fault } from "./reading/faults.ts";
import { problemsPage, rosterRow, type RosterRow, rostersPage } from "./store.ts";
import { tallied } from "./rules.ts";
import { changesPage, namesOf } from "./taking/changes/store.ts";
import { Readable } from "node:stream";

const PAGE = 50;

export async function showRosters(ctx: Context, after?: string) {
  const rows = await ctx.transaction((tx) => rostersPage(tx, { after, limit: PAGE }));
  const last = rows.length === PAGE ? rows.at(-1) : undefined;
  return { items: rows.map(shown), ...(last && { cursor: last.id }) };
}

export async function showRoster(ctx: Context, id: string): Promise<Roster> {
  return shown(await ctx.transaction((tx) => rosterRow(tx, id)));
}

/** A roster as the API shows it. */
export function shown(row: RosterRow): Roster {
  const { id, source, name, state, counts, problem_count: problems, brought_by: broughtBy } = row;
  return {
    id,
    source,
    name,
    state,
    ...(counts.classes !== undefined && { counts }),
    problems,
    broughtBy,
    createdAt: row.created_at.toISOString(),
    ...(row.taken_at && { takenAt: row.taken_at.toISOString() }),
  };
}

interface Asked {
  readonly q?: string | undefined;
  /** The place in the list from which to go on. */
  readonly cursor?: string | undefined;
}

/** Bad lines and remarks of a roster, searched by words. */
export async function showProblems(ctx: Context, id: string, { q = "", cursor }: Asked) {
  const words = q.split(/\s+/).filter((word) => word !== "");
  const from = Number(cursor ?? 0);
  const { faults, total } = await ctx.transaction(async (tx) => {
    await rosterRow(tx, id);
    return problemsPage(tx, id, { words, from, limit: PAGE });
  });
  const hasMore = from + faults.length < total;
  return { items: faults.map(({ fault }) => inWords(fault)), total, ...(hasMore && { cursor: String(from + PAGE) }) };
}

/** What is wrong with a roster, as the API tells it. */
export function inWords({ remark, ...fault }: Fault): RosterProblem {
  const { file, line, field, reason, value } = fault;
  return {
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line }),
    field,
    reason,
    ...(value !== undefined && { value }),
    isRemark: remark === true,
    ...problemWords(fault),
  };
}

const CSV_AT_ONCE = 1000;

/** The same as a CSV file, whole. */
export async function exportProblems(ctx: Context, id: string) {
  await ctx.transaction((tx) => rosterRow(tx, id));
  async function* lines() {
    yield csvLine(["kind", "file", "line", "field", "value", "sentence", "cure"]);
    for (let from = 0, total = 1; from < total; from += CSV_AT_ONCE) {
      const some = await ctx.transaction((tx) => problemsPage(tx, id, { words: [], from, limit: CSV_AT_ONCE }));
      ({ total } = some);
      yield some.faults.map(({ fault }) => lineOf(inWords(fault))).join("");
    }
  }
  return { type: "text/csv; charset=utf-8", from: Readable.from(lines(), { objectMode: false }) };
}

function lineOf({ isRemark, file = "", line, field, value = "", sentence, cure }: RosterProblem): string {
  return csvLine([isRemark ? "remark" : "fault", file, line?.toString() ?? "", field, value, sentence, cure]);
}

const MOST_PEOPLE = 100;

/** What a roster changed, class by class. */
export async function showChanges(ctx: Context, id: string, after?: string) {
  return ctx.transaction(async (tx) => {
    await rosterRow(tx, id);
    const { rows, total } = await changesPage(tx, id, { after, limit: PAGE });
    const names = await namesOf(tx, [
      ...new Set(rows.flatMap(({ changes }) => changes.slice(0, MOST_PEOPLE).map(({ person }) => person))),
    ]);
    const items = rows.map(({ id: classId, external_id: externalId, title, changes }): ClassChange => {
      const { added: came, removed: left, changed } = tallied(changes);
      const people = changes.slice(0, MOST_PEOPLE).map((change) => ({ ...change, ...named(names.get(change.person)) }));
      return { class: { id: classId, externalId, title }, came, left, changed, people };
    });
    const last = rows.length === PAGE ? rows.at(-1) : undefined;
    return { items, total, ...(last && { cursor: last.id }) };
  });
}

function named(name: string | undefined): { name?: string } {
  return name === undefined ? {} : { name };
}
