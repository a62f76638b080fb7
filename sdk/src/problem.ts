import type { Answer } from "./answer.ts";
import type { components } from "./types.ts";

export type Problem = components["schemas"]["Problem"];

/** A refusal of the server: RFC 9457, with a closed `code` and what cures it. Its message is the problem's `detail`. */
export class ParleyProblem extends Error {
  override readonly name = "ParleyProblem";
  /** The problem as the server said it. */
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }

  /** One of a closed list. */
  get code(): Problem["code"] {
    return this.problem.code;
  }

  /** The HTTP status. */
  get status(): number {
    return this.problem.status;
  }

  /** What of the request is wrong, such as "attendees.0.email". */
  get field(): string | undefined {
    return this.problem.field;
  }

  /** The exact case within `code`, such as "scope-missing". */
  get reason(): string | undefined {
    return this.problem.reason;
  }

  /** What to do about it. */
  get cure(): string | undefined {
    return this.problem.cure;
  }

  /** What to name when asking whoever runs the server; empty where the answer was not Parley's. */
  get requestId(): string {
    return this.problem.requestId;
  }
}

/** Nobody answered at the address, not in time, or not to the end. `cause` is what fetch said. */
export class ParleyUnreachable extends Error {
  override readonly name = "ParleyUnreachable";
  readonly cure = "Check that the server runs, that its address is right, and that it can be reached from here.";

  constructor(url: string, cause: unknown) {
    super(`Parley did not answer at ${url}.`, { cause });
  }
}

/** The refusal that an answer holds; one from a proxy or another server is put into the same words. */
export function problemOf({ status, headers, text }: Answer): Problem {
  const isOurs = headers.get("content-type")?.includes("problem+json") ?? false;
  if (isOurs) return JSON.parse(text);
  const title = "No answer from Parley";
  const detail = `The server answered ${status} and not in Parley's words; is the address right?`;
  return { type: "about:blank", title, status, code: "unexpected", detail, requestId: "" };
}
