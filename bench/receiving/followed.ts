import { setTimeout as pause } from "node:timers/promises";
import { Pool } from "undici";
import type { Measured } from "../measured.ts";
import { KEY } from "../scene.ts";

const RATE = 300;
const SECONDS = 10;

/** How long it takes from Microsoft's announcement of a message until the live stream tells of it, at 300 a second. */
export async function followed(url: string, deliveryOf: (id: number) => string): Promise<Measured[]> {
  const first = Date.UTC(2026, 5, 1);
  const bodies = Array.from({ length: RATE * SECONDS }, (_, n) => deliveryOf(first + n));
  const sent = new Map<string, number>();
  const times: number[] = [];
  const listening = new AbortController();
  const stream = await fetch(`${url}/api/events`, {
    headers: { authorization: `Bearer ${KEY}` },
    signal: listening.signal,
  });
  const heard = hear(stream, (message) => {
    const since = sent.get(message);
    if (since !== undefined) times.push(performance.now() - since);
    return times.length < bodies.length;
  });
  const pool = new Pool(url, { connections: 32 });
  const answers: Promise<unknown>[] = [];
  const began = performance.now();
  for (const [n, body] of bodies.entries()) {
    await pause(Math.max(0, began + (n * 1000) / RATE - performance.now()));
    sent.set(String(first + n), performance.now());
    answers.push(bring(pool, body));
  }
  await Promise.all(answers);
  await heard;
  listening.abort();
  await pool.close();
  const sorted = times.toSorted((one, other) => one - other);
  const part = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
  return [
    { what: "announcement to stream at 300/s, p50", figure: part(0.5), unit: "ms" },
    { what: "announcement to stream at 300/s, p95", figure: part(0.95), unit: "ms" },
  ];
}

async function bring(pool: Pool, body: string): Promise<void> {
  const headers = { "content-type": "application/json" };
  const answer = await pool.request({ method: "POST", path: "/graph/notifications", headers, body });
  await answer.body.dump();
  if (answer.statusCode !== 202) throw new Error(`Answered ${answer.statusCode}`);
}

/** Reads of which messages the stream tells, until `told` has heard enough. */
async function hear({ body }: Response, told: (message: string) => boolean): Promise<void> {
  if (body === null) throw new Error("There is no stream.");
  let rest = "";
  for await (const piece of body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const [, message] = /^data:.*"message":"(\d+)"/.exec(line) ?? [];
      if (message !== undefined && !told(message)) return;
    }
  }
}
