import type { Heard, Said, Visitor } from "./visitor.ts";

/** A meeting of a calendar, ready to be held. */
export interface Scheduled {
  readonly id: string;
  readonly organizerId: string;
  readonly joinWebUrl: string;
  readonly thread: string;
  /** Graph's path of it. */
  readonly path: string;
  /** Does something in it by the control interface. */
  readonly act: (deed: string, body: object) => Promise<Heard>;
  /** What control shows of it. */
  readonly state: () => Promise<Said>;
}

/** Books an online event and finds its meeting. */
export async function schedule(
  visitor: Visitor,
  { organizer = "praman2", guest = "tomasz.wisniewski@campus.example", subject = "Mock interview" } = {},
): Promise<Scheduled> {
  const organizerId = await visitor.idOf(organizer);
  const event = await visitor.graph("POST", `/users/${organizerId}/events`, {
    body: {
      subject,
      transactionId: `${subject} ${organizer} ${visitor.exchanges.length}`,
      isOnlineMeeting: true,
      start: { dateTime: "2027-01-20T09:00:00", timeZone: "UTC" },
      end: { dateTime: "2027-01-20T10:00:00", timeZone: "UTC" },
      attendees: [{ emailAddress: { address: guest }, type: "required" }],
    },
  });
  return meetingAt(visitor, organizerId, event.body.onlineMeeting.joinUrl);
}

/** The meeting behind a join address. */
export async function meetingAt(visitor: Visitor, organizerId: string, joinUrl: string): Promise<Scheduled> {
  const filter = encodeURIComponent(`JoinWebUrl eq '${joinUrl}'`);
  const { body } = await visitor.graph("GET", `/users/${organizerId}/onlineMeetings?$filter=${filter}`);
  const [{ id, joinWebUrl, chatInfo }] = body.value;
  const control = `/meetings/${encodeURIComponent(id)}`;
  return {
    id,
    organizerId,
    joinWebUrl,
    thread: chatInfo.threadId,
    path: `/users/${organizerId}/onlineMeetings/${encodeURIComponent(id)}`,
    act: (deed, sent) => visitor.control("POST", `${control}/${deed}`, sent),
    state: async () => (await visitor.control("GET", control)).body,
  };
}

/** Long enough for everything to be processed. */
export async function processAll(visitor: Visitor): Promise<void> {
  await visitor.control("POST", "/clock", { advance: 16 * 60 });
}

export const LINES = [
  { who: "praman2@campus.example", text: "Good morning, Tomasz. Shall we begin?" },
  { who: "twisniewski@campus.example", text: "Yes, <b>please</b> --> I am ready & waiting." },
  { who: { guest: "Ann O'Neil" }, text: "Hello both.", seconds: 2.5 },
];
export const PEOPLE = ["praman2@campus.example", "twisniewski@campus.example", { guest: "Ann O'Neil" }];

/** Holds it for two minutes from now on, recorded and transcribed. */
export function hold(meeting: Scheduled, wish: object = {}): Promise<Heard> {
  const body = { minutes: 2, participants: PEOPLE, recorded: true, transcribed: true, lines: LINES, ...wish };
  return meeting.act("held", body);
}
