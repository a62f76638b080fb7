import type { Context } from "../../../context.ts";
import type { GraphClient } from "../../../graph/index.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { keepMembership, type Membership, membershipOf, operatorsOf } from "../operators/store.ts";
import { PROBES } from "./catalog.ts";
import { heldUp, type Outcome, probesOn, type Tried } from "./rules.ts";
import { dropOutcomes, outcomesOf } from "./store.ts";
import { tryGroup } from "./tries/group.ts";

const OF_OPERATORS = new Set(PROBES.filter(({ on }) => on === "operator").map(({ key }) => key));

interface Asking {
  readonly id: string;
  readonly known: ReadonlyMap<string, Outcome>;
  readonly roles: readonly string[];
}

/** Reads who stands in the group that operators were chosen by, and keeps it; nothing where they were chosen otherwise. */
export async function readGroup(ctx: Context, graph: GraphClient, { id, known, roles }: Asking): Promise<Tried[]> {
  const { operators } = await ctx.transaction((tx) => operatorsOf(tx, id));
  const [probe] = probesOn("group", []);
  if (operators?.kind !== "group" || probe === undefined) return [];
  const held = heldUp(probe, known);
  const { outcome, membership } = held ? { outcome: held } : await tryGroup(graph, operators, roles);
  // That Microsoft could not be asked says nothing of who stands in the group.
  if (outcome.level !== "waiting" && outcome.level !== "skipped")
    await ctx.transaction((tx) => keepMembers(tx, id, membership));
  return [{ probe: probe.key, subject: "", outcome }];
}

/** Keeps them, and forgets what was found on those who left the group. */
async function keepMembers(tx: Transaction, id: string, membership: Membership | undefined): Promise<void> {
  const before = await membershipOf(tx, id);
  await keepMembership(tx, id, membership);
  const now = new Set(membership?.logins);
  const left = new Set(before?.logins.filter((login) => !now.has(login)));
  const outcomes = left.size === 0 ? [] : await outcomesOf(tx, id);
  const gone = outcomes.filter(({ probe, subject }) => OF_OPERATORS.has(probe) && left.has(subject));
  await dropOutcomes(tx, id, gone);
}
