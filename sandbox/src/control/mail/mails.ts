import { htmlOf, type MailParts, type MailRecord, MAILS } from "../../entities/mail.ts";
import { userAtAddress } from "../../entities/user.ts";
import { plainText } from "../../graph/calendar/join-block.ts";
import { isoMillis } from "../../kernel/clock.ts";
import type { World } from "../../world.ts";
import { type ControlAnswer, type ControlCall, type ControlRoute, ok, paramOf } from "../call.ts";
import { ControlRefusal } from "../refusal.ts";
import { readSmtpFault } from "./smtp-faults.ts";

/** All mail of the tenant and of the pretend world outside, and what may go wrong with it. */
export const mailControls: readonly ControlRoute[] = [
  { method: "GET", template: "/_control/mails", handle: listMails },
  { method: "DELETE", template: "/_control/mails", handle: clearMails },
  { method: "GET", template: "/_control/smtp-faults", handle: ({ house }) => ok({ faults: house.smtpFaults.list() }) },
  { method: "POST", template: "/_control/smtp-faults", handle: addFault },
  { method: "DELETE", template: "/_control/smtp-faults", handle: clearFaults },
  { method: "DELETE", template: "/_control/smtp-faults/{id}", handle: removeFault },
];

/** Oldest first. */
function listMails({ house: { world }, query }: ControlCall): ControlAnswer {
  const to = query.get("to")?.toLowerCase();
  const mails = to === undefined ? MAILS.in(world).all() : MAILS.in(world).by("to", to);
  return ok({ mails: mails.map((mail) => mailJson(world, mail)) });
}

function mailJson(world: World, mail: MailRecord): object {
  const { fromName, text, messageId, headers, raw } = mail.parts ?? partsOf(mail);
  return {
    id: mail.id,
    kind: mail.kind,
    sentAt: isoMillis(mail.sentAt),
    from: { name: fromName, address: mail.from },
    to: mail.to,
    outside: userAtAddress(world, mail.to) === undefined,
    subject: mail.subject,
    text,
    html: htmlOf(mail),
    messageId,
    headers,
    raw,
  };
}

/** Of mail about events, which Exchange writes by itself. */
function partsOf({ from, body }: MailRecord): Omit<MailParts, "html"> {
  return { fromName: from, text: plainText(body), messageId: null, headers: [], raw: null };
}

function clearMails({ house: { world } }: ControlCall): ControlAnswer {
  for (const { id } of MAILS.in(world).all()) MAILS.in(world).remove(id);
  return { status: 204 };
}

function addFault({ house, body }: ControlCall): ControlAnswer {
  return { status: 201, json: house.smtpFaults.add(readSmtpFault(body)) };
}

function clearFaults({ house }: ControlCall): ControlAnswer {
  house.smtpFaults.clear();
  return { status: 204 };
}

function removeFault(call: ControlCall): ControlAnswer {
  const id = paramOf(call, "id");
  if (!call.house.smtpFaults.remove(id)) throw new ControlRefusal(404, `There is no fault "${id}".`);
  return { status: 204 };
}
