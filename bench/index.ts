// npm run bench [name…]: runs the benchmarks of the table and prints one JSON document. A gate is a ratio measured within
// one run, so it holds on any machine; other figures are for reading. Exit code 1 when a gate is missed.
import { availableParallelism } from "node:os";
import type { Measured } from "./measured.ts";
import { measureAppointments } from "./appointments.ts";
import { measureBurst } from "./burst.ts";
import { measureClasses } from "./classes/index.ts";
import { measureSync } from "./classes/sync.ts";
import { measureFirstLoad } from "./first-load.ts";
import { measureLists } from "./lists.ts";
import { measurePutMeeting } from "./put-meeting.ts";
import { measureReceiving } from "./receiving/index.ts";
import { measureRecordings } from "./recordings.ts";
import { measureSandbox } from "./sandbox.ts";
import { measureSlots } from "./slots.ts";
import { measureStart } from "./start.ts";
import { measureTranscripts } from "./transcripts.ts";

interface Benchmark {
  readonly name: string;
  /** The least that the ratio may be. */
  readonly gate?: number;
  readonly run: () => Promise<Measured[]>;
}

const BENCHMARKS: readonly Benchmark[] = [
  { name: "put-meeting", gate: 0.7, run: measurePutMeeting },
  { name: "burst", gate: 1 / 1.2, run: measureBurst },
  { name: "start", run: measureStart },
  { name: "lists", run: measureLists },
  { name: "transcripts", run: measureTranscripts },
  { name: "first-load", run: measureFirstLoad },
  { name: "sandbox", run: measureSandbox },
  { name: "recordings", gate: 1, run: measureRecordings },
  { name: "receiving", gate: 1, run: measureReceiving },
  { name: "slots", gate: 500, run: measureSlots },
  { name: "appointments", gate: 1, run: measureAppointments },
  { name: "classes", run: measureClasses },
  { name: "class-sync", gate: 1, run: measureSync },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !BENCHMARKS.some((benchmark) => benchmark.name === name));
if (unknown.length > 0) {
  console.error(
    `No such benchmark: ${unknown.join(", ")}. There are: ${BENCHMARKS.map(({ name }) => name).join(", ")}.`,
  );
  process.exit(1);
}

const results = [];
for (const { name, gate, run } of BENCHMARKS) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.error(`${name} …`);
  for (const { what, figure, unit, ratio, ...remarks } of await run()) {
    results.push({
      name: what ? `${name}/${what}` : name,
      figure: rounded(figure),
      unit,
      ...(ratio !== undefined && { ratio: rounded(ratio) }),
      ...(ratio !== undefined && gate !== undefined && { gate, passed: ratio >= gate }),
      ...remarks,
    });
  }
}
const machine = { cores: availableParallelism(), node: process.version };
console.log(JSON.stringify({ machine, results }, null, 2));
process.exitCode = results.some(({ passed }) => passed === false) ? 1 : 0;

function rounded(figure: number): number {
  return Math.round(figure * 1000) / 1000;
}
