import type { Ability, Requirement } from "../../../ability.ts";
import type { Context } from "../../../context.ts";
import type { NoOperator } from "../../../no-operator.ts";
import type { GraphClient } from "../../../graph/index.ts";
import type { Probe } from "./catalog.ts";
import { heldUp, type Outcome, probesOn, type Tried } from "./rules.ts";
import { ON_CONNECTION } from "./tries/connection.ts";
import { leave, ON_OPERATOR, type Visit } from "./tries/operator.ts";
import { LEFT_BEHIND } from "./tries/operator-refusals.ts";
import { tryNoOperator } from "./tries/no-operator.ts";
import { tryOutsider } from "./tries/outsider.ts";
import { type Held, permissionOutcome } from "./tries/permission.ts";

type Known = ReadonlyMap<string, Outcome>;

export async function tryConnection(ctx: Context, graph: GraphClient, abilities: readonly Ability[]): Promise<Tried[]> {
  const scene = { graph, address: ctx.address, sandbox: ctx.sandbox, on: abilities.map(({ key }) => key) };
  const known = new Map<string, Outcome>();
  for (const probe of probesOn("connection", abilities)) {
    const outcome = heldUp(probe, known) ?? (await ON_CONNECTION[probe.key]?.(scene));
    if (outcome) known.set(probe.key, outcome);
  }
  return [...known].map(([probe, outcome]) => ({ probe, subject: "", outcome }));
}

export function permissionsTried(abilities: readonly Ability[], known: Known, held: Held): Tried[] {
  if (known.get("token")?.level !== "good") return [];
  return [...strictest(abilities).values()].map((requirement) => ({
    probe: "permission",
    subject: requirement.name,
    outcome: permissionOutcome(requirement, held),
  }));
}

/** Each application permission once; where one ability fails without it and another only loses something, the failure counts. */
function strictest(abilities: readonly Ability[]): Map<string, Requirement> {
  const found = new Map<string, Requirement>();
  for (const requirement of abilities.flatMap(({ requirements }) => requirements)) {
    if (requirement.kind !== "application-permission") continue;
    const { name, without } = requirement;
    if (!found.has(name) || without === undefined) found.set(name, requirement);
  }
  return found;
}

interface OnSomebody {
  readonly login: string;
  readonly abilities: readonly Ability[];
  readonly known: Known;
}

export async function tryOperator(
  { random }: Context,
  graph: GraphClient,
  { login, abilities, known: base, roles }: OnSomebody & { readonly roles: readonly string[] },
): Promise<Tried[]> {
  const visit: Visit = { graph, login, random, roles, made: [] };
  let left: string[] = [];
  const tried = await visited(visit, { probes: probesOn("operator", abilities), known: new Map(base) }).finally(
    async () => (left = await leave(visit)),
  );
  return tried.map((each) => (left.includes(each.probe) ? { ...each, outcome: LEFT_BEHIND } : each));
}

async function visited(
  visit: Visit,
  { probes, known }: { readonly probes: readonly Probe[]; readonly known: Map<string, Outcome> },
): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const probe of probes) {
    const outcome = heldUp(probe, known) ?? (await ON_OPERATOR[probe.key]?.(visit));
    if (outcome === undefined) continue;
    known.set(probe.key, outcome);
    tried.push({ probe: probe.key, subject: visit.login, outcome });
  }
  return tried;
}

/** Tries whether Teams keeps the app from those who are no operators. Without the permission nothing can be told. */
export async function tryNoOperators(
  { random }: Context,
  graph: GraphClient,
  { people, abilities, known, roles }: OnStrangers,
): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const probe of probesOn("no-operator", abilities)) {
    if (heldUp(probe, known) !== undefined || !roles.includes("OnlineMeetings.ReadWrite.All")) continue;
    for (const { login, objectId } of people) {
      const outcome = await tryNoOperator({ graph, login, objectId, random, roles, made: [] });
      tried.push({ probe: probe.key, subject: login, outcome });
    }
  }
  return tried;
}

interface OnStrangers extends Omit<OnSomebody, "login"> {
  readonly people: readonly NoOperator[];
  readonly roles: readonly string[];
}

export async function tryOutside(graph: GraphClient, { login, abilities, known }: OnSomebody): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const probe of probesOn("outsider", abilities)) {
    const outcome = heldUp(probe, known) ?? (await tryOutsider(graph, login));
    tried.push({ probe: probe.key, subject: login, outcome });
  }
  return tried;
}
