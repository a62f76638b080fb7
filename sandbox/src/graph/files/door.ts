import { UPLOAD_SESSIONS, type UploadSessionRecord } from "../../entities/files/upload-session.ts";
import { isoMillis } from "../../kernel/clock.ts";
import { type Arrival, jsonReply, type Reply } from "../../kernel/http.ts";
import { sliceOf } from "../../kernel/range.ts";
import type { World } from "../../world.ts";
import { GraphRefusal, refusalBody } from "../protocol/refusal.ts";
import { DOWNLOADS, downloadedItem } from "./uploads/downloads.ts";
import { etagOf } from "./item-json.ts";
import { itemMissing } from "./refusals.ts";
import { finishUpload } from "./uploads/finishing.ts";
import { receivePiece } from "./uploads/receiving.ts";
import { closeUpload, UPLOADS } from "./uploads/sessions.ts";

/** Addresses that were given out to whoever has them: no access token is needed there, and none is welcome. */
export function isFilesPath(path: string): boolean {
  return path.startsWith(UPLOADS) || path.startsWith(DOWNLOADS);
}

/** Bytes of files: taken from their download address, and sent in pieces to their upload address. */
export function answerFiles(world: World, arrival: Arrival): Reply {
  try {
    if (arrival.path.startsWith(DOWNLOADS)) return download(world, arrival);
    if (arrival.tooLarge)
      throw new GraphRefusal({ status: 413, code: "requestEntityTooLarge" }, "The fragment is too large.");
    return upload(world, arrival);
  } catch (error) {
    if (!(error instanceof GraphRefusal)) throw error;
    const requestId = world.requests.guid();
    const body = refusalBody(error, { requestId, clientRequestId: requestId }, world.clock.now());
    return jsonReply(error.status, body, { ...error.details.headers });
  }
}

function download(world: World, { method, path, headers }: Arrival): Reply {
  if (method !== "GET" && method !== "HEAD") throw wrongMethod();
  const item = downloadedItem(world, path.slice(DOWNLOADS.length));
  if (item === undefined) throw itemMissing();
  const slice = sliceOf(Buffer.from(item.bytes, "base64"), headers.range);
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(item.name)}`;
  return {
    status: slice.status,
    headers: {
      ...slice.headers,
      "Content-Type": item.contentType,
      "Content-Disposition": disposition,
      // Nothing that somebody uploaded is a page of the sandbox's own.
      "Content-Security-Policy": "sandbox",
      "X-Content-Type-Options": "nosniff",
      ETag: etagOf(item),
    },
    body: slice.data,
  };
}

function wrongMethod(): GraphRefusal {
  return new GraphRefusal({ status: 405, code: "methodNotAllowed" }, "The method is not allowed here.");
}

type Handle = (world: World, session: UploadSessionRecord, arrival: Arrival) => Reply;

const HANDLES: ReadonlyMap<string, Handle> = new Map([
  ["GET", (_world: World, session: UploadSessionRecord) => jsonReply(200, stateJson(session))],
  ["PUT", sendPiece],
  ["POST", (world: World, session: UploadSessionRecord, { origin }: Arrival) => finishUpload(world, session, origin)],
  ["DELETE", cancel],
]);

function upload(world: World, arrival: Arrival): Reply {
  if (arrival.headers.authorization !== undefined) {
    const text = "The upload address holds its own authorization; send no Authorization header.";
    throw new GraphRefusal({ status: 401, code: "unauthenticated" }, text);
  }
  const session = UPLOAD_SESSIONS.in(world).get(arrival.path.slice(UPLOADS.length));
  if (session === undefined || session.expiresAt <= world.clock.now()) {
    if (session !== undefined) closeUpload(world, session);
    const head = { status: 404, code: "itemNotFound", inner: "uploadSessionNotFound" };
    throw new GraphRefusal(head, "The upload session was not found");
  }
  const handle = HANDLES.get(arrival.method);
  if (handle === undefined) throw wrongMethod();
  return handle(world, session, arrival);
}

function stateJson({ purpose, expiresAt, received }: UploadSessionRecord): object {
  // Outlook names one place, OneDrive a range.
  const next = purpose.kind === "attachment" ? String(received) : `${received}-`;
  return { expirationDateTime: isoMillis(expiresAt), nextExpectedRanges: [next] };
}

function sendPiece(world: World, session: UploadSessionRecord, { headers, body, origin }: Arrival): Reply {
  const after = receivePiece(world, session, { header: headers["content-range"], bytes: body });
  const isWhole = after.received === after.total;
  const isDeferred = after.purpose.kind === "file" && after.purpose.isDeferred;
  if (isWhole && !isDeferred) return finishUpload(world, after, origin);
  return jsonReply(after.purpose.kind === "attachment" ? 200 : 202, stateJson(after));
}

function cancel(world: World, session: UploadSessionRecord): Reply {
  closeUpload(world, session);
  return { status: 204, headers: {}, body: "" };
}
