import type { Context } from "../../../../context.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";
import type { RowProblem } from "../../people/contract.ts";
import { clocksOfClasses } from "../clock-of-class.ts";
import { MOST_SESSIONS, type SessionFileTaken } from "../contract.ts";
import { SESSION_FAULTS } from "../fault-words.ts";
import { judgeList } from "../judge-list.ts";
import type { Judged } from "../rules.ts";
import { idsOfClasses } from "../taking/store.ts";
import { takeRosterSessions } from "../taking/take-roster-sessions.ts";
import { type LineFault, readSessions, type SessionRead } from "./read-sessions.ts";

const NONE = { added: 0, changed: 0, removed: 0, unchanged: 0 };

/**
 * Makes a CSV file all that is planned of the classes that it names, by the roster's ids; other classes keep their sessions.
 * With a single bad line nothing changes.
 */
export async function importSessions(ctx: Context, csv: string): Promise<SessionFileTaken> {
  const { lines, sessions, wrong } = await readSessions(csv);
  const byClass = Map.groupBy(sessions, ({ of }) => of);
  return ctx.transaction(async (tx) => {
    const judged = await judgeClasses(ctx, tx, byClass);
    const problems = [...wrong, ...judged.wrong].toSorted((one, other) => one.line - other.line).map(problemOf);
    if (problems.length > 0) return { lines, classes: 0, ...NONE, problems };
    const taken = await takeRosterSessions(ctx, tx, judged.said);
    return { lines, classes: judged.said.size, ...taken, problems };
  });
}

type ByClass = ReadonlyMap<string, readonly SessionRead[]>;

async function judgeClasses(ctx: Context, tx: Transaction, byClass: ByClass) {
  const known = await idsOfClasses(tx, [...byClass.keys()], { hold: true });
  const zoneOf = await clocksOfClasses(tx);
  const said = new Map<string, ReadonlyMap<string, Judged>>();
  const wrong: LineFault[] = [];
  for (const [of, read] of byClass) {
    const { sessions, faults } = known.has(of)
      ? judgeClass(read, { zone: zoneOf(of), now: ctx.now })
      : { sessions: new Map<string, Judged>(), faults: [faultAt(read, "session-class-unknown", of)] };
    said.set(of, sessions);
    wrong.push(...faults);
  }
  return { said, wrong };
}

function judgeClass(read: readonly SessionRead[], around: Parameters<typeof judgeList>[1]) {
  if (read.length > MOST_SESSIONS)
    return {
      sessions: new Map<string, Judged>(),
      faults: [faultAt(read.slice(MOST_SESSIONS), "session-too-many", `${read.length}`)],
    };
  const { sessions, wrong } = judgeList(
    read.map(({ session }) => session),
    around,
  );
  const faults = wrong.map(({ place, ...fault }): LineFault => ({ ...fault, line: read[place]?.line ?? 0 }));
  return { sessions, faults: onceEach(faults) };
}

/** What is wrong with a line that repeats is told once, of the first time that it is. */
function onceEach(faults: readonly LineFault[]): LineFault[] {
  const first = new Map(faults.toReversed().map((fault) => [[fault.line, fault.field, fault.reason].join(" "), fault]));
  return [...first.values()].toSorted((one, other) => one.line - other.line);
}

/** What is wrong with a class as a whole is told of the first line that is about it. */
function faultAt(
  [first]: readonly SessionRead[],
  reason: "session-class-unknown" | "session-too-many",
  value: string,
): LineFault {
  return { field: "class", reason, value, line: first?.line ?? 0 };
}

function problemOf({ line, field, reason, value = "" }: LineFault): RowProblem {
  const { sentence, cure } = SESSION_FAULTS[reason];
  return { line, field, reason, sentence: sentence.replace("{value}", value), cure };
}
