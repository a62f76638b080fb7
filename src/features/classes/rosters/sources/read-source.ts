import type { Context } from "../../../../context.ts";
import { Draft } from "../reading/draft.ts";
import { Faults } from "../reading/faults.ts";
import type { Layers } from "../reading/layers.ts";
import { fileNames, FILES } from "../reading/oneroster-files.ts";
import { refuseEmpty } from "../reading/read-draft.ts";
import { readOneRoster } from "../reading/read-oneroster.ts";
import { refuseRoster, settleRoster } from "../settle-roster.ts";
import { addressOf } from "../standing/write-files.ts";
import { rosterRow, type RosterRow } from "../store.ts";
import { type Fetched, fetchFiles } from "./fetch-files.ts";

/**
 * Reads a source: fetches each collection as the file that OneRoster's CSV binding has for it, and then reads these files as
 * those of an archive are read. Where anything fails on the way nothing is changed. May run again, and goes on where it was.
 */
export async function readSource(job: Context, data: Record<string, unknown>): Promise<void> {
  const id = String(data["id"]);
  const row = await job.transaction((tx) => rosterRow(tx, id));
  if (row.state !== "reading") return;
  // What it changes is recorded in the name of whoever had it read.
  const ctx = job.gate.as(job.organisation, row.brought_by);
  const fetched = await fetchFiles(ctx, row);
  if (fetched === "to be gone on with")
    await ctx.transaction((tx) => ctx.order(tx, { job: "classes.read-source", data }));
  else if (fetched instanceof Faults) await refuseRoster(ctx, row, fetched);
  else await readFetched(ctx, row, fetched);
}

async function readFetched(ctx: Context, row: RosterRow, { files, remarks }: Fetched): Promise<void> {
  const draft = new Draft(new Faults());
  for (const remark of remarks) draft.faults.add(remark);
  const layers = layersIn(ctx, row, files);
  await readOneRoster(layers, draft, ctx.now.toISOString().slice(0, 10));
  refuseEmpty(draft);
  if (draft.faults.count > 0) await refuseRoster(ctx, row, draft.faults);
  else await settleRoster(ctx, row, { draft, oneRoster: { layers, isPartial: false } });
}

function layersIn({ storage, organisation }: Context, { id }: RosterRow, files: readonly string[]): Layers {
  return new Map(
    fileNames().flatMap((file) => {
      const { name } = FILES[file];
      if (!files.includes(name)) return [];
      const open = () => storage.read(addressOf({ organisation, id }, name));
      return [[file, [{ source: { name: `/${name.replace(".csv", "")}`, isFetched: true, open } }]] as const];
    }),
  );
}
