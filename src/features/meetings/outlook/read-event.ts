import type { Event } from "@microsoft/microsoft-graph-types";
import { z } from "zod";
import { instantFrom } from "../../../kernel/time.ts";
import type { Answered } from "../contract.ts";
import type { Seen, SeenAttendee } from "./rules.ts";

/** What of an event a meeting has. */
export const SEEN_OF_EVENT = [
  "id",
  "subject",
  "start",
  "end",
  "attendees",
  "organizer",
  "onlineMeeting",
  "isCancelled",
];

const Text = z
  .string()
  .nullish()
  .transform((text) => text ?? "");
const Who = z
  .object({ address: Text, name: Text })
  .nullish()
  .transform((who) => who ?? { address: "", name: "" });
const Shown = z.object({
  subject: Text,
  start: z.object({ dateTime: Text }).nullish(),
  end: z.object({ dateTime: Text }).nullish(),
  organizer: z.object({ emailAddress: Who }).nullish(),
  attendees: z
    .array(z.object({ type: Text, emailAddress: Who, status: z.object({ response: Text, time: Text }).nullish() }))
    .nullish(),
  onlineMeeting: z.object({ joinUrl: Text }).nullish(),
});
type ShownAttendee = NonNullable<z.output<typeof Shown>["attendees"]>[number];

/** An event as meetings see it. Rooms and the organiser stand in its list of attendees, too. */
export function seenIn(event: Event): Seen {
  const { subject, start, end, attendees, organizer, onlineMeeting } = Shown.parse(event);
  const own = organizer?.emailAddress.address.toLowerCase();
  const others = (attendees ?? []).filter(
    ({ type, emailAddress }) => type !== "resource" && emailAddress.address.toLowerCase() !== own,
  );
  return {
    subject,
    span: spanIn(start?.dateTime, end?.dateTime),
    attendees: others.flatMap((each) => invited(each) ?? []),
    joinUrl: onlineMeeting?.joinUrl || undefined,
  };
}

function spanIn(start: string | undefined, end: string | undefined): Seen["span"] {
  const [starts, ends] = [inUtc(start), inUtc(end)];
  return starts && ends && starts < ends ? { starts, ends } : undefined;
}

/** Graph writes the instant without its offset; where no other zone is asked for it is UTC. */
function inUtc(text: string | undefined): Date | undefined {
  return text ? instantFrom(`${text}Z`) : undefined;
}

const RESPONSES: Readonly<Record<string, Answered["response"]>> = {
  accepted: "accepted",
  declined: "declined",
  tentativelyAccepted: "tentative",
};

/** Addresses may be none outside Exchange. */
function invited({ emailAddress: { address, name }, status }: ShownAttendee): SeenAttendee | undefined {
  const email = z.email().safeParse(address).data;
  if (email === undefined) return undefined;
  const response = RESPONSES[status?.response ?? ""] ?? "none";
  return {
    email,
    name: name || undefined,
    response,
    at: response === "none" ? undefined : answeredAt(status?.time),
  };
}

function answeredAt(time: string | undefined): string | undefined {
  const at = time ? instantFrom(time) : undefined;
  // Exchange's way to say “never”.
  return at && at.getUTCFullYear() > 1601 ? at.toISOString() : undefined;
}
