import type { JSONColumnType, Selectable } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Finding } from "../../connection/contract.ts";
import { AT_FIRST, type MeetingSettings, type OrganiserRule } from "./contract.ts";

interface SettingsTable {
  organisation_id: string;
  lane: MeetingSettings["lane"];
  organiser: MeetingSettings["organiser"];
  organiser_login: string | null;
  organiser_object_id: string | null;
  organiser_name: string | null;
  organiser_finding: JSONColumnType<Finding> | null;
  organiser_rules: JSONColumnType<OrganiserRule[]>;
  invitations: MeetingSettings["invitations"];
  download_recordings: boolean;
  show_in_portal: boolean;
  keep_artifacts_days: number | null;
  updated_at: Date;
}

/** How the organisation of this transaction holds its meetings. */
export async function meetingSettings(tx: Transaction): Promise<MeetingSettings> {
  const row = await settings(tx)
    .selectFrom("meeting_settings")
    .selectAll()
    .where("organisation_id", "=", organisationOf(tx))
    .executeTakeFirst();
  return row === undefined ? AT_FIRST : shown(row);
}

function shown(row: Selectable<SettingsTable>): MeetingSettings {
  return {
    lane: row.lane,
    invitations: row.invitations,
    organiser: row.organiser,
    organiserRules: row.organiser_rules,
    downloadRecordings: row.download_recordings,
    showInPortal: row.show_in_portal,
    ...(row.organiser_login !== null && { mailbox: mailboxOf({ ...row, organiser_login: row.organiser_login }) }),
    ...(row.keep_artifacts_days !== null && { keepArtifactsDays: row.keep_artifacts_days }),
  };
}

function mailboxOf(row: Selectable<SettingsTable> & { organiser_login: string }) {
  return {
    userPrincipalName: row.organiser_login,
    ...(row.organiser_object_id !== null && { objectId: row.organiser_object_id }),
    ...(row.organiser_name !== null && { name: row.organiser_name }),
    ...(row.organiser_finding !== null && { finding: row.organiser_finding }),
  };
}

/** Keeps the settings whole: what is absent of the mailbox is unknown from now on. */
export async function keepSettings(tx: Transaction, chosen: MeetingSettings, now: Date): Promise<void> {
  const columns = {
    ...mailboxColumns(chosen.mailbox),
    lane: chosen.lane,
    organiser: chosen.organiser,
    organiser_rules: JSON.stringify(chosen.organiserRules),
    invitations: chosen.invitations,
    download_recordings: chosen.downloadRecordings,
    show_in_portal: chosen.showInPortal,
    keep_artifacts_days: chosen.keepArtifactsDays ?? null,
    updated_at: now,
  };
  await settings(tx)
    .insertInto("meeting_settings")
    .values({ organisation_id: organisationOf(tx), ...columns })
    .onConflict((conflict) => conflict.column("organisation_id").doUpdateSet(columns))
    .execute();
}

function mailboxColumns(mailbox: MeetingSettings["mailbox"]) {
  const { userPrincipalName, objectId, name, finding } = mailbox ?? {};
  return {
    organiser_login: userPrincipalName ?? null,
    organiser_object_id: objectId ?? null,
    organiser_name: name ?? null,
    organiser_finding: finding === undefined ? null : JSON.stringify(finding),
  };
}

/** Two who change the settings at once do so one after the other. */
export async function lockSettings(tx: Transaction): Promise<void> {
  await settings(tx)
    .selectFrom("organisations")
    .select("id")
    .where("id", "=", organisationOf(tx))
    .forNoKeyUpdate()
    .execute();
}

function organisationOf({ organisation }: Transaction): string {
  if (organisation === undefined)
    throw new Error("Settings belong to an organisation: open the transaction within it.");
  return organisation;
}

function settings(tx: Transaction) {
  return tx.sql.withTables<{ meeting_settings: SettingsTable; organisations: { id: string } }>();
}
