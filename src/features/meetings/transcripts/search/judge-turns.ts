import type { SaidWhere } from "./store.ts";

/** In which turns of one transcript each term is said; `by` are those of the speaker who is asked for. */
export function turnsOfTerms(
  count: number,
  said: readonly SaidWhere[],
  by: ReadonlySet<number> | undefined,
): ReadonlySet<number>[] {
  return Array.from({ length: count }, (_, place) => {
    const turns = said.filter(({ term }) => term === place).flatMap((each) => each.turns);
    return new Set(by === undefined ? turns : turns.filter((turn) => by.has(turn)));
  });
}

/** The turns that say most of what was asked for, in their order; none where something is said nowhere. */
export function bestTurns(ofTerms: readonly ReadonlySet<number>[]): number[] {
  if (ofTerms.some((turns) => turns.size === 0)) return [];
  const counts = new Map<number, number>();
  for (const turns of ofTerms) for (const turn of turns) counts.set(turn, (counts.get(turn) ?? 0) + 1);
  let most = 0;
  for (const count of counts.values()) most = Math.max(most, count);
  return [...counts]
    .filter(([, count]) => count === most)
    .map(([turn]) => turn)
    .toSorted((one, other) => one - other);
}
