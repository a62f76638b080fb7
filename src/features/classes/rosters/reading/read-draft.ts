import { buffer } from "node:stream/consumers";
import type { Storage } from "../../../../kernel/storage/storage.ts";
import type { Brought, Kind } from "./brought.ts";
import { Draft } from "./draft.ts";
import { Faults } from "./faults.ts";
import { openArchive } from "./open-archive.ts";
import { LARGEST_JSON, readJson } from "./read-json.ts";
import { readOneRoster } from "./read-oneroster.ts";
import { readSimple } from "./read-simple.ts";
import type { Source } from "./source.ts";

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
export async function readDraft(brought: Brought): Promise<Draft> {
  const draft = new Draft(new Faults());
  await READERS[brought.kind](brought, draft);
  if (draft.faults.count === 0 && draft.classes.size === 0) draft.faults.add({ field: "", reason: "roster-empty" });
  return draft;
}

const READERS: Readonly<Record<Kind, (brought: Brought, draft: Draft) => Promise<void>>> = {
  archive: async ({ storage, address, bytes, now }, draft) => {
    const files = await openArchive({ storage, address, bytes }, draft.faults);
    if (draft.faults.count === 0) await readOneRoster(files, draft, now.toISOString().slice(0, 10));
  },
  json: async (brought, draft) => {
    if (brought.bytes > LARGEST_JSON) draft.faults.add({ field: "", reason: "json-too-large" });
    else await readJson(sourceOf(brought), draft, brought);
  },
  csv: (brought, draft) => readSimple(sourceOf(brought), draft),
};

function sourceOf({ storage, address, name }: Brought): Source {
  return { name, open: () => storage.read(address) };
}
