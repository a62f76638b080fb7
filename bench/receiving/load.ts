// A program of its own: brings deliveries, read from a file with one on each line, and prints how many were answered with
// 202 and how long that took. Without a rate each connection brings its next one as soon as the last is answered; with
// one they are brought at that pace, whatever the answers take. A line in which a place is left open is brought again and
// again, another each time.
// Arguments: origin, file, connections, seconds, deliveries a second or 0.
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { PLACE } from "./app.ts";
import { type Carrier, openCarrier } from "./carrier.ts";

const [origin = "", file = "", connections = "", seconds = "", rate = "0"] = process.argv.slice(2);
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

async function bring(carrier: Carrier, body: string, since: number): Promise<void> {
  await carrier.bring(body);
  times.push(performance.now() - since);
}

const carriers = Array.from({ length: Number(connections) }, () => openCarrier(origin));
const began = performance.now();
const until = began + Number(seconds) * 1000;

async function asFastAsItGoes(carrier: Carrier): Promise<void> {
  for (;;) {
    const body = performance.now() < until ? next() : undefined;
    if (body === undefined) return;
    await bring(carrier, body, performance.now());
  }
}

async function atPace(perSecond: number): Promise<void> {
  const all: Promise<void>[] = [];
  const count = perSecond * Number(seconds);
  while (all.length < count) {
    const due = Math.min(count, Math.floor(((performance.now() - began) / 1000) * perSecond));
    while (all.length < due) {
      const since = began + (all.length * 1000) / perSecond;
      const carrier = carriers[all.length % carriers.length];
      const body = next();
      if (carrier === undefined || body === undefined) throw new Error("There are not enough deliveries.");
      all.push(bring(carrier, body, since));
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(all);
}

if (rate === "0") await Promise.all(carriers.map(asFastAsItGoes));
else await atPace(Number(rate));
const took = performance.now() - began;
for (const carrier of carriers) carrier.close();
const sorted = times.toSorted((one, other) => one - other);
const part = (share: number) => sorted[Math.ceil(sorted.length * share) - 1];
console.log(JSON.stringify({ answered: times.length, took, p50: part(0.5), p99: part(0.99) }));
