import { GraphError } from "../../../../graph/index.ts";
import { explain } from "../../graph.ts";
import type { Outcome } from "../rules.ts";

/** Makes one try; an error of Microsoft's becomes an outcome in words, by the table of the try first. */
export async function tried(known: readonly Known[], work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    const outcome = outcomeOf(error, known);
    if (outcome === undefined) throw error;
    return outcome;
  }
}

/** What one refusal means where one thing was tried. */
export interface Known extends Outcome {
  readonly status: number;
  /** The code, or an inner one; any where absent. */
  readonly code?: string;
  /** What Microsoft's words hold, where nothing else tells two refusals apart. */
  readonly says?: RegExp;
}

/** Codes that say more than what they were answered to: they mean the same wherever they come up. */
const ANYWHERE = new Set([
  "AccessDenied",
  "Authorization_IdentityNotFound",
  "InvalidAuthenticationToken",
  "PaymentRequired",
]);

/** What an error of Microsoft's comes to, by a table first; `undefined` where it is none of Microsoft's. */
export function outcomeOf(error: unknown, known: readonly Known[]): Outcome | undefined {
  if (error instanceof GraphError && !ANYWHERE.has(error.code)) {
    const found = known.find((each) => fits(each, error));
    if (found) {
      const { status: _status, code: _code, says: _says, ...outcome } = found;
      return { ...outcome, requestId: error.requestId };
    }
  }
  const explanation = explain(error);
  if (explanation === undefined) return undefined;
  const { retryAfter: _retryAfter, ...outcome } = explanation;
  return { who: WHO[outcome.reason], ...outcome };
}

function fits({ status, code, says }: Known, error: GraphError): boolean {
  if (status !== error.status) return false;
  if (code !== undefined && ![error.code, ...error.innerCodes].includes(code)) return false;
  return says === undefined || says.test(error.said);
}

/** Who cures what `explain` finds, where it is not an administrator of Parley. */
const WHO: Readonly<Record<string, Outcome["who"]>> = {
  "permission-missing": "Privileged Role Administrator",
  "consent-missing": "Privileged Role Administrator",
  "consent-pending": "Privileged Role Administrator",
  "application-disabled": "Cloud Application Administrator",
  "application-not-installed": "Privileged Role Administrator",
  "blocked-by-policy": "Cloud Application Administrator",
  "blocked-by-security-defaults": "Cloud Application Administrator",
  "application-unknown": "administrator of Parley",
  "tenant-unknown": "administrator of Parley",
  "tenant-in-other-cloud": "administrator of Parley",
  "tenant-malformed": "administrator of Parley",
  "tenant-not-named": "administrator of Parley",
  "secret-wrong": "Cloud Application Administrator",
  "secret-expired": "Cloud Application Administrator",
  "secret-id-instead-of-value": "administrator of Parley",
  "certificate-unknown": "Cloud Application Administrator",
  "federation-mismatch": "Cloud Application Administrator",
  "public-client": "Cloud Application Administrator",
  "credential-missing": "administrator of Parley",
  "resource-unknown": "Cloud Application Administrator",
  "clock-wrong": "operator of this server",
  "consent-declined": "Privileged Role Administrator",
  "consent-needs-administrator": "Privileged Role Administrator",
  "federation-missing": "Cloud Application Administrator",
  "issuer-unreachable": "operator of this server",
  "request-changed": "operator of this server",
  "request-not-taken": "administrator of Parley",
  "permissions-unknown": "administrator of Parley",
  "return-address-unknown": "Cloud Application Administrator",
  "return-address-of-wrong-kind": "Cloud Application Administrator",
  "sign-in-over": "administrator of Parley",
  "sign-in-spent": "administrator of Parley",
  "second-factor-needed": "administrator of Parley",
  "account-of-another-tenant": "administrator of Parley",
  "assertion-not-accepted": "operator of this server",
  "account-unknown": "administrator of Parley",
  "account-disabled": "User Administrator",
  "nobody-signed-in": "administrator of Parley",
  "account-not-assigned": "Cloud Application Administrator",
  "password-wrong": "administrator of Parley",
  "id-tokens-off": "Cloud Application Administrator",
  "code-mistyped": "administrator of Parley",
  "code-expired": "administrator of Parley",
  "token-refused": "administrator of Parley",
  "directory-full": "Cloud Application Administrator",
  metered: "Cloud Application Administrator",
  "organiser-without-mailbox": "License Administrator",
  "mailbox-out-of-reach": "Exchange Administrator",
  "microsoft-unreachable": "operator of this server",
};
