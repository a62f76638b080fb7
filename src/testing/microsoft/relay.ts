import { createServer, type IncomingMessage } from "node:http";
import { onTestFinished } from "vitest";

/** An address before several servers, as a load balancer is, that notes what was answered. */
export interface Relay {
  readonly url: string;
  /** Where calls go, one after the other; one that does not answer is passed over. */
  servers: readonly string[];
  /** The bodies of deliveries that a server took, as text. */
  readonly taken: string[];
}

/** Hands each delivery to the next server and every third to all of them, as one that is delivered twice. */
export async function openRelay(): Promise<Relay> {
  let calls = 0;
  const taken: string[] = [];
  const relay = { url: "", servers: [] as readonly string[], taken };
  const server = createServer((request, response) => {
    void textOf(request).then(async (body) => {
      calls += 1;
      const turn = calls % Math.max(1, relay.servers.length);
      const order = [...relay.servers.slice(turn), ...relay.servers.slice(0, turn)];
      const answers = await ask(order, { request, body, everybody: calls % 3 === 0 });
      const good = answers.find(({ status }) => status < 300);
      if (good?.status === 202) taken.push(body);
      response.writeHead(good?.status ?? 503, { "content-type": "text/plain" }).end(good?.text ?? "");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  relay.url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  return relay;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

interface Answered {
  readonly status: number;
  readonly text: string;
}

interface Delivery {
  readonly request: IncomingMessage;
  readonly body: string;
  /** Whether the others get it, too, once one has taken it. */
  readonly everybody: boolean;
}

async function ask(servers: readonly string[], { request, body, everybody }: Delivery): Promise<Answered[]> {
  const answers: Answered[] = [];
  const type = request.headers["content-type"];
  for (const server of servers) {
    if (!everybody && answers.length > 0) break;
    const sent = { method: "POST", ...(body !== "" && { body }), ...(type && { headers: { "content-type": type } }) };
    const answer = await fetch(server + request.url, sent).catch(() => undefined);
    if (answer !== undefined && answer.status < 300)
      answers.push({ status: answer.status, text: await answer.text().catch(() => "") });
  }
  return answers;
}
