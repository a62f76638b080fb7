import { PROBES } from "../probes/catalog.ts";
import type { KeptOutcome } from "../probes/store.ts";
import type { RequirementState } from "./contract.ts";
import { isKeptByExchange } from "./kept-by-exchange.ts";

/** What no token tells is known from trying: one test that went wrong for want of it, or only good ones. */
export function seenByTests(item: RequirementState, outcomes: readonly KeptOutcome[]): RequirementState {
  if (item.state !== "unknown") return item;
  const probes = PROBES.filter(({ proves }) => proves.includes(item.name)).map(({ key }) => key);
  const levels = outcomes.filter(({ probe }) => probes.includes(probe)).map(({ outcome: { level } }) => level);
  if (levels.includes("bad") || levels.includes("warning")) return { ...item, state: "missing" };
  return levels.includes("good") ? { ...item, state: "granted" } : item;
}

/** What Exchange grants for some mailboxes stands in no token: that a calendar opens tells of it. */
export function leftToExchange(
  items: readonly RequirementState[],
  outcomes: readonly KeptOutcome[],
): RequirementState[] {
  const isLeft = ({ kind, name, state }: RequirementState) =>
    kind === "application-permission" && state === "missing" && isKeptByExchange(name);
  if (!items.some(isLeft)) return [...items];
  const opens = outcomes.some(({ probe, outcome: { level } }) => probe === "calendar.read" && level === "good");
  return items.map((item) => {
    if (isLeft(item)) return opens ? { ...item, state: "covered", by: SCOPE } : { ...item, state: "unknown" };
    return item.name === SCOPE ? { ...item, state: scopeState(item.state, opens) } : item;
  });
}

const SCOPE = "RBAC for Applications";

/** That others are closed is not enough: the operators have to be open, too. */
function scopeState(seen: RequirementState["state"], opens: boolean): RequirementState["state"] {
  if (!opens) return "missing";
  return seen === "unknown" ? "granted" : seen;
}
