import type { OutgoingMessage } from "./contract.ts";
import type { OutgoingRow } from "./store.ts";

/** A message on its way, as the API shows it. */
export function showOutgoing(row: OutgoingRow): OutgoingMessage {
  return {
    ...row.wish,
    id: row.id,
    conversation: row.conversation_id,
    author: { objectId: row.author_object_id, name: row.author_name },
    state: row.state,
    ...(row.finding && { finding: row.finding }),
    createdAt: row.created_at.toISOString(),
  };
}
