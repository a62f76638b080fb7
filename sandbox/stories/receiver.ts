import { createServer, type IncomingMessage, type Server } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";
import type { Said } from "./visitor.ts";

const PATIENCE_MS = 60_000;

/** One notification as it arrived. */
export interface Arrived {
  readonly path: string;
  readonly body: Said;
}

interface Behaviour {
  /** How it answers notifications. */
  status: number;
  delayMs: number;
  /** How it answers the question whether it wants any. */
  handshake: "echo" | "refuse" | "garble" | "silent";
}

/** Somebody's address for notifications. Everything that Graph says to it is kept. */
export class Receiver {
  readonly arrived: Arrived[] = [];
  readonly exchanges: Said[] = [];
  readonly behaviour: Behaviour = { status: 202, delayMs: 0, handshake: "echo" };
  handshakes = 0;
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      void this.#answer(request).then(({ status, type, body }) => {
        response.writeHead(status, { "Content-Type": type });
        response.end(body);
      });
    });
  }

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return this;
  }

  get url(): string {
    const address = this.#server.address();
    return typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : "";
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Single changes or lifecycle events, in the order of their arrival. */
  get items(): Said[] {
    return this.arrived.flatMap(({ body }) => body.value);
  }

  /** Waits until so many have arrived. */
  async has(count: number): Promise<Said[]> {
    const until = performance.now() + PATIENCE_MS;
    while (this.items.length < count) {
      if (performance.now() > until) throw new Error(`${this.items.length} of ${count} notifications came.`);
      await delay(5);
    }
    return this.items;
  }

  /** The same, and gives whatever else may be on its way the time to arrive. */
  async hasAtLast(count: number): Promise<Said[]> {
    await this.has(count);
    await delay(60);
    return this.items;
  }

  async #answer(request: IncomingMessage): Promise<{ status: number; type: string; body: string }> {
    const url = new URL(request.url ?? "/", "http://receiver");
    const sent = await text(request);
    const token = url.searchParams.get("validationToken");
    const answer = token === null ? await this.#take(url.pathname, sent) : await this.#shakeHands(token);
    this.exchanges.push({
      method: request.method,
      url: request.url,
      requestHeaders: request.headers,
      requestBody: sent,
      status: answer.status,
      responseHeaders: { "content-type": answer.type },
      responseBody: answer.body,
    });
    return answer;
  }

  async #take(path: string, sent: string): Promise<{ status: number; type: string; body: string }> {
    const { status, delayMs } = this.behaviour;
    await delay(delayMs);
    if (status < 300) this.arrived.push({ path, body: JSON.parse(sent) });
    return { status, type: "text/plain", body: "" };
  }

  async #shakeHands(token: string): Promise<{ status: number; type: string; body: string }> {
    this.handshakes += 1;
    await delay(this.behaviour.delayMs);
    const answers = {
      echo: { status: 200, body: token },
      refuse: { status: 404, body: "" },
      garble: { status: 200, body: encodeURIComponent(token) },
      silent: { status: 200, body: "" },
    };
    return { ...answers[this.behaviour.handshake], type: "text/plain" };
  }
}
