import type { z } from "zod";
import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Person } from "../contract.ts";
import { type Fault, folded, type Plan, type Row } from "./rules.ts";

/** What becomes of a row; `write` is what would be written. */
export type Verdict<W> =
  | { readonly outcome: "added" | "changed"; readonly write: W }
  | { readonly outcome: "unchanged" }
  | { readonly outcome: "refused"; readonly fault: Fault };

/** What became of a row. */
export type Outcome = Verdict<unknown>["outcome"] | Fault;

/** Some rows, judged in their order, and how to write those that are right. */
export interface Judged {
  readonly outcomes: readonly Outcome[];
  write(): Promise<void>;
}

/** Rows of one kind of file to be judged. */
export interface Batch {
  readonly plan: Plan;
  readonly rows: readonly Row[];
  readonly audience?: Person["audience"] | undefined;
  /** The id of the import, for what is recorded; none where rows are only judged and nothing is written. */
  readonly import?: string;
}

/** How rows of one kind are judged and written, in the caller's transaction. */
export type Judge = (ctx: Context, tx: Transaction, batch: Batch) => Promise<Judged>;

export function outcomesOf(verdicts: readonly Verdict<unknown>[]): Outcome[] {
  return verdicts.map((verdict) => (verdict.outcome === "refused" ? verdict.fault : verdict.outcome));
}

/** What is wrong with a row by its shape. What stands in the cell is not repeated: it may be somebody's. */
export function faultIn({ issues: [issue] }: z.ZodError): Fault {
  const { path = [], code = "custom", message = "it is not valid" } = issue ?? {};
  const [name, field] = path.map(String);
  return {
    field: (name === "fields" ? `field:${field}` : name) ?? "",
    reason: code.replaceAll("_", "-"),
    sentence: `This cannot be taken: ${message.charAt(0).toLowerCase()}${message.slice(1)}.`,
    cure: "Correct it in the file.",
  };
}

/** What a row's key means: what is there already, nothing yet, or nothing clear. */
export type Meant<T> = { readonly there: T | undefined } | { readonly fault: Fault };

/** Looks a row up by its key among what was found by it. An empty id means something new. */
export function meantBy<T>({ values }: Row, key: string, found: ReadonlyMap<string, readonly T[]>): Meant<T> {
  const value = values[key];
  if (value === undefined) return key === "id" ? { there: undefined } : { fault: keyless(key) };
  const [there, other] = found.get(folded(value)) ?? [];
  if (other !== undefined) return { fault: several(key) };
  return there === undefined && key === "id" ? { fault: UNKNOWN } : { there };
}

const keyless = (field: string): Fault => ({
  field,
  reason: "key-empty",
  sentence: "The row has nothing by which it would be known again.",
  cure: "Fill in this column, or choose another one as key.",
});
const several = (field: string): Fault => ({
  field,
  reason: "several-match",
  sentence: "This fits several that are there already, so it is not clear which is meant.",
  cure: "Choose a column as key that fits only one, such as the id of an export.",
});
const UNKNOWN: Fault = {
  field: "id",
  reason: "id-unknown",
  sentence: "Nothing here has this id.",
  cure: "Leave the id empty to add the row anew, or take the id from an export.",
};
export const NAMELESS: Fault = {
  field: "name",
  reason: "name-missing",
  sentence: "This is not known yet and the row has no name.",
  cure: "Fill in a name.",
};

/** The local fields that a row fills. */
export function fieldsIn(values: Row["values"]): Record<string, string> {
  const own = Object.entries(values).filter(([target]) => target.startsWith("field:"));
  return Object.fromEntries(own.map(([target, value]) => [target.slice("field:".length), value]));
}

export const ERASED: Fault = {
  field: "email",
  reason: "person-erased",
  sentence: "This person was erased here and is not to be kept again.",
  cure: "Leave the row out; if they want to be known again, lift the erasure first.",
};
