import type { Random } from "../kernel/random.ts";
import type { Clock } from "../kernel/time.ts";
import type { Admission } from "./governor/admission.ts";
import type { Terms } from "./governor/governor.ts";
import type { Call } from "./governor/limits.ts";
import type { Standing } from "./token/standing.ts";
import type { GraphAnswer, GraphBytes, GraphStream } from "./wire/answer.ts";
import type { GraphPath, GraphQuery } from "./wire/path.ts";
import type { Method } from "./wire/method.ts";

/** One request, in Microsoft's words. */
export interface GraphRequest {
  readonly method: Method;
  readonly path: GraphPath;
  readonly query?: GraphQuery | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Whose mailbox is meant, where the path does not begin with `/users/{mailbox}`. */
  readonly mailbox?: string | undefined;
  /** Names the workload whose limits count, where the path does not tell. */
  readonly workload?: string | undefined;
  /** True for a POST that Microsoft does once however often it arrives. Other methods are idempotent by nature. */
  readonly idempotent?: boolean | undefined;
  /** Background work is overtaken by what a person waits for. `user` when absent. */
  readonly priority?: "user" | "background" | undefined;
  readonly signal?: AbortSignal | undefined;
  /** For the headers, and again for each silence in the body; 30 s when absent. */
  readonly timeoutMs?: number | undefined;
  /** How long the call may wait for Microsoft's limits; 10 s when absent. */
  readonly patienceMs?: number | undefined;
}

/** A request at the address of an upload that Microsoft has opened. */
export interface UploadStep {
  readonly method: "GET" | "PUT" | "DELETE";
  readonly address: string;
  /** Which bytes of how many, such as bytes 0-327679/1000000. */
  readonly range?: string | undefined;
  readonly bytes?: Uint8Array | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Microsoft Graph, as one app in one tenant. Refusals are GraphError, silence is GraphUnreachable, no token is EntraError. */
export interface GraphClient {
  /** Where Graph is, with the version. Links lead on only below it. */
  readonly base: string;
  readonly clock: Clock;
  readonly random: Random;
  /** The body of the answer, as JSON. */
  request<T = unknown>(request: GraphRequest): Promise<T>;
  /** The whole answer, where status or headers matter. */
  send<T = unknown>(request: GraphRequest): Promise<GraphAnswer<T>>;
  /** The body as it came; at most `largest` bytes, 8 MiB when absent. */
  read(request: GraphRequest, largest?: number): Promise<GraphBytes>;
  /**
   * The body as it comes, however large: in memory is only what its reader has yet to take. Where Microsoft keeps the body
   * elsewhere, it is fetched there, without our token and from Microsoft's own hosts only. 416 is an answer, not a refusal.
   */
  open(request: GraphRequest): Promise<GraphStream>;
  /** Sends a piece of a file to where Microsoft takes it, or asks how far it came: without our token, at Microsoft's own hosts. */
  upload<T = unknown>(step: UploadStep): Promise<GraphAnswer<T>>;
  /** What Microsoft says of the app in a token asked for anew, so that consent given a moment ago is seen. */
  standing(): Promise<Standing>;
  /** Leave to send several requests inside a `$batch`; the batch itself is sent like any other request. */
  admit(requests: readonly GraphRequest[], terms: Terms): Promise<Admission>;
}

/** Whether doing it twice is doing it once. */
export function isIdempotent({ method, idempotent }: GraphRequest): boolean {
  return idempotent ?? method !== "POST";
}

/** The request as the limits see it. */
export function callOf({ method, path, query, mailbox, workload }: GraphRequest): Call {
  return { method, template: path.template, values: path.values, query, mailbox, workload };
}
