import type { Readable } from "node:stream";
import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { LARGEST, type Roster } from "./contract.ts";
import { kindOf } from "./reading/read-draft.ts";
import { shown } from "./show-rosters.ts";
import { insertRoster, rosterRow } from "./store.ts";

interface Brought {
  readonly name: string;
  readonly file: Readable;
}

/** Keeps a roster as it was brought and has it read; nothing changes until all of it was. */
export async function bringRoster(ctx: Context, { name, file }: Brought): Promise<Roster> {
  const id = ctx.random.uuid();
  const address = `${ctx.organisation}/rosters/${id}`;
  try {
    const { bytes } = await ctx.storage.put(address, sized(file));
    if (bytes === 0) throw empty();
    const kind = await kindOf(ctx.storage, address);
    const source = SOURCES[kind];
    return await ctx.transaction(async (tx) => {
      await insertRoster(tx, { id, source, name, file: address, bytes, brought_by: ctx.actor, created_at: ctx.now });
      await ctx.record(tx, { what: "roster.brought", about: id, data: { source, name, bytes } });
      await ctx.order(tx, { job: "classes.read-roster", data: { id, kind, bytes } });
      return shown(await rosterRow(tx, id));
    });
  } catch (error) {
    await ctx.storage.remove(address);
    throw error;
  }
}

const SOURCES = { archive: "oneroster-csv", csv: "csv", json: "api" } as const;

async function* sized(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of file) {
    bytes += piece.byteLength;
    if (bytes > LARGEST) throw tooLarge();
    yield piece;
  }
}

function tooLarge(): Failure {
  return new Failure("too-large", `The file is larger than ${LARGEST / 1024 / 1024} MiB.`, {
    field: "file",
    cure: "Bring it as a ZIP archive, and only one school year.",
  });
}

function empty(): Failure {
  return new Failure("invalid-input", "The file is empty.", {
    field: "file",
    reason: "file-empty",
    cure: "Choose the file that your information system exported.",
  });
}
