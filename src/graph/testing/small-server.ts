import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { z } from "zod";

/** One request that reached the server. */
export interface Received {
  readonly method: string;
  /** Path and query, as sent. */
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** What the server says; `cut` ends the connection without an answer. */
export type Reply =
  | { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: unknown }
  | "cut";

export interface SmallServer {
  readonly address: string;
  readonly received: Received[];
  close(): Promise<void>;
}

/** A real HTTP server that answers as `answer` says and keeps what it received. */
export async function openSmallServer(answer: (request: Received) => Reply | Promise<Reply>): Promise<SmallServer> {
  const received: Received[] = [];
  const server = createServer((request, response) => void serve(request, response));
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await buffer(request)).toString("utf8");
    const seen = { method: request.method ?? "", url: request.url ?? "", headers: request.headers, body };
    received.push(seen);
    say(response, await answer(seen));
  }
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    address: `http://127.0.0.1:${port}`,
    received,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

function say(response: ServerResponse, reply: Reply): void {
  if (reply === "cut") {
    response.destroy();
    return;
  }
  const { status = 200, headers = {}, body } = reply;
  const text = typeof body === "string" || body === undefined ? body : JSON.stringify(body);
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(text);
}
