import { Readable } from "node:stream";
import type { Context } from "../../../context.ts";
import { peopleInPlan, type PersonPlace, shownParts } from "./show-parts.ts";
import type { PersonInPlan, PlannedTeam } from "./shown.ts";
import { partsPage } from "./store.ts";
import { changeWords, refusalWords, stepWords } from "./words.ts";

const AT_ONCE = 500;

const COLUMNS = ["team", "person", "name", "login", "change", "was", "is", "reason", "cure"] as const;
type Row = { readonly [K in (typeof COLUMNS)[number]]?: string | undefined };
type Line = (cells: readonly string[]) => string;

/**
 * A plan line by line: what is done with which team and what stops it, then what becomes of whom. A stream that reads on only
 * as fast as somebody takes it.
 */
export function planTable(ctx: Context, plan: string, line: Line): Readable {
  const written = (rows: readonly Row[]) =>
    rows.map((row) => line(COLUMNS.map((column) => row[column] ?? ""))).join("");
  async function* lines() {
    yield line(COLUMNS);
    for await (const teams of teamsOf(ctx, plan)) yield written(teams.flatMap(rowsOfTeam));
    for await (const people of peopleOf(ctx, plan)) yield written(people.map(rowOfPerson));
  }
  return Readable.from(lines(), { objectMode: false });
}

async function* teamsOf(ctx: Context, plan: string): AsyncGenerator<PlannedTeam[]> {
  for (let after: string | undefined; ;) {
    const from = after;
    const { parts, teams } = await ctx.transaction(async (tx) => {
      const page = await partsPage(tx, { plan, states: undefined, after: from, limit: AT_ONCE });
      return { parts: page, teams: await shownParts(tx, page) };
    });
    yield teams;
    after = parts.at(-1)?.team_id;
    if (parts.length < AT_ONCE) return;
  }
}

async function* peopleOf(ctx: Context, plan: string): AsyncGenerator<PersonInPlan[]> {
  let after: PersonPlace | undefined;
  do {
    const from = after;
    const page = await ctx.transaction((tx) => peopleInPlan(tx, { plan, q: undefined, after: from, limit: AT_ONCE }));
    yield page.items;
    after = page.next;
  } while (after !== undefined);
}

function rowsOfTeam({ team: { name: team }, steps, stops, state }: PlannedTeam): Row[] {
  const done = steps.flatMap((step) => stepWords(step) ?? []);
  const waits = state === "stopped" ? "waits for a person" : "waited for a person";
  return [
    ...done.map((change): Row => ({ team, change })),
    ...stops.map(({ sentence: reason, cure }): Row => ({ team, change: waits, reason, cure })),
  ];
}

function rowOfPerson({ team, change, sentence, cure, refused, ...person }: PersonInPlan): Row {
  const said = refused === undefined ? { reason: sentence, cure } : refusalWords(refused);
  return { ...person, team: team.name, change: changeWords(change), ...said };
}
