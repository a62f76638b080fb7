import { z } from "zod";
import { Failure } from "../errors.ts";

const Reported = z.object({ code: z.string().optional(), message: z.string() });

/**
 * PostgreSQL that cannot be reached, is starting or stopping, or has no connection to spare: the network's own codes, and
 * SQLSTATEs (appendix A of PostgreSQL's manual).
 */
const OUT_OF_REACH = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|08\w{3}|57P0\w|53300|57014|25P03)$/;
/** What the driver says of the same without any code. */
const SAID =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/;
/** Values that no column can hold: text that is not UTF-8 or has NUL in it, numbers too large, ids that are none. */
const UNKEEPABLE = new Set(["22P05", "22021", "22003", "22P02"]);

/** The refusal that an error of the database or its driver amounts to; `undefined` where it is a fault of ours. */
export function databaseRefusal(error: unknown): Failure | undefined {
  const { code = "", message = "" } = Reported.safeParse(error).data ?? {};
  if (OUT_OF_REACH.test(code) || SAID.test(message)) {
    return new Failure("unavailable", "Parley's database does not answer now.", {
      cure: "Send the request again in a few seconds; if it stays, tell the administrator that PostgreSQL is out of reach.",
      reason: "database-unavailable",
      retryAfter: 5,
      cause: error,
    });
  }
  if (!UNKEEPABLE.has(code)) return undefined;
  return new Failure("invalid-input", "A value in this request cannot be kept: PostgreSQL refuses it.", {
    cure: "Look for NUL characters, broken characters, numbers that are too large and ids that are none.",
    cause: error,
  });
}
