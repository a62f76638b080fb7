import { buffer } from "node:stream/consumers";
import type { Context } from "../../../context.ts";
import type { GraphClient } from "../../../graph/index.ts";
import { crashPoint } from "../../../kernel/crash-points.ts";
import type { UploadedPicture, SharedFile } from "../content/outgoing/write-message.ts";
import { layFile } from "./lay-file.ts";
import { keep, type Laying, type Sender } from "./lay-step.ts";
import { addressOf } from "./rules.ts";
import { shareFile } from "./share-file.ts";
import { type UploadRow, uploadsOfAll } from "./store.ts";
import type { Enclosed } from "./want-uploads.ts";

interface Enclosing extends Sender {
  readonly graph: GraphClient;
  /** Of the message. */
  readonly outgoing: string;
}

/**
 * Brings to Microsoft what goes along with a message, and resolves with how the message names it. May be done any number of
 * times: what lies there already is not uploaded again. Throws `TakenBack` where nobody wants the message any more.
 */
export async function enclose(ctx: Context, { outgoing, ...by }: Enclosing): Promise<Enclosed> {
  const uploads = (await ctx.transaction((tx) => uploadsOfAll(tx, [outgoing]))).get(outgoing) ?? [];
  const files: SharedFile[] = [];
  for (const upload of uploads.filter(({ kind }) => kind === "file")) files.push(await laidFor(ctx, { ...by, upload }));
  const pictures = uploads.filter(({ kind }) => kind === "picture");
  return { files, pictures: await Promise.all(pictures.map((upload) => inMemory(ctx, upload))) };
}

/** Whoever is in a channel may read its files already; what lies in somebody's own OneDrive is shared with the chat. */
async function laidFor(ctx: Context, laying: Laying): Promise<SharedFile> {
  const laid = await layFile(ctx, laying);
  const { id, name, guid, url, drive_id: drive, shared_at: shared } = laid;
  if (guid === null || url === null) throw new Error(`Nobody knows where upload ${id} lies.`);
  if (shared === null && drive === null) {
    await shareFile(ctx, { ...laying, upload: laid });
    await keep(ctx, laying, { shared_at: ctx.clock.now() });
    crashPoint("upload-shared");
  }
  return { id: guid, name, url };
}

async function inMemory(ctx: Context, upload: UploadRow): Promise<UploadedPicture> {
  const bytes = await buffer(await ctx.storage.read(addressOf(upload)));
  return { name: upload.id, contentType: upload.type, bytes };
}
