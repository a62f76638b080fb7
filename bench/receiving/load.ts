// A program of its own: brings deliveries, read from a file with one on each line, and prints how many were answered with
// 202 and how long that took. Without a rate each connection brings its next one as soon as the last is answered; with
// one they are brought at that pace, whatever the answers take. A line in which a place is left open is brought again and
// again, another each time.
// Arguments: origin, file, connections, seconds, deliveries a second or 0.
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { PLACE } from "./app.ts";
import { type Carrier, openCarrier, requestOf } from "./carrier.ts";

const [origin = "", file = "", connections = "", seconds = "", rate = "0"] = process.argv.slice(2);
const requests = readFileSync(file, "utf8")
  .split("\n")
  .map((line) => requestOf(origin, line));
const [first = Buffer.alloc(0)] = requests;
const place = first.indexOf(PLACE);
const run = randomBytes(12).toString("hex");
const times: number[] = [];
let brought = 0;

interface Bringer {
  readonly carrier: Carrier;
  /** Makes the next one, which is good until the one after it. */
  readonly next: () => Uint8Array;
}

function bringer(): Bringer {
  const carrier = openCarrier(origin);
  const own = Buffer.from(first);
  const next = () => {
    if (place < 0) return oneOfThem();
    own.write(run + String(brought++).padStart(19, "0"), place, "latin1");
    return own;
  };
  return { carrier, next };
}

function oneOfThem(): Uint8Array {
  const request = requests[brought++];
  if (request === undefined) throw new Error("There are not enough deliveries.");
  return request;
}

async function bring({ carrier, next }: Bringer, since: number): Promise<void> {
  await carrier.bring(next);
  times.push(performance.now() - since);
}

const bringers = Array.from({ length: Number(connections) }, bringer);
const began = performance.now();
const until = began + Number(seconds) * 1000;

let begun = 0;

async function asFastAsItGoes(each: Bringer): Promise<void> {
  for (let now = began; now < until; now = performance.now()) {
    if (place < 0 && begun >= requests.length) return;
    begun += 1;
    await bring(each, now);
  }
}

async function atPace(perSecond: number): Promise<void> {
  const all: Promise<void>[] = [];
  const count = perSecond * Number(seconds);
  while (all.length < count) {
    const due = Math.min(count, Math.floor(((performance.now() - began) / 1000) * perSecond));
    while (all.length < due) {
      const since = began + (all.length * 1000) / perSecond;
      const each = bringers[all.length % bringers.length];
      if (each === undefined) throw new Error("There is no connection.");
      all.push(bring(each, since));
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(all);
}

if (rate === "0") await Promise.all(bringers.map(asFastAsItGoes));
else await atPace(Number(rate));
const took = performance.now() - began;
for (const { carrier } of bringers) carrier.close();
const sorted = times.toSorted((one, other) => one - other);
const part = (share: number) => sorted[Math.ceil(sorted.length * share) - 1];
console.log(JSON.stringify({ answered: times.length, took, p50: part(0.5), p99: part(0.99) }));
