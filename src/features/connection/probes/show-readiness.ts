import type { z } from "zod";
import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { csvLine } from "../../../kernel/csv/write-csv.ts";
import { abilitiesOn } from "../requirements/list-abilities.ts";
import { type Membership, membershipOf, operatorsOf } from "../operators/store.ts";
import { connectionRow } from "../store.ts";
import type { Readiness as ReadinessSchema } from "./contract.ts";
import { probesOn } from "./rules.ts";
import { type KeptOutcome, outcomesOf } from "./store.ts";
import { knownSubjects } from "./subjects.ts";

/** Each operator against each test that is made on operators: who is ready, and what keeps the others. */
export async function showReadiness(ctx: Context, id: string): Promise<Readiness> {
  return ctx.transaction(async (tx) => {
    await connectionRow(tx, id);
    const probes = probesOn("operator", await abilitiesOn(ctx, tx));
    const { operators } = await knownSubjects(tx, id);
    const outcomes = await outcomesOf(tx, id);
    const columns = probes.map(({ key, title }) => ({ key, title }));
    const items = operators.map((operator) => rowOf(operator, columns, outcomes));
    return { columns, items, ...(await whoIsListed(tx, id, outcomes)) };
  });
}

type Readiness = z.input<typeof ReadinessSchema>;

/** What has to be said of who is listed, by how the operators were chosen. */
async function whoIsListed(
  tx: Transaction,
  id: string,
  outcomes: readonly KeptOutcome[],
): Promise<Pick<Readiness, "note" | "notShown">> {
  const { operators } = await operatorsOf(tx, id);
  if (operators?.kind === "everyone") return { note: EVERYONE };
  if (operators?.kind !== "group") return {};
  const notShown = notListed(await membershipOf(tx, id));
  return { note: noteIn(outcomes), ...(notShown > 0 && { notShown }) };
}

function noteIn(outcomes: readonly KeptOutcome[]): Readiness["note"] {
  const { outcome = NOT_READ_YET } = outcomes.find(({ probe }) => probe === "operators.group") ?? {};
  const { reason, sentence, cure } = outcome;
  return { reason, sentence, ...(cure && { cure }) };
}

function notListed(membership: Membership | undefined): number {
  return membership === undefined ? 0 : membership.people - membership.logins.length;
}

const EVERYONE = {
  reason: "everyone",
  sentence: "Parley may act for everyone in the tenant, so nobody is listed here but who was verified by name.",
  cure: "Verify an operator by name above.",
};

const NOT_READ_YET = {
  reason: "group-not-read-yet",
  sentence: "Who stands in the operators’ group is read at the next look.",
  cure: undefined,
};

function rowOf(
  operator: string,
  columns: readonly { readonly key: string }[],
  outcomes: readonly KeptOutcome[],
): Readiness["items"][number] {
  const own = new Map(outcomes.filter(({ subject }) => subject === operator).map((each) => [each.probe, each]));
  const cells = columns.map(({ key }) => {
    const found = own.get(key)?.outcome;
    return { probe: key, level: found?.level ?? ("untried" as const), ...(found && { sentence: found.sentence }) };
  });
  return { operator, ready: cells.every(({ level }) => level === "good"), cells };
}

/** The same as a file: an operator a line. */
export async function exportReadiness(ctx: Context, id: string): Promise<string> {
  const { columns, items } = await showReadiness(ctx, id);
  const head = csvLine(["operator", "ready", ...columns.map(({ key }) => key)]);
  const lines = items.map(({ operator, ready, cells }) =>
    csvLine([operator, ready ? "yes" : "no", ...cells.map(({ level }) => level)]),
  );
  return [head, ...lines].join("");
}
