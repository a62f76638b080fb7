import { z } from "zod";
import { Failure, FAILURES, type FailureCode } from "../errors.ts";

const CODES = Object.keys(FAILURES).filter((code): code is FailureCode => code in FAILURES);

/** RFC 9457, with a closed list of codes, the field at fault and what cures it. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(CODES),
    detail: z.string(),
    cure: z.string().optional(),
    field: z.string().optional(),
    reason: z.string().optional(),
    problems: z.array(z.object({ field: z.string(), detail: z.string() })).optional(),
    requestId: z.string(),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof Problem>;

const TITLES: Record<FailureCode, string> = {
  "invalid-input": "The input is not valid",
  "not-signed-in": "Not signed in",
  "not-allowed": "Not allowed",
  "not-found": "Not found",
  conflict: "Conflict",
  "key-reused": "Idempotency-Key used for another request",
  "too-large": "Too large",
  "too-many-requests": "Too many requests",
  "upstream-refused": "Microsoft refused",
  "upstream-unavailable": "Microsoft does not answer",
  unavailable: "Not available now",
  unexpected: "Something went wrong on our side",
};

interface FieldIssue {
  readonly instancePath: string;
  readonly message?: string | undefined;
}

interface ServerError {
  readonly statusCode?: number;
  readonly validation?: readonly FieldIssue[];
  readonly validationContext?: string;
  readonly message: string;
}

/** What an error looks like to the caller. Only a `Failure` says its own words: anything else may hold what is not theirs. */
export function problemOf(error: unknown, requestId: string): Problem {
  const failure = error instanceof Failure ? error : failureOf(error);
  const problems = problemsOf(error);
  return {
    type: `urn:parley:problem:${failure.code}`,
    title: TITLES[failure.code],
    status: failure.status,
    code: failure.code,
    detail: failure.message,
    ...(failure.cure === undefined ? {} : { cure: failure.cure }),
    ...(failure.field === undefined ? {} : { field: failure.field }),
    ...(failure.reason === undefined ? {} : { reason: failure.reason }),
    ...(problems.length === 0 ? {} : { problems }),
    requestId,
  };
}

function problemsOf(error: unknown) {
  if (!isServerError(error) || !error.validation) return [];
  return error.validation.map(({ instancePath, message }) => ({
    field: instancePath.slice(1).replaceAll("/", "."),
    detail: message ?? "is not valid",
  }));
}

/** The server's own refusals, said in our words. */
const BY_STATUS: Record<number, [FailureCode, string, string]> = {
  400: [
    "invalid-input",
    "The request could not be read as JSON.",
    "Send a JSON body with Content-Type: application/json.",
  ],
  404: ["not-found", "There is nothing at this address.", "Look the address up in /openapi.json."],
  413: ["too-large", "The body is larger than this address takes.", "Send less at once."],
  415: ["invalid-input", "This content type is not taken here.", "Send Content-Type: application/json."],
};

function failureOf(error: unknown): Failure {
  if (!isServerError(error)) return new Failure("unexpected", "An unexpected error occurred.", UNEXPECTED);
  const [first] = problemsOf(error);
  if (first) {
    return new Failure("invalid-input", `${first.field || (error.validationContext ?? "input")}: ${first.detail}`, {
      field: first.field,
      cure: "Correct the fields listed under problems and send the request again.",
    });
  }
  const known = BY_STATUS[error.statusCode ?? 500];
  return known
    ? new Failure(known[0], known[1], { cure: known[2] })
    : new Failure("unexpected", "An unexpected error occurred.", UNEXPECTED);
}

const UNEXPECTED = { cure: "Try again; if it stays, give the administrator the request id." };

function isServerError(error: unknown): error is ServerError {
  return error instanceof Error;
}
