import { buffer } from "node:stream/consumers";
import type { Context } from "../../../context.ts";
import {
  beginUpload,
  CHUNK,
  GraphError,
  type LaidItem,
  laidItemAt,
  filesFolderOf,
  type DriveFolder,
  removeItem,
  sendPiece,
  uploadedSoFar,
} from "../../../graph/index.ts";
import { crashPoint } from "../../../kernel/crash-points.ts";
import { Failure } from "../../../kernel/errors.ts";
import { inFileWords, keep, type Laying, TakenBack } from "./lay-step.ts";
import { IN_CHANNEL, IN_ONEDRIVE } from "./laying-refusals.ts";
import { addressOf, ownName } from "./rules.ts";
import type { UploadRow } from "./store.ts";

/** More than a file of the largest size takes, with every trouble on its way. */
const MOST_STEPS = 12;

/**
 * Lays a file into its author's OneDrive, where Teams keeps what people send in chats, or into the files of a channel. Each step is written down before
 * Microsoft is asked for the next, so that whoever goes on after a crash uploads nothing twice.
 */
export async function layFile(ctx: Context, laying: Laying): Promise<UploadRow> {
  return inFileWords(laying.upload.name, laying.channel ? IN_CHANNEL : IN_ONEDRIVE, async () => {
    let { upload } = laying;
    for (let steps = 0; upload.item_id === null; steps += 1) {
      if (steps === MOST_STEPS) throw noProgress(upload);
      upload = await nextStep(ctx, { ...laying, upload });
    }
    return upload;
  });
}

async function nextStep(ctx: Context, laying: Laying): Promise<UploadRow> {
  const { drive_name: name, address_id: address } = laying.upload;
  if (name === null) return choose(ctx, laying);
  try {
    return address === null ? await begin(ctx, laying, name) : await goOn(ctx, laying, { name, address });
  } catch (error) {
    // Somebody else took the name meanwhile.
    if (error instanceof GraphError && error.status === 409) return evade(ctx, laying, name);
    throw error;
  }
}

/** The name that people gave, where it is free; it is written down before anything gets it, so that it tells what is ours. */
async function choose(ctx: Context, laying: Laying): Promise<UploadRow> {
  const { graph, signal, upload, channel } = laying;
  const folder = channel && (await filesFolderOf(graph, channel, { signal }));
  const isTaken = (await laidItemAt(graph, upload.name, { folder, signal })) !== undefined;
  const kept = await keep(ctx, laying, {
    drive_name: isTaken ? ownName(upload.name, upload.id) : upload.name,
    drive_id: folder?.drive ?? null,
    folder_id: folder?.item ?? null,
  });
  crashPoint("upload-named");
  return kept;
}

/** Where it was chosen to lie; undefined for its author's own OneDrive. */
function folderOf({ drive_id: drive, folder_id: item }: UploadRow): DriveFolder | undefined {
  return drive === null || item === null ? undefined : { drive, item };
}

async function evade(ctx: Context, laying: Laying, name: string): Promise<UploadRow> {
  const own = ownName(laying.upload.name, laying.upload.id);
  if (name === own) throw noProgress(laying.upload);
  return startAnew(ctx, laying, own);
}

async function begin(ctx: Context, laying: Laying, name: string): Promise<UploadRow> {
  const { graph, signal, upload } = laying;
  const opened = await beginUpload(graph, name, { folder: folderOf(upload), signal });
  const address = await ctx.transaction((tx) => ctx.secrets.keep(tx, UPLOAD_ADDRESS, opened));
  const kept = await keep(ctx, laying, { address_id: address, laid_bytes: 0 });
  crashPoint("upload-begun");
  return kept;
}

const UPLOAD_ADDRESS = "upload-address";

interface Begun {
  readonly name: string;
  readonly address: string;
}

/** Sends what Microsoft does not have yet. An upload that is over is whole, or ran out of time. */
async function goOn(ctx: Context, laying: Laying, { name, address }: Begun): Promise<UploadRow> {
  const { graph, signal, upload } = laying;
  const opened = await ctx.transaction((tx) => ctx.secrets.open(tx, address));
  const from = await uploadedSoFar(graph, opened, signal);
  if (from !== undefined) await sendFrom(ctx, laying, { address: opened, from });
  const item = await laidItemAt(graph, name, { folder: folderOf(upload), signal });
  if (item?.bytes === upload.bytes) return keepLaid(ctx, laying, { item, address });
  return startAnew(ctx, laying, name);
}

async function startAnew(ctx: Context, laying: Laying, name: string): Promise<UploadRow> {
  const { address_id: address } = laying.upload;
  const kept = await keep(ctx, laying, { drive_name: name, address_id: null, laid_bytes: 0 });
  if (address !== null) await ctx.transaction((tx) => ctx.secrets.drop(tx, address));
  return kept;
}

async function sendFrom(ctx: Context, laying: Laying, at: { readonly address: string; readonly from: number }) {
  const { graph, signal, upload } = laying;
  const total = upload.bytes;
  for (let from = at.from; from < total; from += CHUNK) {
    signal.throwIfAborted();
    const end = Math.min(from + CHUNK, total) - 1;
    const bytes = await buffer(await ctx.storage.read(addressOf(upload), { start: from, end }));
    const isWhole = await sendPiece(graph, at.address, { from, bytes, total, signal });
    crashPoint("upload-piece-sent");
    if (isWhole) return;
    await keep(ctx, laying, { laid_bytes: end + 1 });
  }
}

async function keepLaid(
  ctx: Context,
  laying: Laying,
  { item: { id, guid, url }, address }: { readonly item: LaidItem; readonly address: string },
): Promise<UploadRow> {
  const { graph, upload } = laying;
  const laid = { item_id: id, guid, url, laid_bytes: upload.bytes, address_id: null };
  try {
    const kept = await keep(ctx, laying, laid);
    await ctx.transaction((tx) => ctx.secrets.drop(tx, address));
    crashPoint("upload-laid");
    return kept;
  } catch (error) {
    if (error instanceof TakenBack) await removeItem(graph, { item: id, drive: folderOf(upload)?.drive });
    throw error;
  }
}

function noProgress({ name }: Pick<UploadRow, "name">): Failure {
  return new Failure("upstream-unavailable", `“${name}” does not arrive at Microsoft.`, {
    reason: "upload-stuck",
    cure: "Parley tries again by itself. If it lasts, attach the file under another name.",
  });
}
