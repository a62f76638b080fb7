import { Readable } from "node:stream";
import { csvLine } from "../../../kernel/csv/write-csv.ts";
import type { Attendance, Attended, Occasion } from "./contract.ts";

const COLUMNS = [
  "held from",
  "held to",
  "name",
  "email",
  "role",
  "invited",
  "came",
  "first joined",
  "last left",
  "minutes present",
  "minutes late",
  "minutes left early",
];

/** Attendance as a CSV file: a line for each person and occasion, those who never came among them. */
export function exportAttendance({ occasions }: Attendance) {
  const lines = occasions.flatMap((occasion) => [
    ...occasion.people.map((person) => csvLine([...heldOf(occasion), ...cellsOf(person)])),
    ...occasion.missing.map(({ name, email }) =>
      csvLine([...heldOf(occasion), name ?? "", email, "", "yes", "no", "", "", "0", "", ""]),
    ),
  ]);
  return { type: "text/csv; charset=utf-8", from: Readable.from([csvLine(COLUMNS) + lines.join("")]) };
}

function heldOf({ held }: Occasion): string[] {
  return [held.from, held.to];
}

function cellsOf({ name, email, role, ...person }: Attended): string[] {
  const { intervals, invited } = person;
  const stay = [intervals[0]?.from ?? "", intervals.at(-1)?.to ?? ""];
  const times = [person.seconds, person.lateBySeconds, person.leftEarlyBySeconds].map(minutes);
  return [...[name, email, role].map((cell = "") => cell), invited ? "yes" : "no", "yes", ...stay, ...times];
}

function minutes(seconds: number | undefined): string {
  return seconds === undefined ? "" : String(Math.round(seconds / 6) / 10);
}
