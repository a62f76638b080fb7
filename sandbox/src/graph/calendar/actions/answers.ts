import type { Attendee, EventRecord } from "../../../entities/event.ts";
import { sendMail } from "../../../entities/mail.ts";
import { addressOf, type UserRecord } from "../../../entities/user.ts";
import { textsAt } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import { originalOf } from "../series/copies.ts";
import { dropEvent, keepChange } from "../series/keeping.ts";
import { exceptionsOf } from "../series/occurrences.ts";

export type Reply = "accepted" | "tentativelyAccepted" | "declined";

export function isReply(text: string): text is Reply {
  return Object.hasOwn(SUBJECTS, text);
}

/** What somebody says to an invitation. */
export interface InvitationAnswer {
  readonly reply: Reply;
  readonly comment: string;
  /** Whether the organiser hears of it. */
  readonly isSent: boolean;
  readonly proposed?: Attendee["proposed"];
}

/** How an answered event shows in the attendee's calendar; a declined one leaves it. */
const SHOWN_AFTER: Readonly<Record<Reply, string>> = {
  accepted: "busy",
  tentativelyAccepted: "tentative",
  declined: "",
};
const SUBJECTS: Readonly<Record<Reply, string>> = {
  accepted: "Accepted",
  tentativelyAccepted: "Tentative",
  declined: "Declined",
};

/** Notes an answer in the attendee's copy and, when it is sent, in the organiser's event; for a series in all of it. */
export function answerInvitation(
  world: World,
  copy: EventRecord,
  { owner, answer }: { owner: UserRecord; answer: InvitationAnswer },
): void {
  const original = originalOf(world, copy);
  const { reply, comment, isSent } = answer;
  if (reply === "declined") dropEvent(world, copy);
  else for (const each of [copy, ...exceptionsOf(world, copy)]) noteInCopy(world, each, reply);
  if (!isSent) return;
  if (original !== undefined) {
    const addresses = addressesOf(owner);
    for (const each of [original, ...exceptionsOf(world, original)]) noteInOriginal(world, each, { addresses, answer });
  }
  const mail = { kind: "response", from: addressOf(owner), to: copy.organizer.address, iCalUId: copy.iCalUId } as const;
  sendMail(world, { ...mail, subject: `${SUBJECTS[reply]}: ${copy.subject}`, body: comment });
}

function noteInCopy(world: World, copy: EventRecord, reply: Reply): void {
  keepChange(world, copy, {
    response: reply,
    respondedAt: world.clock.now(),
    settings: { ...copy.settings, showAs: SHOWN_AFTER[reply] },
  });
}

function noteInOriginal(
  world: World,
  original: EventRecord,
  { addresses, answer }: { addresses: ReadonlySet<string>; answer: InvitationAnswer },
): void {
  const attendees = original.attendees.map((attendee): Attendee => {
    if (!addresses.has(attendee.address.toLowerCase())) return attendee;
    const { proposed: _, ...rest } = attendee;
    const answered = { ...rest, response: answer.reply, respondedAt: world.clock.now() };
    return answer.proposed === undefined ? answered : { ...answered, proposed: answer.proposed };
  });
  keepChange(world, original, { attendees });
}

function addressesOf(owner: UserRecord): ReadonlySet<string> {
  const aliases = textsAt(owner.more, "proxyAddresses").map((alias) => alias.replace(/^smtp:/i, ""));
  return new Set([owner.mail, owner.userPrincipalName, ...aliases].map((address) => (address ?? "").toLowerCase()));
}
