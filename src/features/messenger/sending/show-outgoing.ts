import type { Transaction } from "../../../kernel/database/database.ts";
import { type UploadRow, uploadsOfAll } from "../uploads/store.ts";
import type { OutgoingMessage } from "./contract.ts";
import { type OutgoingRow, unsentOf } from "./store.ts";

/** What is on its way to a conversation, as the API shows it. */
export async function showOnTheWay(tx: Transaction, conversation: string): Promise<OutgoingMessage[]> {
  const rows = await unsentOf(tx, conversation);
  const progress = await uploadsOfAll(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => showOutgoing(row, progress.get(row.id)));
}

/** A message on its way, as the API shows it. */
export function showOutgoing(row: OutgoingRow, progress: readonly UploadRow[] = []): OutgoingMessage {
  const { uploads, ...said } = row.wish;
  const laid = new Map(progress.map((upload) => [upload.id, upload.laid_bytes]));
  return {
    ...said,
    ...(uploads && {
      uploads: uploads.map((each) => (each.kind === "file" ? { ...each, laid: laid.get(each.id) ?? 0 } : each)),
    }),
    id: row.id,
    conversation: row.conversation_id,
    author: { objectId: row.author_object_id, name: row.author_name },
    state: row.state,
    ...(row.finding && { finding: row.finding }),
    createdAt: row.created_at.toISOString(),
  };
}
