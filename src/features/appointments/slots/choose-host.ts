/** A host who is free at a start. */
export interface Candidate {
  readonly id: string;
  /** How many appointments they have in the time that is compared. */
  readonly appointments: number;
  /** Whoever has the higher one is asked first where both have as many appointments. */
  readonly priority: number;
}

/** Whose turn it is: the fewest appointments, then the highest priority; else an order that depends on `seed` alone. */
export function chooseHost(candidates: readonly Candidate[], seed: string): Candidate | undefined {
  return candidates.toSorted(
    (one, other) =>
      one.appointments - other.appointments ||
      other.priority - one.priority ||
      hashOf(seed + one.id) - hashOf(seed + other.id) ||
      one.id.localeCompare(other.id, "en"),
  )[0];
}

/** FNV-1a: spreads well, and is the same everywhere. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
