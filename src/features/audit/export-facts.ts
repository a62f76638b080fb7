import { Readable } from "node:stream";
import type { Context } from "../../context.ts";
import { csvLine } from "../../kernel/csv/write-csv.ts";
import { type FactFilter, factsPage, type RecordedFact } from "../../kernel/facts/store.ts";
import type { Fact } from "./contract.ts";

/** How facts are written down: a head, a line each. */
interface Format {
  readonly type: string;
  readonly head: string;
  line(fact: Fact): string;
}

const COLUMNS = ["id", "at", "what", "about", "actor", "data"] as const;

export const FORMATS = {
  csv: {
    type: "text/csv; charset=utf-8",
    head: csvLine(COLUMNS),
    line: (fact) => csvLine(COLUMNS.map((column) => textOf(fact[column]))),
  },
  ndjson: { type: "application/x-ndjson", head: "", line: (fact) => `${JSON.stringify(fact)}\n` },
} as const satisfies Record<string, Format>;

const AT_ONCE = 1000;

/** All facts that match, newest first, as a stream that reads on only as fast as somebody takes it. */
export function exportFacts(ctx: Context, filter: FactFilter, format: keyof typeof FORMATS) {
  const { type, head, line } = FORMATS[format];
  async function* lines() {
    yield head;
    let before: string | undefined;
    do {
      const page = { before, limit: AT_ONCE };
      const { facts, next } = await ctx.transaction((tx) => factsPage(tx, filter, page));
      yield facts.map((fact) => line(shown(fact))).join("");
      before = next;
    } while (before !== undefined);
  }
  return { type, from: Readable.from(lines(), { objectMode: false }) };
}

export function shown({ id, what, about, actor, data, at }: RecordedFact): Fact {
  return { id, what, about, actor, data, at: at.toISOString() };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
