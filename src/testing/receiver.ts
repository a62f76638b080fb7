import { createServer, type IncomingHttpHeaders } from "node:http";
import { onTestFinished } from "vitest";
import { readAllowedHosts, type AllowedHost } from "../kernel/outside/allowed-hosts.ts";

/** One request that the receiver got. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into messages of every shape
  readonly body: any;
}

/** How the receiver answers a request; `undefined` never answers. */
export type Answering = (
  received: Received,
) => { status: number; headers?: Record<string, string>; body?: string } | undefined;

/** Somebody outside who receives webhooks: a server of one test's own. */
export interface Receiver {
  readonly url: string;
  /** What makes Parley willing to reach it. */
  readonly allowedHosts: readonly AllowedHost[];
  readonly received: Received[];
  answer(answering: Answering): void;
}

export async function webhookReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let answering: Answering = () => ({ status: 204 });
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const text = Buffer.concat(pieces).toString("utf8");
      const one = { headers: request.headers, text, body: JSON.parse(text) };
      received.push(one);
      const answer = answering(one);
      if (answer) response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const host = `127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  return {
    url: `http://${host}/hooks`,
    allowedHosts: readAllowedHosts(host) ?? [],
    received,
    answer: (next) => (answering = next),
  };
}
