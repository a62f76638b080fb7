import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { clocksOfClasses } from "../sessions/clock-of-class.ts";
import { Faults, only } from "./reading/faults.ts";
import type { Brought } from "./reading/brought.ts";
import { readDraft } from "./reading/read-draft.ts";
import { type ReadWhole, refuseRoster, settleRoster } from "./settle-roster.ts";
import { type Opened, openStanding } from "./standing/open-standing.ts";
import { rosterRow, type RosterRow } from "./store.ts";

/** Reads a roster that was brought. With a bad line it changes nothing; else it becomes the one that stands. May run again. */
export async function readRoster(job: Context, data: Record<string, unknown>): Promise<void> {
  const row = await job.transaction((tx) => rosterRow(tx, String(data["id"])));
  if (row.state !== "reading") return;
  // What it changes is recorded in the name of whoever brought it.
  const ctx = job.gate.as(job.organisation, row.brought_by);
  const read = await readBrought(ctx, row, data);
  await (read instanceof Faults ? refuseRoster(ctx, row, read) : settleRoster(ctx, row, read));
}

/** The roster as it was read, or what is wrong with it. */
async function readBrought(ctx: Context, row: RosterRow, data: Record<string, unknown>): Promise<ReadWhole | Faults> {
  const kind = kindIn(data["kind"]);
  const { name, file } = row;
  if (file === null) return only({ field: "", reason: "file-gone" });
  let standing: Opened | undefined;
  const known = async () => {
    standing = await openStanding(ctx, row);
    return standing?.known;
  };
  const { storage } = ctx;
  const zoneOf = await ctx.transaction(clocksOfClasses);
  const brought = {
    storage,
    address: file,
    bytes: Number(data["bytes"]),
    kind,
    name,
    now: ctx.now,
    zoneOf,
    known,
  };
  const read = await readDraft(brought).catch((error: unknown) => {
    if (error instanceof Failure && error.code === "not-found") return only({ field: "", reason: "file-gone" });
    throw error;
  });
  if (read instanceof Faults) return read;
  return read.draft.faults.count > 0 ? read.draft.faults : { ...read, changed: standing?.id };
}

const KINDS: readonly Brought["kind"][] = ["archive", "json", "csv"];

function kindIn(given: unknown): Brought["kind"] {
  const kind = KINDS.find((each) => each === given);
  if (kind === undefined) throw new Error(`Not a kind of roster: ${String(given)}`);
  return kind;
}
