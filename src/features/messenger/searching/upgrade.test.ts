import { cp, mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "../../../kernel/database/database.ts";
import { migrate } from "../../../kernel/database/migrate.ts";
import { wordsIn } from "../../../kernel/search/words.ts";
import { emptyDatabase } from "../../../testing/databases.ts";
import { LISTING } from "./list-unlisted.ts";

const MIGRATIONS = join(import.meta.dirname, "../../../migrations");
const LISTS = "2026-12-11-words-of-many.sql";
const ORGANISATION = "0f1e2d3c-4b5a-4978-8a6b-5c4d3e2f1a0b";
const CONVERSATION = "1f1e2d3c-4b5a-4978-8a6b-5c4d3e2f1a0b";
const idOf = (n: number) => `2f1e2d3c-4b5a-4978-8a6b-5c4d3e2f1a${n.toString(16).padStart(2, "0")}`;

test("after an upgrade each message is found by the words that it has, also those that had not been listed yet", async () => {
  const url = await emptyDatabase("postgres");
  const folder = await mkdtemp(join(tmpdir(), "parley-migrations-"));
  for (const file of await readdir(MIGRATIONS))
    if (file < LISTS) await cp(join(MIGRATIONS, file), join(folder, file), { recursive: true });
  await migrate(url, folder);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  await client.query("set session_replication_role = replica");
  const keep = (n: number, words: string) =>
    client.query(
      `insert into chat_messages (id, organisation_id, conversation_id, message_id, version, created_at, shown, words, found_by, kept_at)
       values ($1, $2, $3, $4, 1, now(), '{}', $5, 'look', now())`,
      [idOf(n), ORGANISATION, CONVERSATION, String(n), words],
    );
  const list = (n: number, word: string) =>
    client.query("insert into chat_message_words (organisation_id, word, message_id) values ($1, $2, $3)", [
      ORGANISATION,
      word,
      idOf(n),
    ]);
  const tell = async (n: number, what: string) => {
    const { rows } = await client.query(
      "insert into facts (organisation_id, what, about, actor, data, at) values ($1, $2, $3, 'x', $4, now()) returning id",
      [ORGANISATION, what, CONVERSATION, { message: String(n) }],
    );
    return rows[0].id;
  };
  const texts = ["Listed before", "Edited since", "Grüße: 明日meet会議、カフェで กันแล้ว ok", ""];
  for (const [n, text] of texts.entries()) await keep(n, text);
  for (const word of ["listed", "before"]) await list(0, word);
  for (const word of ["edited", "once"]) await list(1, word);
  const followed = await tell(1, "message.received");
  await client.query("insert into fact_followers (name, fact) values ('messenger', $1)", [followed]);
  await tell(1, "message.changed");
  await tell(2, "message.received");

  await migrate(url, MIGRATIONS);
  const database = await openDatabase(url);
  onTestFinished(() => database.close());
  await LISTING.do({ database });
  const { rows } = await client.query("select word, first_id, places from chat_message_lists");
  const listed = (n: number) =>
    rows.filter(({ places }) => places.includes(Number.parseInt(idOf(n).slice(-4), 16))).map(({ word }) => word);
  expect(texts.map((_text, n) => listed(n).toSorted())).toEqual(
    texts.map((text) => [...new Set(wordsIn(text).map(({ word }) => word))].toSorted()),
  );
});
