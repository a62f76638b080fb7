import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { SharedFile, UploadedPicture } from "../content/outgoing/write-message.ts";
import type { ConversationRow } from "../conversations/store.ts";
import { refuseFiles } from "../files/refuse-files.ts";
import type { ChatUpload } from "./contract.ts";
import { fitted } from "./rules.ts";
import { freeUploads } from "./store.ts";

interface Wanted {
  readonly conversation: ConversationRow;
  readonly ids: readonly string[];
  /** What its author allowed Parley. */
  readonly scopes: readonly string[];
}

/** What is to go along with a message, in its order. Throws a Failure for what is not there, and for files where none may go. */
export async function wantUploads(
  ctx: Context,
  tx: Transaction,
  { conversation, ids, scopes }: Wanted,
): Promise<ChatUpload[]> {
  if (ids.length === 0) return [];
  const rows = await freeUploads(tx, { conversation: conversation.id, ids, by: ctx.actor });
  const found = new Map(rows.map(({ id, name, type, bytes, kind }) => [id, { id, name, type, bytes, kind }]));
  const uploads = fitted(ids.map((id, place) => found.get(id) ?? unknown(place)));
  if (uploads.some(({ kind }) => kind === "file")) await refuseFiles(ctx, tx, { conversation, scopes });
  return uploads;
}

function unknown(place: number): never {
  throw new Failure("invalid-input", "An upload is named that is not here, or went along with another message.", {
    field: `uploads.${place}`,
    reason: "upload-unknown",
    cure: "Attach it again.",
  });
}

/** What goes along with a message, as Microsoft takes it. */
export interface Enclosed {
  readonly files: readonly SharedFile[];
  readonly pictures: readonly UploadedPicture[];
}

/** The same before anything of it is at Microsoft, to see whether the message would be taken. */
export function standIns(uploads: readonly ChatUpload[] = []): Enclosed {
  return {
    files: uploads.flatMap(({ id, name, kind }) =>
      kind === "file" ? [{ id, name, url: `https://onedrive.invalid/${encodeURIComponent(name)}` }] : [],
    ),
    pictures: uploads.flatMap(({ id: name, type: contentType, kind }) =>
      kind === "picture" ? [{ name, contentType, bytes: new Uint8Array() }] : [],
    ),
  };
}
