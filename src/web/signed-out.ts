import { useSyncExternalStore } from "react";
import { ParleyProblem } from "../../sdk/src/index.ts";

/** The server no longer knows who is calling, though somebody was signed in here. */
export class SignedOut extends ParleyProblem {}

let told: SignedOut | undefined;
const listeners = new Set<() => void>();

/** Says that the session is over while work is open, or, without a refusal, that it goes on. */
export function tellSignedOut(refusal: SignedOut | undefined): void {
  if (told === refusal) return;
  told = refusal;
  for (const listener of listeners) listener();
}

/** The refusal by which it was learnt that nobody is signed in any more, while that is so. */
export function useSignedOut(): SignedOut | undefined {
  return useSyncExternalStore(whenTold, () => told);
}

function whenTold(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
