import { Agent as PlainAgent, type IncomingMessage, request as plainRequest } from "node:http";
import { Agent as SecureAgent, request as secureRequest } from "node:https";
import { text } from "node:stream/consumers";

/** How a receiver took a request; status 0 when it gave no answer. */
export interface Taken {
  readonly status: number;
  /** Real milliseconds until the answer, or until it was given up. */
  readonly milliseconds: number;
  readonly contentType: string;
  readonly body: string;
  /** Why there was no answer. */
  readonly failure: "timeout" | "connection" | null;
}

export interface Letter {
  readonly url: string;
  readonly contentType: string;
  readonly body: string;
  readonly deadlineMs: number;
}

const plain = new PlainAgent({ keepAlive: true, maxSockets: 16 });
const secure = new SecureAgent({ keepAlive: true, maxSockets: 16 });
const LONGEST_ANSWER = 64 * 1024;

/** Posts a letter and waits for its answer no longer than its deadline. Redirects are not followed. */
export async function send(letter: Letter): Promise<Taken> {
  const began = performance.now();
  const signal = AbortSignal.timeout(letter.deadlineMs);
  const took = (): number => Math.round(performance.now() - began);
  try {
    const response = await post(letter, signal);
    const body = (await text(response)).slice(0, LONGEST_ANSWER);
    const contentType = response.headers["content-type"] ?? "";
    return { status: response.statusCode ?? 0, milliseconds: took(), contentType, body, failure: null };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const failure = signal.aborted ? "timeout" : "connection";
    return { status: 0, milliseconds: took(), contentType: "", body: error.message, failure };
  }
}

function post({ url, contentType, body }: Letter, signal: AbortSignal): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const isSecure = url.startsWith("https:");
  const headers = { "Content-Type": contentType, "Content-Length": Buffer.byteLength(body), Accept: "*/*" };
  const wish = { method: "POST", headers, signal };
  const sending = isSecure
    ? secureRequest(url, { ...wish, agent: secure }, resolve)
    : plainRequest(url, { ...wish, agent: plain }, resolve);
  sending.on("error", reject);
  sending.end(body);
  return promise;
}
