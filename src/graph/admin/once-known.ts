import { SECOND } from "../../kernel/time.ts";
import type { GraphClient } from "../request.ts";
import { GraphError } from "../wire/graph-error.ts";

/** After each of these waits it is tried again. In milliseconds. */
const WAITS = [1, 2, 3, 4, 5, 5, 10, 10, 10, 10].map((seconds) => seconds * SECOND);

/**
 * Does what needs something that was made a moment ago. Entra tells its servers of new things one after the other, so for
 * up to a minute some of them have not heard of it.
 */
export async function onceKnown<T>({ clock }: GraphClient, work: () => Promise<T>): Promise<T> {
  let unheardOf: unknown;
  for (const wait of WAITS) {
    const tried = await work().then((value) => ({ value }), unlessUnheardOf);
    if ("value" in tried) return tried.value;
    unheardOf = tried.unheardOf;
    await clock.sleep(wait);
  }
  throw unheardOf;
}

function unlessUnheardOf(error: unknown): { readonly unheardOf: unknown } {
  if (!isUnheardOf(error)) throw error;
  return { unheardOf: error };
}

/** 400 says that no app stands behind the id; 409, that the new service principal is not in the lists yet. */
function isUnheardOf(error: unknown): boolean {
  if (!(error instanceof GraphError)) return false;
  return error.kind === "not-found" || error.status === 409 || error.innerCodes.includes("NoBackingApplicationObject");
}
