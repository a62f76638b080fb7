import { sql } from "kysely";
import type { Database, Transaction } from "../database/database.ts";
import { Failure } from "../errors.ts";
import { HOUR, SECOND } from "../time.ts";
import { digestOf } from "./digest.ts";
import { machineTime } from "./machine-time.ts";
import { networkOf } from "./network.ts";

type AskedTables = { mails_asked: { name: Buffer; asked: number; began_at: number } };

/** Mails that one account gets within an hour, and that one address may ask for: a whole campus may share one. */
const TO_ONE = 5;
const FROM_ONE = 300;

/** Counts a wish for a mail, such as a link to sign in by. Whether it may be sent; throws where the address has to wait. */
export async function mayAskForMail(
  database: Database,
  { account, from }: { readonly account: string; readonly from: string },
): Promise<boolean> {
  const now = machineTime();
  const address = await database.acrossAll((tx) => count(tx, `address ${networkOf(from)}`, now));
  if (address.asked > FROM_ONE) throw tooMany(address.began_at + HOUR - now);
  const { asked } = await database.acrossAll((tx) => count(tx, `account ${account.toLowerCase()}`, now));
  return asked <= TO_ONE;
}

/** Counts one more within the hour that began with the first. */
async function count(tx: Transaction, name: string, now: number): Promise<{ asked: number; began_at: number }> {
  const isOver = sql<boolean>`mails_asked.began_at <= ${now - HOUR}`;
  return tx.sql
    .withTables<AskedTables>()
    .insertInto("mails_asked")
    .values({ name: digestOf(name), asked: 1, began_at: now })
    .onConflict((conflict) =>
      conflict.column("name").doUpdateSet({
        asked: sql<number>`case when ${isOver} then 1 else mails_asked.asked + 1 end`,
        began_at: sql<number>`case when ${isOver} then ${now} else mails_asked.began_at end`,
      }),
    )
    .returning(["asked", "began_at"])
    .executeTakeFirstOrThrow();
}

/** Clears away hours that are over. */
export async function forgetAskedMails(tx: Transaction, now: number): Promise<void> {
  await tx.sql
    .withTables<AskedTables>()
    .deleteFrom("mails_asked")
    .where("began_at", "<=", now - HOUR)
    .execute();
}

function tooMany(milliseconds: number): Failure {
  return new Failure("too-many-requests", "Too many links were asked for from this address.", {
    cure: "Wait, then ask again. The newest link that was mailed stays good meanwhile.",
    reason: "mails-asked",
    retryAfter: Math.max(1, Math.ceil(milliseconds / SECOND)),
  });
}
