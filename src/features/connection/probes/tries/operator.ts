import {
  allowsTeams,
  chatsOf,
  createEvent,
  createOrGetMeeting,
  deleteEvent,
  deleteMeeting,
  findMeetingByJoinUrl,
  freeBusy,
  getUser,
  type GraphClient,
  listRecordings,
  listTranscripts,
  presenceOf,
} from "../../../../graph/index.ts";
import { DAY, later, MINUTE } from "../../../../kernel/time.ts";
import { good, type Outcome } from "../rules.ts";
import * as known from "./operator-refusals.ts";
import { tried } from "./refusals.ts";

/** One operator being verified: what the tries learn of them, and what they left behind to be removed in the end. */
export interface Visit {
  readonly graph: GraphClient;
  readonly login: string;
  readonly random: { uuid(): string };
  /** Application permissions that the app holds. */
  readonly roles: readonly string[];
  objectId?: string;
  /** How to join the meeting that was made in their calendar. */
  joinUrl?: string;
  /** The same meeting as Teams knows it. */
  meetingId?: string;
  readonly made: Made[];
}

/** Something that a try made, and how it is removed again. */
interface Made {
  readonly probe: string;
  remove(): Promise<unknown>;
}

type Try = (visit: Visit) => Promise<Outcome>;

export const ON_OPERATOR: Readonly<Record<string, Try>> = {
  account: (visit) => tried(known.ACCOUNT, () => tryAccount(visit)),
  "calendar.read": (visit) => tried(known.CALENDAR, () => tryReading(visit)),
  "calendar.teams": (visit) => tried(known.CALENDAR, () => tryProvider(visit)),
  "calendar.write": (visit) => tried(known.CALENDAR, () => tryEvent(visit)),
  "meeting.own": (visit) => tried(known.meetingRefusals(visit.roles), () => tryMeeting(visit)),
  "meeting.lookup": (visit) => tried(known.meetingRefusals(visit.roles), () => tryLookup(visit)),
  recordings: (visit) =>
    tried(known.RECORDINGS, async () => {
      await listRecordings(visit.graph, addressOf(visit));
      return good("Recordings of their meetings can be listed.");
    }),
  transcripts: (visit) =>
    tried(known.TRANSCRIPTS, async () => {
      await listTranscripts(visit.graph, addressOf(visit));
      return good("Transcripts of their meetings can be listed.");
    }),
  chats: ({ graph, objectId = "" }) =>
    tried(known.CHATS, async () => {
      await chatsOf(graph, objectId);
      return good("Their chats can be read.");
    }),
  presence: ({ graph, objectId = "" }) =>
    tried(known.PRESENCE, async () => {
      await presenceOf(graph, objectId);
      return good("Their presence can be read.");
    }),
};

/** Removes all that the tries made; returns the tries whose thing Microsoft did not let go. */
export async function leave({ made }: Visit): Promise<string[]> {
  const left: string[] = [];
  for (const { probe, remove } of made.toReversed()) {
    const { level } = await tried([], async () => {
      await remove();
      return good("It was removed.");
    });
    if (level !== "good") left.push(probe);
  }
  return left;
}

async function tryAccount(visit: Visit): Promise<Outcome> {
  const select = ["id", "displayName", "userPrincipalName", "mail"];
  const user = await getUser(visit.graph, visit.login, { select });
  if (user?.id === undefined) return known.NOBODY;
  visit.objectId = user.id;
  return good(`Microsoft knows ${user.displayName ?? visit.login}.`);
}

async function tryReading({ graph, login }: Visit): Promise<Outcome> {
  const now = graph.clock.now();
  const window = { start: wall(now), end: wall(later(now, DAY)) };
  const { refusedWith } = await freeBusy(graph, login, { ...window, of: login });
  return refusedWith === undefined ? good("Their calendar can be read.") : known.NO_MAILBOX;
}

async function tryProvider({ graph, login }: Visit): Promise<Outcome> {
  return (await allowsTeams(graph, login)) ? good("Their calendar offers Teams meetings.") : known.NO_TEAMS;
}

const SUBJECT = "A test by Parley, removed at once";
/** So far off that nobody sees it for the seconds that it is there. */
const FAR = 330 * DAY;

async function tryEvent(visit: Visit): Promise<Outcome> {
  const { graph, login, random, made } = visit;
  const start = later(graph.clock.now(), FAR);
  const event = await createEvent(graph, login, {
    event: {
      subject: SUBJECT,
      start: { dateTime: wall(start), timeZone: "UTC" },
      end: { dateTime: wall(later(start, 3 * MINUTE)), timeZone: "UTC" },
      showAs: "free",
      isReminderOn: false,
      isOnlineMeeting: true,
      onlineMeetingProvider: "teamsForBusiness",
      transactionId: random.uuid(),
    },
  });
  const { id } = event;
  if (id !== undefined)
    made.push({ probe: "calendar.write", remove: () => deleteEvent(graph, { mailbox: login, id }) });
  const joinUrl = event.onlineMeeting?.joinUrl;
  if (!joinUrl) return known.NO_LINK;
  visit.joinUrl = joinUrl;
  return good("A meeting was made in their calendar, and removed again.");
}

async function tryMeeting({ graph, objectId: organizerId = "", random, made }: Visit): Promise<Outcome> {
  const start = later(graph.clock.now(), FAR);
  const { meeting } = await createOrGetMeeting(graph, organizerId, {
    meeting: {
      subject: SUBJECT,
      startDateTime: start.toISOString(),
      endDateTime: later(start, 3 * MINUTE).toISOString(),
      externalId: random.uuid(),
    },
  });
  const { id, joinWebUrl } = meeting;
  if (id === undefined || !joinWebUrl) return known.NO_LINK;
  made.push({ probe: "meeting.own", remove: () => deleteMeeting(graph, { organizerId, id }) });
  return good("A meeting that they own was made, and removed again.");
}

async function tryLookup(visit: Visit): Promise<Outcome> {
  const { graph, objectId = "", joinUrl = "" } = visit;
  const found = await findMeetingByJoinUrl(graph, objectId, { joinWebUrl: joinUrl });
  if (found?.id === undefined) return known.NOT_FOUND_AGAIN;
  visit.meetingId = found.id;
  return good("Their meetings are found by the join address.");
}

function addressOf({ objectId = "", meetingId = "" }: Visit): { organizerId: string; id: string } {
  return { organizerId: objectId, id: meetingId };
}

/** Microsoft's wall-clock text, in UTC. */
function wall(instant: Date): string {
  return instant.toISOString().slice(0, 19);
}
