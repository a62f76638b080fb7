import { type Known, placedByUs, presentIn } from "../teams/rules.ts";
import type { Drift } from "./contract.ts";

interface Looked {
  readonly now: Date;
  /** Microsoft's object id of whoever is in all teams without being put there; absent where nobody is. */
  readonly keeper: string | undefined;
}

/** What somebody did in Teams since we were there; undefined where nobody has looked yet. */
export function driftOf(team: Known, { now, keeper }: Looked): Drift | undefined {
  if (team.seen === null) return undefined;
  const [placed, present] = [placedByUs(team), presentIn(team, now)];
  if (keeper !== undefined && !placed.has(keeper)) present.delete(keeper);
  const both = [...placed].filter(([user]) => present.has(user));
  return {
    added: present.size - both.length,
    removed: placed.size - both.length,
    changed: both.filter(([user, role]) => present.get(user) !== role).length,
  };
}
