import ICAL from "ical.js";
import type { TestSandbox } from "../sandbox.ts";

/** A mail that Parley sent, with what its calendar file says to a reader that is not ours. */
export interface Told {
  readonly subject: string;
  readonly text: string;
  readonly method: string | undefined;
  readonly event: ICAL.Event | undefined;
  readonly status: unknown;
}

/** The mails that somebody got, the oldest first. */
export async function toldTo({ mails }: TestSandbox, address: string): Promise<Told[]> {
  return (await mails(address)).map(({ subject, text, raw }) => {
    const ics = icsIn(raw ?? "");
    return { subject, text: text ?? "", ...(ics === undefined ? WITHOUT : eventIn(ics)) };
  });
}

const WITHOUT = { method: undefined, event: undefined, status: undefined };

function eventIn(ics: string) {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  const event = calendar.getFirstSubcomponent("vevent");
  if (!event) throw new Error("a calendar file without an event");
  return {
    method: String(calendar.getFirstPropertyValue("method")),
    event: new ICAL.Event(event),
    status: event.getFirstPropertyValue("status"),
  };
}

/** The calendar part of a mail as it went over the wire. */
function icsIn(raw: string): string | undefined {
  const [, encoded] = /filename="?invitation\.ics"?[\s\S]*?\r?\n\r?\n([\s\S]*?)\r?\n--/.exec(raw) ?? [];
  if (encoded === undefined) return undefined;
  const decoded = Buffer.from(encoded, "base64").toString("utf8");
  return decoded.startsWith("BEGIN:VCALENDAR") ? decoded : encoded;
}
