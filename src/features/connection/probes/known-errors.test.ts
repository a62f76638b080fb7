import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { EntraError, GraphError } from "../../../graph/index.ts";
import type { Outcome } from "./rules.ts";
import { ADDRESS, DIRECTORY } from "./tries/connection.ts";
import { GROUP } from "./tries/group.ts";
import * as operator from "./tries/operator-refusals.ts";
import { type Known, tried } from "./tries/refusals.ts";

/** Errors that Microsoft documents or was seen to answer. */
const FILE = join(import.meta.dirname, "../../../../../shared/graphpack/errors.json");
if (!existsSync(FILE)) {
  console.warn(
    "SKIPPED: the list of Microsoft's errors (../shared/graphpack) is not here, so it is not held against what we explain.",
  );
}

const Errors = z.object({
  token: z.array(z.object({ aadsts: z.int(), httpStatus: z.int(), error: z.string(), message: z.string() })),
});
const listed = () => Errors.parse(JSON.parse(readFileSync(FILE, "utf8"))).token;

function refusedByEntra(code: number, { status = 400, error = "invalid_request", said = "" } = {}): EntraError {
  const ids = { traceId: undefined, correlationId: undefined };
  return new EntraError({ error, errorCodes: [code], description: said, status, secretLooksLikeId: false, ...ids });
}

function refusedByGraph(status: number, code: string, said = ""): GraphError {
  const ids = { requestId: "r", clientRequestId: undefined, date: undefined, retryAfter: undefined };
  return new GraphError({ method: "GET", template: "/users/{id}", status, code, innerCodes: [], said, ...ids });
}

/** What is found where a try meets this error. */
function outcomeOf(error: Error, known: readonly Known[] = []): Promise<Outcome> {
  return tried(known, async () => {
    throw error;
  });
}

/** What of an outcome would leave an administrator alone with a code. */
function lacks({ reason, sentence, cure, who, level }: Outcome): string[] {
  return [
    ...(["entra-refused", "entra-unavailable", "microsoft-refused"].includes(reason) ? ["a finding of its own"] : []),
    ...(/AADSTS|\b4\d\d\b/.test(sentence) ? ["words instead of a code"] : []),
    ...(cure === undefined || cure.length < 20 ? ["a cure"] : []),
    ...(who === undefined && level !== "waiting" ? ["who can do it"] : []),
  ];
}

test.skipIf(!existsSync(FILE))(
  "each refusal of Microsoft's sign-in service is explained with its cause, its cure and who can do it",
  async () => {
    const codes = listed();
    expect(codes.length).toBeGreaterThan(60);
    const lacking: string[] = [];
    for (const { aadsts, httpStatus: status, error, message: said } of codes) {
      const missing = lacks(await outcomeOf(refusedByEntra(aadsts, { status, error, said })));
      if (missing.length > 0) lacking.push(`AADSTS${aadsts} lacks ${missing.join(", ")}`);
    }
    expect(lacking).toEqual([]);
  },
);

test("a refusal that nobody has described yet is seen to be one", async () => {
  const outcome = await outcomeOf(refusedByEntra(123456, { said: "AADSTS123456: Some words of the day." }));
  expect(lacks(outcome)).toEqual(["a finding of its own", "words instead of a code", "who can do it"]);
});

const MAY_MEET = operator.meetingRefusals(["OnlineMeetings.ReadWrite.All"]);

/** What Graph may answer to one try, and what is found then. */
const REFUSALS: readonly (readonly [Error, readonly Known[], reason: string])[] = [
  [refusedByGraph(401, "InvalidAuthenticationToken", "Invalid audience."), DIRECTORY, "token-refused"],
  [refusedByGraph(401, "Authorization_IdentityNotFound"), DIRECTORY, "consent-missing"],
  [refusedByGraph(403, "Authorization_IdentityNotFound"), DIRECTORY, "consent-missing"],
  [refusedByGraph(403, "Authorization_RequestDenied"), DIRECTORY, "directory-closed"],
  [refusedByGraph(403, "AccessDenied"), operator.CALENDAR, "blocked-by-policy"],
  [refusedByGraph(403, "Authorization_RequestDenied"), GROUP, "group-not-readable"],
  [refusedByGraph(404, "Request_ResourceNotFound"), GROUP, "group-unknown"],
  [refusedByGraph(400, "Request_BadRequest", "Invalid object identifier 'x'."), operator.ACCOUNT, "operator-unknown"],
  [refusedByGraph(403, "ErrorAccessDenied", "Access is denied."), operator.CALENDAR, "calendar-closed"],
  [
    refusedByGraph(403, "ErrorAccessDenied", "Access to OData is disabled."),
    operator.CALENDAR,
    "calendar-closed-by-policy",
  ],
  [refusedByGraph(404, "MailboxNotEnabledForRESTAPI"), operator.CALENDAR, "mailbox-missing"],
  [refusedByGraph(404, "ErrorNonExistentMailbox"), operator.CALENDAR, "mailbox-missing"],
  [refusedByGraph(404, "ErrorInvalidUser"), operator.CALENDAR, "mailbox-missing"],
  [
    refusedByGraph(403, "Forbidden", "No Application Access Policy found for this app"),
    MAY_MEET,
    "access-policy-missing",
  ],
  [
    refusedByGraph(401, "Unauthorized", "App x is not authorized to Create meeting on behalf of user y"),
    MAY_MEET,
    "access-policy-missing",
  ],
  [
    refusedByGraph(403, "Forbidden", "3003: User does not have access to lookup meeting"),
    MAY_MEET,
    "meeting-of-somebody-else",
  ],
  [refusedByGraph(403, "Forbidden"), operator.meetingRefusals([]), "meetings-not-allowed"],
  [refusedByGraph(403, "GraphAccessToTranscriptsDisabled"), operator.TRANSCRIPTS, "transcripts-switched-off"],
  [refusedByGraph(402, "PaymentRequired"), operator.TRANSCRIPTS, "metered"],
  [refusedByGraph(402, "PaymentRequired"), operator.RECORDINGS, "metered"],
  [refusedByGraph(403, "Forbidden", "Missing role permissions on the request."), operator.CHATS, "chats-not-allowed"],
  [
    refusedByGraph(
      400,
      "InvalidRequest",
      "Subscription validation request failed. Notification endpoint must respond.",
    ),
    ADDRESS,
    "address-unreachable",
  ],
  [
    refusedByGraph(400, "ValidationError", "Subscription validation request timed out."),
    ADDRESS,
    "address-unreachable",
  ],
  [refusedByGraph(403, "ExtensionError", "x has reached its limit of subscriptions"), ADDRESS, "listeners-too-many"],
  [refusedByGraph(403, "ExtensionError", "Missing role permissions"), ADDRESS, "listening-not-allowed"],
  [refusedByGraph(403, "Directory_QuotaExceeded"), [], "directory-full"],
  [refusedByGraph(409, "Directory_ConcurrencyViolation"), [], "directory-busy"],
  [refusedByGraph(429, "ApplicationThrottled"), operator.CALENDAR, "throttled"],
  [refusedByGraph(503, "serviceNotAvailable"), operator.CALENDAR, "microsoft-unreachable"],
];

test("each refusal of Graph's that may meet a test has its own finding, with its cure and who can do it", async () => {
  for (const [error, known, reason] of REFUSALS) {
    const outcome = await outcomeOf(error, known);
    const found = { said: error.message, reason: outcome.reason, lacks: lacks(outcome) };
    expect(found).toEqual({ said: error.message, reason, lacks: [] });
  }
});
