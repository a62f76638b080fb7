import { Failure } from "../errors.ts";

interface Where {
  readonly host: string;
  /** The time given was over. */
  readonly late: boolean;
}

/** What kept us from an answer, in a word that can stand in a list and a sentence. */
export function troubleOf(cause: unknown, { host, late }: Where): Failure {
  const codes = codesOf(cause);
  if (late || codes.some((code) => SLOW.test(code))) {
    return new Failure("unavailable", `${host} did not answer in time.`, {
      reason: "too-slow",
      cure: "Try again, or make it answer sooner.",
      cause,
    });
  }
  const code = codes.find((each) => TLS.test(each));
  if (code !== undefined) {
    return new Failure("unavailable", `${host} has no certificate that can be trusted (${code}).`, {
      reason: "tls",
      cure: "Give it a certificate for this name from an authority that is commonly trusted.",
      cause,
    });
  }
  return new Failure("unavailable", `${host} cannot be reached (${codes[0] ?? "the connection broke off"}).`, {
    reason: "unreachable",
    cure: "Check that it runs and that its name leads there.",
    cause,
  });
}

const SLOW = /TIMEOUT|ETIMEDOUT/;
const TLS = /^(ERR_TLS|ERR_SSL|EPROTO|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_|INVALID_CA|HOSTNAME_MISMATCH|ERR_OSSL)/;

/** The codes of an error and of those that it gathers or comes from. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const own = "code" in error && typeof error.code === "string" ? [error.code] : [];
  const inner = error instanceof AggregateError ? error.errors : [];
  return [...own, ...inner.flatMap(codesOf), ...codesOf(error.cause)];
}
