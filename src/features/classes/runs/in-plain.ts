import { Failure } from "../../../kernel/errors.ts";
import { explain, found } from "../../connection/index.ts";
import type { Finding } from "../../connection/contract.ts";

/** What an error means to whoever looks after the sync; undefined for what is a fault of ours. */
export function inPlain(error: unknown, now: Date): Finding | undefined {
  const explanation = explain(error);
  if (explanation !== undefined) return found(explanation, now);
  if (!(error instanceof Failure)) return undefined;
  const { reason = error.code, message: sentence, cure } = error;
  return found({ reason, level: "bad", sentence, cure }, now);
}
