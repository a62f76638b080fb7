import { z } from "zod";
import { Failure, FAILURES, type FailureCode } from "../errors.ts";
import { databaseRefusal } from "./database-errors.ts";

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
    alternatives: z.array(z.string()).optional(),
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
  "not-possible": "Not possible with this method",
  conflict: "Conflict",
  "key-reused": "Idempotency-Key used for another request",
  "too-large": "Too large",
  "not-taken": "Content type not taken",
  "too-many-requests": "Too many requests",
  "upstream-refused": "Microsoft refused",
  "upstream-unavailable": "Another service does not answer",
  unavailable: "Not available now",
  unexpected: "Something went wrong on our side",
};

interface FieldIssue {
  readonly instancePath: string;
  readonly message?: string | undefined;
}

interface ServerError {
  readonly code?: unknown;
  readonly statusCode?: number;
  readonly validation?: readonly FieldIssue[];
  readonly validationContext?: string;
  readonly message: string;
}

/** The refusal that an error is. Only a `Failure` says its own words: anything else may hold what is not the caller's. */
export function refusalOf(error: unknown): Failure {
  return error instanceof Failure ? error : (databaseRefusal(error) ?? failureOf(error));
}

/** What an error looks like to the caller. */
export function problemOf(error: unknown, requestId: string): Problem {
  const failure = refusalOf(error);
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
    ...(failure.alternatives === undefined ? {} : { alternatives: [...failure.alternatives] }),
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

type Words = readonly [code: FailureCode, sentence: string, cure: string];

/** The server's own refusals, said in our words. */
const BY_CODE: Readonly<Record<string, Words>> = {
  FST_ERR_BAD_URL: [
    "invalid-input",
    "The address is not a valid URL.",
    "Write every % in the address as %25, or as the two hexadecimal digits of a byte of UTF-8 after it.",
  ],
  FST_ERR_MAX_PARAM_LENGTH: [
    "too-large",
    "A part of the address is longer than any name here may be.",
    "Use a shorter key or id.",
  ],
};
const BY_STATUS: Readonly<Record<number, Words>> = {
  400: ["invalid-input", "The request could not be read.", "Look the address and its body up in /openapi.json."],
  // Only the files of the screens are barred so: there is no list of them, and nothing outside their folder.
  403: ["not-found", "There is nothing at this address.", "Look the address up in /openapi.json."],
  404: ["not-found", "There is nothing at this address.", "Look the address up in /openapi.json."],
  413: ["too-large", "The body is larger than this address takes.", "Send less at once."],
  415: ["not-taken", "This content type is not taken here.", "Send Content-Type: application/json."],
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
  const known = BY_CODE[String(error.code)] ?? BY_STATUS[error.statusCode ?? 500];
  return known
    ? new Failure(known[0], known[1], { cure: known[2] })
    : new Failure("unexpected", "An unexpected error occurred.", UNEXPECTED);
}

const UNEXPECTED = { cure: "Try again; if it stays, give the administrator the request id." };

function isServerError(error: unknown): error is ServerError {
  return error instanceof Error;
}
