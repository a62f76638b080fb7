import type { Context } from "../../../../context.ts";
import { between, MINUTE } from "../../../../kernel/time.ts";
import { type Fault, type Faults, only } from "../reading/faults.ts";
import { noteFiles } from "../standing/store.ts";
import { addressOf } from "../standing/write-files.ts";
import type { RosterRow } from "../store.ts";
import { type Collection, COLLECTIONS } from "./contract.ts";
import { fetchFile } from "./fetch-file.ts";
import { openSession } from "./open-session.ts";
import { filesRead } from "./store.ts";

/** What was fetched: the names of the files, and remarks on those that the service does not have. */
export interface Fetched {
  readonly files: readonly string[];
  readonly remarks: readonly Fault[];
}

/** After so long it is gone on with as another piece of work: what takes longer than a quarter of an hour counts as dead. */
const LONGEST = 2 * MINUTE;

/** Fetches what a reading lacks yet, collection after collection, or says why that cannot be done. */
export async function fetchFiles(ctx: Context, row: RosterRow): Promise<Fetched | Faults | "to be gone on with"> {
  if (row.source_id === null) return only({ field: "", reason: "source-gone" });
  const session = await openSession(ctx, row.source_id, { isPatient: true });
  const began = ctx.clock.now();
  const isLong = () => between(began, ctx.clock.now()) > LONGEST;
  const remarks: Fault[] = [];
  const files = [...(await ctx.transaction((tx) => filesRead(tx, row.id)))];
  for (const collection of COLLECTIONS.filter((each) => !files.includes(nameOf(each)))) {
    if (isLong()) return "to be gone on with";
    const address = addressOf({ organisation: row.organisation_id, id: row.id }, nameOf(collection));
    const fault = await fetchFile(session, { collection, address });
    if (fault === undefined) files.push(nameOf(collection));
    else if (fault.remark) remarks.push(fault);
    else return only(fault);
    await ctx.transaction((tx) => noteFiles(tx, row.id, files));
  }
  return isLong() ? "to be gone on with" : { files, remarks };
}

function nameOf(collection: Collection): string {
  return `${collection}.csv`;
}
