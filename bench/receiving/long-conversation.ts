import type pg from "pg";
import { ask, timesOf, withFilledServer } from "../filled-server.ts";
import type { Measured } from "../measured.ts";

const MESSAGES = 50_000;
const LONG = "5a0b8f3c-1d6e-4a57-9c55-9a3f1e0d2b01";

/** How long it takes to open a conversation of 50,000 messages: what it is, and the newest of its messages. */
export async function longConversation(): Promise<Measured[]> {
  return withFilledServer(
    ({ client, organisation }) => fill(client, organisation),
    async (url) => {
      const path = `/api/conversations/${LONG}`;
      const { cursor = "" } = await ask(url, `${path}/messages`);
      const questions = {
        opened: path,
        "its newest": `${path}/messages`,
        "those before": `${path}/messages?cursor=${cursor}`,
      };
      const measured: Measured[] = [];
      for (const [what, question] of Object.entries(questions))
        measured.push({
          what: `conversation of 50,000, ${what}, p95`,
          figure: (await timesOf(url, question)).p95,
          unit: "ms",
        });
      return measured;
    },
  );
}

async function fill(client: pg.Client, organisation: string): Promise<void> {
  await client.query(
    `insert into conversations (id, organisation_id, connection_id, thread_id, kind, last_message_at, created_at)
       select '${LONG}', '${organisation}', id, '19:long', 'group', now(), now() from connections limit 1`,
  );
  const shown = {
    sender: { kind: "person", id: "1", name: "Amara Okafor", tenantId: null },
    subject: null,
    importance: "normal",
    content: {
      simplified: false,
      blocks: [{ kind: "paragraph", inlines: [{ kind: "text", text: "Is Vera coming at three?" }] }],
    },
    attachments: [],
    locations: [],
    event: null,
    blocked: null,
    reactions: [],
  };
  await client.query(
    `insert into chat_messages (id, organisation_id, conversation_id, message_id, version, created_at, author_object_id,
       shown, words, found_by, kept_at)
     select gen_random_uuid(), '${organisation}', '${LONG}', (1700000000000 + n * 1000)::text, n,
       now() - (${MESSAGES} - n) * interval '1 second', '1', $1, 'Is Vera coming at three?', 'announcement', now()
     from generate_series(1, ${MESSAGES}) n`,
    [JSON.stringify(shown)],
  );
}
