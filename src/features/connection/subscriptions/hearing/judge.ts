import type { Transaction } from "../../../../kernel/database/database.ts";
import { isSame, onlyStateIn, type Proved, provedBy, proves, rowNamedBy } from "../client-state.ts";
import { type Proof, proofsOf } from "../store.ts";

/** What is ours, by the client state that proved it; else whether its client state names no row of ours, or does not prove it. */
export type Verdict = Ours | "unknown" | "unproved";

interface Ours {
  readonly organisation: string;
  readonly proved: Proved;
}

/** In milliseconds of this machine's. What is announced for a row that is gone meanwhile is dropped when it is read. */
const REMEMBERED = 1000;

interface Known {
  readonly proof: Proof;
  ours?: Ours;
}

export interface Judge {
  /** Whose a delivery of one announcement is, by what proved itself a moment ago; undefined where it has to be judged. */
  recognise(json: Buffer): Ours | undefined;
  /** One verdict on each. What proved itself a moment ago is not looked up again. */
  judge(tx: Transaction, clientStates: readonly string[]): Promise<readonly Verdict[]>;
}

export function makeJudge(): Judge {
  let rows = new Map<string, Known>();
  let since = -Infinity;
  const remembered = () => {
    if (performance.now() - since > REMEMBERED) {
      rows = new Map();
      since = performance.now();
    }
    return rows;
  };
  return {
    recognise: (json) => {
      const clientState = onlyStateIn(json);
      const ours = clientState && remembered().get(rowNamedBy(clientState.toString("latin1")) ?? "")?.ours;
      return ours && isSame(clientState, ours.proved) ? ours : undefined;
    },
    judge: async (tx, clientStates) => {
      const known = remembered();
      const verdicts = clientStates.map((clientState) => verdictOn(clientState, known));
      // What is no proof by what is remembered may be one by what has changed since.
      const doubtful = clientStates.filter((_, place) => typeof verdicts[place] === "string");
      const named = new Set(doubtful.flatMap((clientState) => rowNamedBy(clientState) ?? []));
      if (named.size === 0) return verdicts;
      for (const proof of await proofsOf(tx, [...named])) known.set(proof.id, { proof });
      return clientStates.map((clientState) => verdictOn(clientState, known));
    },
  };
}

function verdictOn(clientState: string, rows: ReadonlyMap<string, Known>): Verdict {
  const known = rows.get(rowNamedBy(clientState) ?? "");
  if (known === undefined) return "unknown";
  const { proof, ours } = known;
  if (ours && isSame(Buffer.from(clientState), ours.proved)) return ours;
  if (!proves(clientState, proof.digest)) return "unproved";
  known.ours = { organisation: proof.organisation, proved: provedBy(clientState) };
  return known.ours;
}
