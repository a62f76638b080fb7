import { buffer } from "node:stream/consumers";
import type { Storage } from "../../../../kernel/storage/storage.ts";
import type { Brought, Kind } from "./brought.ts";
import { Draft } from "./draft.ts";
import { Faults } from "./faults.ts";
import { openArchive } from "./open-archive.ts";
import { LARGEST_JSON, readJson } from "./read-json.ts";
import { layersOf, type OneRoster } from "./read-manifest.ts";
import { readOneRoster } from "./read-oneroster.ts";
import { readSimple } from "./read-simple.ts";
import type { Source } from "./source.ts";

/** A roster that was read, and the OneRoster files that it was read from, where it was. */
export interface ReadRoster {
  readonly draft: Draft;
  readonly oneRoster?: OneRoster | undefined;
}

const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];
const BRACE = "{".codePointAt(0);
const SPACES = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);

/** So many bytes tell what a file is. */
const TELLING = 64;

/** What a file is, by its first bytes alone. */
export async function kindOf(storage: Storage, address: string): Promise<Kind> {
  const head = await buffer(await storage.read(address, { start: 0, end: TELLING - 1 }));
  if (ARCHIVE.every((byte, place) => head[place] === byte)) return "archive";
  return head.find((byte) => !SPACES.has(byte)) === BRACE ? "json" : "csv";
}

/** Reads a roster whole, and notes all that is wrong with it. Only one without a fault is to be taken. */
export async function readDraft(brought: Brought): Promise<ReadRoster> {
  const draft = new Draft(new Faults());
  const oneRoster = await READERS[brought.kind](brought, draft);
  refuseEmpty(draft);
  return { draft, oneRoster };
}

/** Nobody is taken out of a team because a roster is empty. */
export function refuseEmpty({ faults, classes }: Draft): void {
  if (faults.count === 0 && classes.size === 0) faults.add({ field: "", reason: "roster-empty" });
}

const READERS: Readonly<Record<Kind, (brought: Brought, draft: Draft) => Promise<OneRoster | undefined>>> = {
  archive: async ({ storage, address, bytes, now, known }, draft) => {
    const files = await openArchive({ storage, address, bytes }, draft.faults);
    if (draft.faults.count > 0) return undefined;
    const oneRoster = await layersOf(files, draft.faults, known);
    if (draft.faults.count === 0) await readOneRoster(oneRoster.layers, draft, now.toISOString().slice(0, 10));
    return oneRoster;
  },
  json: async (brought, draft) => {
    if (brought.bytes > LARGEST_JSON) draft.faults.add({ field: "", reason: "json-too-large" });
    else await readJson(sourceOf(brought), draft, brought);
    return undefined;
  },
  csv: async (brought, draft) => {
    await readSimple(sourceOf(brought), draft);
    return undefined;
  },
};

function sourceOf({ storage, address, name }: Brought): Source {
  return { name, open: () => storage.read(address) };
}
