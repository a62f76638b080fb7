import { ParleyProblem } from "../../../sdk/src/index.ts";
import { SignedOut } from "../signed-out.ts";
import { WORDS } from "../words.ts";

/** Why something could not be done, as a person reads it. */
export interface Explanation {
  readonly sentence: string;
  readonly cure?: string;
  readonly requestId?: string;
}

/** What to say about an error: the server's own sentence, or that it did not answer. */
export function explain(error: unknown): Explanation {
  if (error instanceof SignedOut) return WORDS.signedOutNow;
  if (!(error instanceof ParleyProblem)) return isOffline() ? WORDS.offline : WORDS.unreachable;
  const { detail, requestId } = error.problem;
  // What to do about an address that leads nowhere is said to programs; people have the links of the page.
  const cure = isMissing(error) ? undefined : error.cure;
  return { sentence: detail, ...(cure && { cure }), ...(requestId && { requestId }) };
}

/** True when what was asked for is not there, so that asking again would not bring it. */
export function isMissing(error: unknown): boolean {
  return error instanceof ParleyProblem && error.problem.status === 404;
}

/** True when signing in once more cures it. */
export function isForSigningIn(error: unknown): boolean {
  return error instanceof SignedOut || (error instanceof ParleyProblem && error.reason === "sign-in-again");
}

/** The sentence and cure for one field of a form, when the refusal is about that field or what lies in it. */
export function complaintAbout(error: unknown, field: string): string | undefined {
  if (!(error instanceof ParleyProblem)) return undefined;
  const { problem } = error;
  if (problem.field !== undefined && isWithin(problem.field, field)) {
    return [problem.detail, problem.cure].filter(Boolean).join(" ");
  }
  return problem.problems?.find((each) => isWithin(each.field, field))?.detail;
}

/** True when everything that a refusal complains of stands at one of these fields. */
export function isAboutOnly(error: unknown, fields: readonly string[]): boolean {
  if (!(error instanceof ParleyProblem)) return false;
  const { field, problems = [] } = error.problem;
  const about = [...(field === undefined ? [] : [field]), ...problems.map((each) => each.field)];
  return about.length > 0 && about.every((name) => fields.some((each) => isWithin(name, each)));
}

/** "attendees.0.email" lies within "attendees". */
function isWithin(name: string, field: string): boolean {
  return name === field || name.startsWith(`${field}.`);
}

/** Where nothing tells whether there is a connection, there may be one. */
function isOffline(): boolean {
  return "onLine" in navigator && !navigator.onLine;
}
