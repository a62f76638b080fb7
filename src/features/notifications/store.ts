import { type Selectable, sql, type Updateable } from "kysely";
import type { Transaction } from "../../kernel/database/database.ts";
import { Failure } from "../../kernel/errors.ts";
import type { MailState, MailTable } from "../../kernel/mail/outbox.ts";
import type { Identifier } from "../../kernel/privacy/personal-data.ts";
import { naming } from "../../kernel/privacy/redact.ts";
import type { MailSettingsWish, TemplateWording } from "./contract.ts";

interface TemplateTable {
  organisation_id: string;
  name: string;
  subject: string;
  body: string;
  changed_by: string;
  changed_at: Date;
}

interface SettingsTable {
  organisation_id: string;
  sender: MailSettingsWish["sender"];
  from_name: string | null;
  from_address: string | null;
  mailbox: string | null;
  footer: string | null;
  changed_by: string;
  changed_at: Date;
}

type Tables = {
  mails: MailTable;
  mail_templates: TemplateTable;
  mail_settings: SettingsTable;
  organisations: { id: string; name: string };
};

export type MailRow = Selectable<MailTable>;
export type SettingsRow = Selectable<SettingsTable>;
export type TemplateRow = Selectable<TemplateTable>;

/** Who changes something, and when. */
interface Hand {
  readonly actor: string;
  readonly now: Date;
}

/** The mail, locked until the transaction ends; undefined when there is none. */
export async function lockedMail(tx: Transaction, id: string): Promise<MailRow | undefined> {
  return notes(tx).selectFrom("mails").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

export async function mailRow(tx: Transaction, id: string): Promise<MailRow> {
  const row = await notes(tx).selectFrom("mails").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined)
    throw new Failure("not-found", "There is no such mail.", { cure: "List them with GET /api/mails." });
  return row;
}

export async function updateMail(tx: Transaction, id: string, columns: Updateable<MailTable>): Promise<void> {
  await notes(tx).updateTable("mails").set(columns).where("id", "=", id).execute();
}

export interface MailSearch {
  readonly search?: string | undefined;
  readonly state?: MailState | undefined;
  readonly purpose?: string | undefined;
  /** The id of the last mail seen. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Mails, the newest first. */
export async function mailsPage(
  tx: Transaction,
  { search, state, purpose, after, limit }: MailSearch,
): Promise<MailRow[]> {
  let query = notes(tx).selectFrom("mails").selectAll().where("organisation_id", "=", organisationOf(tx));
  if (state) query = query.where("state", "=", state);
  if (purpose) query = query.where("purpose", "=", purpose);
  if (search) {
    const like = `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
    query = query.where((eb) =>
      eb.or([eb("to_address", "ilike", like), eb("to_name", "ilike", like), eb("subject", "ilike", like)]),
    );
  }
  if (after) {
    const last = notes(tx).selectFrom("mails").where("id", "=", after);
    query = query.where((eb) =>
      eb(eb.refTuple("created_at", "id"), "<", eb.tuple(last.select("created_at"), last.select("id"))),
    );
  }
  return query.orderBy("created_at", "desc").orderBy("id", "desc").limit(limit).execute();
}

/** The wordings that the organisation has made its own. */
export async function ownTemplates(tx: Transaction): Promise<TemplateRow[]> {
  return notes(tx).selectFrom("mail_templates").selectAll().where("organisation_id", "=", organisationOf(tx)).execute();
}

export async function ownTemplate(tx: Transaction, name: string): Promise<TemplateRow | undefined> {
  return (await ownTemplates(tx)).find((row) => row.name === name);
}

export async function saveTemplate(
  tx: Transaction,
  name: string,
  { subject, body, actor, now }: TemplateWording & Hand,
): Promise<void> {
  const columns = { subject, body, changed_by: actor, changed_at: now };
  await notes(tx)
    .insertInto("mail_templates")
    .values({ organisation_id: organisationOf(tx), name, ...columns })
    .onConflict((conflict) => conflict.columns(["organisation_id", "name"]).doUpdateSet(columns))
    .execute();
}

/** Whether there was one. */
export async function dropTemplate(tx: Transaction, name: string): Promise<boolean> {
  const rows = await notes(tx)
    .deleteFrom("mail_templates")
    .where("organisation_id", "=", organisationOf(tx))
    .where("name", "=", name)
    .returning("name")
    .execute();
  return rows.length > 0;
}

export async function settingsRow(tx: Transaction): Promise<SettingsRow | undefined> {
  return notes(tx)
    .selectFrom("mail_settings")
    .selectAll()
    .where("organisation_id", "=", organisationOf(tx))
    .executeTakeFirst();
}

export async function saveSettings(tx: Transaction, wish: MailSettingsWish, { actor, now }: Hand): Promise<void> {
  const columns = {
    sender: wish.sender,
    from_name: wish.fromName ?? null,
    from_address: wish.fromAddress ?? null,
    mailbox: wish.mailbox ?? null,
    footer: wish.footer ?? null,
    changed_by: actor,
    changed_at: now,
  };
  await notes(tx)
    .insertInto("mail_settings")
    .values({ organisation_id: organisationOf(tx), ...columns })
    .onConflict((conflict) => conflict.column("organisation_id").doUpdateSet(columns))
    .execute();
}

export async function organisationName(tx: Transaction): Promise<string> {
  const row = await notes(tx)
    .selectFrom("organisations")
    .select("name")
    .where("id", "=", organisationOf(tx))
    .executeTakeFirstOrThrow();
  return row.name;
}

/** Mails to a person: those that name them, those to an address that such a mail went to, and those to `addresses`. */
export async function mailsOf(tx: Transaction, person: string, addresses: readonly string[] = []): Promise<MailRow[]> {
  const known = notes(tx)
    .selectFrom("mails as known")
    .select((eb) => eb.fn<string>("lower", ["known.to_address"]).as("address"))
    .where("known.person", "=", person)
    .where("known.to_address", "!=", "");
  const given = [person, ...addresses].filter((text) => text.includes("@")).map((text) => text.toLowerCase());
  return notes(tx)
    .selectFrom("mails")
    .selectAll()
    .where("organisation_id", "=", organisationOf(tx))
    .where((eb) => {
      const address = eb.fn<string>("lower", ["to_address"]);
      const named = [eb("person", "=", person), eb(address, "in", known)];
      return eb.or(given.length === 0 ? named : [...named, eb(address, "in", given)]);
    })
    .orderBy("created_at")
    .execute();
}

/** Mails that tell of somebody, whoever they are to. */
export async function mailsNaming(tx: Transaction, known: readonly Identifier[]): Promise<MailRow[]> {
  return notes(tx)
    .selectFrom("mails")
    .selectAll()
    .where("organisation_id", "=", organisationOf(tx))
    .where(naming(sql`variables::text`, known))
    .orderBy("created_at")
    .execute();
}

function organisationOf(tx: Transaction): string {
  if (tx.organisation === undefined) throw new Error("Mail belongs to one organisation.");
  return tx.organisation;
}

function notes(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
