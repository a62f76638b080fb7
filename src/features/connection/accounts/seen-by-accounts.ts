import type { Ability } from "../../../ability.ts";
import type { RequirementState } from "../requirements/contract.ts";
import type { AccountRow } from "./store.ts";

/**
 * How a requirement of accounts stands, as the connected ones show it: a delegated permission that each of them holds is
 * granted; an account that is needed is there or not. What they tell nothing of stays as it is.
 */
export function seenByAccounts(
  item: RequirementState,
  abilities: readonly Ability[],
  accounts: readonly AccountRow[],
): RequirementState {
  if (item.state !== "unknown") return item;
  const holders = new Set(
    abilities.filter(({ key }) => item.because.some(({ ability }) => ability === key)).map((each) => each.accounts),
  );
  const theirs = accounts.filter(({ user_id: user }) => holders.has(user === null ? "organisation" : "person"));
  if (item.kind === "account") return { ...item, state: theirs.some(isConnected) ? "granted" : "missing" };
  if (item.kind !== "delegated-permission" || theirs.length === 0) return item;
  return { ...item, state: theirs.every((row) => holds(row, item.name)) ? "granted" : "missing" };
}

function isConnected({ state }: AccountRow): boolean {
  return state === "connected";
}

function holds({ scopes, lasting }: AccountRow, name: string): boolean {
  return name === "offline_access" ? lasting : scopes.includes(name);
}
