import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Failure } from "../../kernel/errors.ts";
import { MINUTE } from "../../kernel/time.ts";

/** A door of this machine for one answer of Entra's. */
export interface Loopback {
  readonly redirectUri: string;
  /** What Entra sent the browser back with, once it came with our state. Rejects where nobody came in time. */
  readonly answer: Promise<URLSearchParams>;
  close(): void;
}

const PATIENCE = 10 * MINUTE;

/** Opens the door at any free port, as RFC 8252 has it. */
export async function openLoopback(state: string): Promise<Loopback> {
  const answered = Promise.withResolvers<URLSearchParams>();
  const server = createServer((request, response) => {
    const answer = answerIn(request, state);
    say(response, answer);
    if (answer) answered.resolve(answer);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "localhost", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const impatience = setTimeout(() => answered.reject(nobodyCame()), PATIENCE);
  return {
    redirectUri: `http://localhost:${port}`,
    answer: answered.promise,
    close: () => {
      clearTimeout(impatience);
      server.close();
      server.closeIdleConnections();
    },
  };
}

/** Whoever does not know the state was not sent by the sign-in that was begun here. */
function answerIn({ method, url = "/" }: IncomingMessage, state: string): URLSearchParams | undefined {
  const { pathname, searchParams } = new URL(url, "http://localhost");
  return method === "GET" && pathname === "/" && searchParams.get("state") === state ? searchParams : undefined;
}

function say(response: ServerResponse, answer: URLSearchParams | undefined): void {
  const [status, words] = !answer
    ? [404, "This is not the sign-in that was begun."]
    : answer.has("code")
      ? [200, "You are signed in. You can close this window."]
      : [200, "You are not signed in: the terminal says why. You can close this window."];
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    connection: "close",
  });
  response.end(words);
}

function nobodyCame(): Failure {
  return new Failure("unavailable", "Nobody signed in within ten minutes.", {
    reason: "nobody-signed-in",
    cure: "Run the command again, and sign in at the address that it shows.",
  });
}
