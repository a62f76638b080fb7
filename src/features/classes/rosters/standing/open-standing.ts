import type { Context } from "../../../../context.ts";
import { Failure } from "../../../../kernel/errors.ts";
import { HOUR, later } from "../../../../kernel/time.ts";
import { Faults } from "../reading/faults.ts";
import { fileNames, FILES } from "../reading/oneroster-files.ts";
import { openArchive } from "../reading/open-archive.ts";
import { type Known, layersOf } from "../reading/read-manifest.ts";
import type { RosterRow } from "../store.ts";
import { addressOf } from "./write-files.ts";
import { findStanding, isAnyReadBefore, type Standing } from "./store.ts";

/** A roster that is not read after so long got stuck, and holds up nobody. */
const STUCK = HOUR;

/** The OneRoster files that stand, and whose they are. */
export interface Opened {
  readonly id: string;
  readonly known: Known;
}

/**
 * The OneRoster files that stand when a roster of changes is read; undefined where none do. Throws where one that was brought
 * before is still being read, so that each changes what the one before made.
 */
export async function openStanding(ctx: Context, { created_at }: RosterRow): Promise<Opened | undefined> {
  const standing = await ctx.transaction(async (tx) => {
    if (await isAnyReadBefore(tx, { before: created_at, since: later(ctx.now, -STUCK) })) throw busy();
    return findStanding(tx);
  });
  const known = standing && (await knownIn(ctx, standing));
  return known && { id: standing.id, known };
}

function busy(): Failure {
  return new Failure("unavailable", "A roster that was brought before is still being read.", {
    reason: "roster-being-read",
    cure: "This one is read after it.",
    retryAfter: 2,
  });
}

async function knownIn(ctx: Context, { id, file, bytes, set_files }: Standing): Promise<Known | undefined> {
  const { storage, organisation } = ctx;
  if (set_files === null) return file === null || bytes === null ? undefined : archived(ctx, file, bytes);
  return new Map(
    fileNames()
      .filter((each) => set_files.includes(FILES[each].name))
      .map((each) => {
        const { name } = FILES[each];
        return [each, { name, open: () => storage.read(addressOf({ organisation, id }, name)) }];
      }),
  );
}

async function archived({ storage }: Context, address: string, bytes: number): Promise<Known | undefined> {
  const faults = new Faults();
  const files = await openArchive({ storage, address, bytes }, faults);
  const { layers } = await layersOf(files, faults, async () => undefined);
  if (faults.count > 0) return undefined;
  return new Map([...layers].flatMap(([file, [layer]]) => (layer ? [[file, layer.source] as const] : [])));
}
