import { Readable } from "node:stream";
import type { Context } from "../../../context.ts";
import { peopleInPlan, type PersonPlace } from "./show-parts.ts";
import type { PersonInPlan } from "./shown.ts";
import { changeWords, reasonWords } from "./words.ts";

const AT_ONCE = 500;

/** A table's columns: a name, and what stands below it for somebody. */
const COLUMNS: readonly (readonly [name: string, of: (person: PersonInPlan) => string | undefined])[] = [
  ["team", ({ team }) => team.name],
  ["person", ({ person }) => person],
  ["name", ({ name }) => name],
  ["login", ({ login }) => login],
  ["change", ({ change }) => changeWords(change)],
  ["was", ({ was }) => was],
  ["is", ({ is }) => is],
  ["reason", ({ reason }) => reasonWords(reason)],
];

/** What becomes of whom, line by line, as a stream that reads on only as fast as somebody takes it. */
export function planTable(ctx: Context, plan: string, line: (cells: readonly string[]) => string): Readable {
  async function* lines() {
    yield line(COLUMNS.map(([name]) => name));
    let after: PersonPlace | undefined;
    do {
      const from = after;
      const { items, next } = await ctx.transaction((tx) =>
        peopleInPlan(tx, { plan, q: undefined, after: from, limit: AT_ONCE }),
      );
      yield items.map((person) => line(COLUMNS.map(([, of]) => of(person) ?? ""))).join("");
      after = next;
    } while (after !== undefined);
  }
  return Readable.from(lines(), { objectMode: false });
}
