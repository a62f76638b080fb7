import type { DrivePermissionRecord } from "../../../entities/files/drive-permission.ts";
import { sendMail } from "../../../entities/mail.ts";
import { addressOf, findUser, userAtAddress, type UserRecord } from "../../../entities/user.ts";
import { type JsonObject, textAt } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import type { Call } from "../../protocol/call.ts";
import type { Drive } from "../drives.ts";
import type { Located } from "../in-path.ts";
import { invalidRequest } from "../refusals.ts";

/** A person of the tenant, or an address outside. */
export type Recipient = Pick<DrivePermissionRecord, "userId" | "email">;

export function recipientIn(world: World, given: JsonObject): Recipient {
  const [id, email] = [textAt(given, "objectId"), textAt(given, "email")];
  const person = id === undefined ? userAtAddress(world, email ?? "") : findUser(world, id);
  if (person !== undefined) return { userId: person.id, email: email ?? null };
  if (email === undefined || !/^[^@\s]+@[^@\s]+$/.test(email))
    throw invalidRequest("A recipient needs an email or the objectId of somebody there is.");
  return { userId: null, email };
}

/** Mails the people an item was shared with, in the name of whoever shared it. */
export function tellRecipients(
  { world, caller }: Call,
  { drive, item }: Located,
  { recipients, text }: { recipients: readonly Recipient[]; text: string },
): void {
  const { from, name } = senderOf(world, drive, caller.userId);
  const subject = `${name} shared "${item.name}" with you`;
  const body = `${text}\n${item.webUrl}`;
  for (const { email, userId } of recipients) {
    const person = personOf(world, userId);
    const to = person === undefined ? email : addressOf(person);
    if (to !== null) sendMail(world, { kind: "message", from, to, subject, body, iCalUId: null });
  }
}

/** Whoever shares it, or the drive itself for an app. */
function senderOf(world: World, drive: Drive, userId: string | null): { from: string; name: string } {
  const sender = personOf(world, userId);
  return { from: sender?.mail ?? drive.address, name: sender?.displayName ?? drive.displayName };
}

function personOf(world: World, userId: string | null): UserRecord | undefined {
  return userId === null ? undefined : findUser(world, userId);
}
