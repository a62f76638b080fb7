import type { Transaction } from "../../../../kernel/database/database.ts";
import { proves, rowNamedBy } from "../client-state.ts";
import { type Proof, proofsOf } from "../store.ts";

/** What is ours comes with the row that it is for; else whether its client state names no row of ours, or does not prove it. */
export type Verdict = Proof | "unknown" | "unproved";

/** In milliseconds of this machine's. What is announced for a row that is gone meanwhile is dropped when it is read. */
const REMEMBERED = 1000;

/** Judges client states, one verdict on each. What proved itself a moment ago is not looked up again. */
export function makeJudge(): (tx: Transaction, clientStates: readonly string[]) => Promise<readonly Verdict[]> {
  let known = new Map<string, Proof>();
  let since = -Infinity;
  const verdictOn = (clientState: string): Verdict => {
    const proof = known.get(rowNamedBy(clientState) ?? "");
    if (proof === undefined) return "unknown";
    return proves(clientState, proof.digest) ? proof : "unproved";
  };
  return async (tx, clientStates) => {
    if (performance.now() - since > REMEMBERED) {
      known = new Map();
      since = performance.now();
    }
    const verdicts = clientStates.map(verdictOn);
    // What is no proof by what is remembered may be one by what has changed since.
    const doubtful = clientStates.filter((_, place) => typeof verdicts[place] === "string");
    const rows = new Set(doubtful.flatMap((clientState) => rowNamedBy(clientState) ?? []));
    if (rows.size === 0) return verdicts;
    for (const proof of await proofsOf(tx, [...rows])) known.set(proof.id, proof);
    return clientStates.map(verdictOn);
  };
}
