import { EntraError, findingOf, GraphError, GraphUnreachable } from "../../graph/index.ts";
import { Failure } from "../../kernel/errors.ts";
import type { Finding } from "./contract.ts";

/** What an error of Microsoft's means, before it is known what was being attempted. */
export type Explanation = Omit<Finding, "at"> & { readonly retryAfter?: number | undefined };

/**
 * Explains any error that the graph room throws. `waiting` means that the same call may succeed later without anybody
 * doing anything; `bad`, that somebody has to. Errors that are not Microsoft's have no explanation here.
 */
export function explain(error: unknown): Explanation | undefined {
  if (error instanceof EntraError) return explainEntra(error);
  if (error instanceof GraphUnreachable) return UNREACHABLE;
  if (error instanceof GraphError) return explainGraph(error);
  return error instanceof Failure ? explainFailure(error) : undefined;
}

function explainFailure(error: Failure): Explanation | undefined {
  const { code, reason, message: sentence, cure, retryAfter } = error;
  // Without an identity token of this machine there is nothing that could be sent.
  if (reason?.startsWith("assertion-")) return { reason, level: "bad", sentence, cure };
  if (reason !== undefined && MISDIRECTED.has(reason)) return { reason, level: "bad", sentence, cure };
  if (code !== "upstream-unavailable") return undefined;
  return { reason: reason ?? "microsoft-busy", level: "waiting", sentence, cure, retryAfter };
}

/** Entra describes the tenant as one that is at home elsewhere. */
const MISDIRECTED = new Set(["tenant-in-other-cloud", "entra-elsewhere"]);

/** Does what asks Microsoft for a caller who waits; an error of Microsoft's becomes a refusal in words. */
export async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const explanation = explain(error);
    if (explanation === undefined) throw error;
    const { level, sentence, cure, reason, retryAfter } = explanation;
    const code = level === "waiting" ? "upstream-unavailable" : "upstream-refused";
    throw new Failure(code, sentence, { cure, reason, retryAfter, cause: error });
  }
}

const UNREACHABLE: Explanation = {
  reason: "microsoft-unreachable",
  level: "waiting",
  sentence: "Microsoft does not answer.",
  cure: "Nothing is lost; Parley tries again by itself. If it lasts, check this server's way to the internet.",
};

function explainEntra(error: EntraError): Explanation {
  const { reason, sentence, cure } = findingOf(error.refusal);
  return { reason, level: PASSING.has(reason) ? "waiting" : "bad", sentence, cure };
}

/** What Entra gets over by itself. */
const PASSING = new Set(["entra-busy", "entra-unavailable", "consent-pending", "sign-in-pending"]);

/** All that is explained of Graph whatever was attempted, each once; for guides to be written from. */
export function everyGraphFinding(): readonly Pick<Explanation, "reason" | "sentence" | "cure">[] {
  return [...Object.values(KNOWN), SLOW_DOWN, UNREACHABLE];
}

function explainGraph(error: GraphError): Explanation {
  const { kind, requestId, retryAfter, status } = error;
  if (kind === "throttled") return { ...SLOW_DOWN, retryAfter, requestId };
  const code = error.lacksPermission ? "Authorization_RequestDenied" : error.code;
  if (kind !== "unavailable") return { level: "bad", ...(KNOWN[code] ?? unknown(error)), requestId };
  const sentence = `Microsoft answers with an error of its own (${status}).`;
  return { ...UNREACHABLE, sentence, retryAfter, requestId };
}

const SLOW_DOWN: Explanation = {
  reason: "throttled",
  level: "waiting",
  sentence: "Microsoft has asked Parley to slow down.",
  cure: "Nothing is lost; Parley goes on when Microsoft allows it.",
};

function unknown({ status, code, said }: GraphError): Known {
  const words = said === "" ? "" : ` Microsoft said: “${said}”`;
  return {
    reason: "microsoft-refused",
    sentence: `Microsoft refused with ${status} ${code}.${words}`,
    cure: "Give an administrator this sentence and the request id.",
  };
}

interface Known {
  readonly level?: Finding["level"];
  readonly reason: string;
  readonly sentence: string;
  readonly cure: string;
}

/** Codes that mean the same whatever was attempted. */
const KNOWN: Readonly<Record<string, Known>> = {
  AccessDenied: {
    reason: "blocked-by-policy",
    sentence: "A Conditional Access policy of the tenant keeps the app from this.",
    cure: "In the Entra admin center, look at the sign-in logs for service principals, and exclude the app from the policy or allow this server’s address.",
  },
  InvalidAuthenticationToken: {
    reason: "token-refused",
    sentence: "Microsoft Graph does not accept the token that Microsoft Entra gave.",
    cure: "Check that the right Microsoft cloud is chosen and that this server’s clock is right; Parley asks for a new token each time.",
  },
  Directory_QuotaExceeded: {
    reason: "directory-full",
    sentence: "The tenant lets whoever asked make no more objects in the directory.",
    cure: "Have somebody with the role Cloud Application Administrator do it, or remove deleted app registrations for good.",
  },
  Directory_ConcurrencyViolation: {
    level: "waiting",
    reason: "directory-busy",
    sentence: "Somebody else changed the same thing in the directory at that moment.",
    cure: "Nothing is lost; Parley tries again by itself.",
  },
  PaymentRequired: {
    reason: "metered",
    sentence: "Microsoft counts this among its metered interfaces, and nobody pays for the app’s use of it.",
    cure: "Link the app registration with an Azure subscription for metered Microsoft Graph services.",
  },
  Authorization_RequestDenied: {
    reason: "permission-missing",
    sentence: "The app lacks a permission for this, or an administrator has not consented to it.",
    cure: "Grant admin consent to the permissions on the connection's page; a new grant takes effect within minutes.",
  },
  Authorization_IdentityNotFound: {
    reason: "consent-missing",
    sentence: "The app is not known in this Entra tenant: nobody has consented to it yet.",
    cure: "Grant admin consent in the Entra admin center.",
  },
  MailboxNotEnabledForRESTAPI: {
    reason: "organiser-without-mailbox",
    sentence: "This person has no Exchange Online mailbox.",
    cure: "Give them a licence with Exchange Online, choose another organiser, or use the standalone lane.",
  },
  ErrorAccessDenied: {
    reason: "mailbox-out-of-reach",
    sentence: "The app may not use this mailbox.",
    cure: "Grant Calendars.ReadWrite with admin consent, or add the person to the group that the app's mailbox scope names.",
  },
};
