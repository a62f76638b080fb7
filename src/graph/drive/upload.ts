import type { DriveItem, UploadSession } from "@microsoft/microsoft-graph-types";
import type { GraphClient } from "../request.ts";
import { unlessMissing, type Waiting } from "../users.ts";
import type { ChannelAddress } from "../teams/channels.ts";
import { graphPath, type GraphPath, pathBelow } from "../wire/path.ts";

/** Microsoft takes pieces of multiples of 320 KiB, and of less than 60 MiB. */
export const CHUNK = 16 * 320 * 1024;
/** How much of a file is needed to name it in a message. */
const NEEDED = { $select: "id,size,eTag,webUrl,webDavUrl" };

/** A file that lies in somebody's OneDrive, as messages name it. */
export interface LaidItem {
  readonly id: string;
  readonly bytes: number;
  /** The GUID in its eTag. */
  readonly guid: string;
  /** Its plain address, which ends as its name does; that of an office document leads to an editor otherwise. */
  readonly url: string;
}

/** A folder in a drive. */
export interface DriveFolder {
  readonly drive: string;
  readonly item: string;
}

/** Where a file is laid. */
interface Place extends Waiting {
  /**
   * Where this is absent, the folder in which Teams keeps what people send in chats, in the OneDrive of whoever the client
   * speaks for.
   */
  readonly folder?: DriveFolder | undefined;
}

function pathIn(folder: DriveFolder | undefined, name: string): GraphPath {
  return folder === undefined
    ? graphPath`/me/drive/root:/Microsoft%20Teams%20Chat%20Files/${name}`
    : graphPath`/drives/${folder.drive}/items/${folder.item}:/${name}`;
}

/** The folder in which a channel keeps its files, which Microsoft makes where there is none yet. */
export async function filesFolderOf(
  graph: GraphClient,
  { team, channel }: ChannelAddress,
  waiting: Waiting = {},
): Promise<DriveFolder> {
  const path = graphPath`/teams/${team}/channels/${channel}/filesFolder`;
  const query = { $select: "id,parentReference" };
  const { id, parentReference } = await graph.request<DriveItem>({ ...waiting, method: "GET", path, query });
  const drive = parentReference?.driveId;
  if (!id || !drive) throw new Error("Microsoft told of a channel's folder without its id or drive.");
  return { drive, item: id };
}

/** A file where files of messages are laid; undefined where there is none of that name. */
export async function laidItemAt(
  graph: GraphClient,
  name: string,
  { folder, ...waiting }: Place = {},
): Promise<LaidItem | undefined> {
  const path = pathIn(folder, name);
  const found = await unlessMissing(() => graph.request<DriveItem>({ ...waiting, method: "GET", path, query: NEEDED }));
  return found && laid(found);
}

function laid({ id, size, eTag, webUrl, webDavUrl }: DriveItem): LaidItem {
  const guid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(eTag ?? "")?.[0];
  const url = webDavUrl ?? webUrl;
  if (!id || guid === undefined || !url) throw new Error("Microsoft told of a file without its id, eTag or address.");
  return { id, bytes: size ?? 0, guid: guid.toLowerCase(), url };
}

/**
 * Opens an upload there, and resolves with its address: whoever has it may write there. Refused with 409 where
 * a file has the name already.
 */
export async function beginUpload(
  graph: GraphClient,
  name: string,
  { folder, ...waiting }: Place = {},
): Promise<string> {
  const path = pathBelow(pathIn(folder, name), ":/createUploadSession");
  const body = { item: { "@microsoft.graph.conflictBehavior": "fail", name } };
  const { uploadUrl } = await graph.request<UploadSession>({
    ...waiting,
    method: "POST",
    path,
    body,
    // One that nobody sends anything to ends by itself.
    idempotent: true,
  });
  if (!uploadUrl) throw new Error("Microsoft opened an upload and did not tell its address.");
  return uploadUrl;
}

interface Piece {
  readonly from: number;
  readonly bytes: Uint8Array;
  /** How many bytes the file has. */
  readonly total: number;
}

/** Sends a piece of a file, and resolves with whether it was the last and the file is there. */
export async function sendPiece(
  graph: GraphClient,
  address: string,
  { from, bytes, total, signal }: Piece & { readonly signal?: AbortSignal | undefined },
): Promise<boolean> {
  const range = `bytes ${from}-${from + bytes.byteLength - 1}/${total}`;
  const { status } = await graph.upload({ method: "PUT", address, range, bytes, signal });
  return status !== 202;
}

/** How many bytes of a file Microsoft has; undefined where the upload is over, because it is whole or took too long. */
export async function uploadedSoFar(
  graph: GraphClient,
  address: string,
  signal?: AbortSignal,
): Promise<number | undefined> {
  const answer = await unlessMissing(() => graph.upload<UploadSession>({ method: "GET", address, signal }));
  if (answer === undefined) return undefined;
  const [next = "0-"] = answer.body.nextExpectedRanges ?? [];
  return Number.parseInt(next, 10);
}

/** Has Microsoft forget an upload that is not whole. One that is over is as good. */
export async function forgetUpload(graph: GraphClient, address: string): Promise<void> {
  await unlessMissing(() => graph.upload({ method: "DELETE", address }));
}

/** Somebody who is to read a file. */
export type Reader = { readonly email: string } | { readonly objectId: string };

/** Lets people read a file of whoever the client speaks for, without a mail about it. Done twice is done once. */
export async function inviteReaders(
  graph: GraphClient,
  item: string,
  { readers: recipients, ...waiting }: Waiting & { readonly readers: readonly Reader[] },
): Promise<void> {
  const path = graphPath`/me/drive/items/${item}/invite`;
  const body = { recipients, requireSignIn: true, sendInvitation: false, roles: ["read"] };
  await graph.send({ ...waiting, method: "POST", path, body, idempotent: true });
}

/** Puts a file into the recycle bin, of a drive or of whoever the client speaks for. One that is gone is as good. */
export async function removeItem(
  graph: GraphClient,
  { item, drive }: { readonly item: string; readonly drive?: string | undefined },
): Promise<void> {
  const path = drive === undefined ? graphPath`/me/drive/items/${item}` : graphPath`/drives/${drive}/items/${item}`;
  await unlessMissing(() => graph.send({ method: "DELETE", path }));
}
