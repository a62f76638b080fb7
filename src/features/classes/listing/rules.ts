import { type Known, placedByUs, presentIn } from "../teams/rules.ts";
import type { Drift } from "./contract.ts";

/** What somebody did in Teams since we were there; undefined where nobody has looked yet. */
export function driftOf(team: Known, now: Date): Drift | undefined {
  if (team.seen === null) return undefined;
  const [placed, present] = [placedByUs(team), presentIn(team, now)];
  const both = [...placed].filter(([user]) => present.has(user));
  return {
    added: present.size - both.length,
    removed: placed.size - both.length,
    changed: both.filter(([user, role]) => present.get(user) !== role).length,
  };
}
