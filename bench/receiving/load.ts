// A program of its own: brings deliveries, read from a file with one on each line, and prints how many were answered with
// 202 and how long that took. Without a rate each connection brings its next one as soon as the last is answered; with
// one they are brought at that pace, whatever the answers take. A line in which a place is left open is brought again and
// again, another each time.
// Arguments: origin, file, connections, seconds, deliveries a second or 0.
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { Client } from "undici";
import { PLACE } from "./app.ts";

const [origin = "", file = "", connections = "", seconds = "", rate = "0"] = process.argv.slice(2);
const headers = { "content-type": "application/json" };
const lines = readFileSync(file, "utf8").split("\n");
const [first = ""] = lines;
const [before = "", after] = first.split(PLACE);
const run = randomBytes(12).toString("hex");
const times: number[] = [];
let brought = 0;

/** The next one; undefined where all were brought. */
function next(): string | undefined {
  const line = lines[brought];
  brought += 1;
  if (after === undefined) return line;
  return `${before}${run}${String(brought).padStart(19, "0")}=${after}`;
}

/** Without undici's streams and promises per body: what the generator burns on these cores, both servers lack. */
function bring(client: Client, body: string, since: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let status = 0;
    client.dispatch(
      { method: "POST", path: "/graph/notifications", headers, body },
      {
        onRequestStart: () => undefined,
        onResponseStart: (_controller, code) => {
          status = code;
        },
        onResponseData: () => undefined,
        onResponseEnd: () => {
          times.push(performance.now() - since);
          if (status === 202) resolve();
          else reject(new Error(`Answered ${status}`));
        },
        onResponseError: (_controller, error) => reject(error),
      },
    );
  });
}

const clients = Array.from({ length: Number(connections) }, () => new Client(origin));
const began = performance.now();
const until = began + Number(seconds) * 1000;

async function asFastAsItGoes(client: Client): Promise<void> {
  for (;;) {
    const body = performance.now() < until ? next() : undefined;
    if (body === undefined) return;
    await bring(client, body, performance.now());
  }
}

async function atPace(perSecond: number): Promise<void> {
  const all: Promise<void>[] = [];
  const count = perSecond * Number(seconds);
  while (all.length < count) {
    const due = Math.min(count, Math.floor(((performance.now() - began) / 1000) * perSecond));
    while (all.length < due) {
      const since = began + (all.length * 1000) / perSecond;
      const client = clients[all.length % clients.length];
      const body = next();
      if (client === undefined || body === undefined) throw new Error("There are not enough deliveries.");
      all.push(bring(client, body, since));
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(all);
}

if (rate === "0") await Promise.all(clients.map(asFastAsItGoes));
else await atPace(Number(rate));
const took = performance.now() - began;
await Promise.all(clients.map((client) => client.close()));
const sorted = times.toSorted((one, other) => one - other);
const part = (share: number) => sorted[Math.ceil(sorted.length * share) - 1];
console.log(JSON.stringify({ answered: times.length, took, p50: part(0.5), p99: part(0.99) }));
