import type { Transaction } from "../../../kernel/database/database.ts";
import { liveLink } from "../../meetings/index.ts";
import type { AppointmentRow } from "../booking/store.ts";
import { readWhole } from "../meeting/read-whole.ts";
import type { Whole } from "../meeting/rules.ts";
import { allRooms } from "../premises/store.ts";
import { lockedSession, type SessionRow } from "../sessions/store.ts";

/** An appointment with all that decides what its people are told. */
export interface Situation extends Omit<Whole, "appointments"> {
  readonly appointment: AppointmentRow;
  readonly room: string | undefined;
  /** The way into its Teams meeting; null where there is none, or none for now. */
  readonly link: string | null;
  /** Microsoft has said no to its Teams meeting, or could not be asked. */
  readonly refused: boolean;
}

/** Reads it. Whoever changes the session meanwhile waits: its hosts are told in one order. */
export async function readSituation(tx: Transaction, appointment: AppointmentRow): Promise<Situation> {
  const session = await lockedSession(tx, appointment.session_id);
  const { appointments: _, ...whole } = await readWhole(tx, session);
  const lane = whole.service.lane ?? whole.lane;
  return { ...whole, lane, appointment, room: await roomOf(tx, session), ...meetingOf(whole) };
}

async function roomOf(tx: Transaction, { room_id }: SessionRow): Promise<string | undefined> {
  if (room_id === null) return undefined;
  return (await allRooms(tx, { archived: true })).find(({ id }) => id === room_id)?.name;
}

/** What there is of its Teams meeting, which keeps the lane that it was opened in. */
function meetingOf({ session: { meeting_wanted, meeting_finding }, meeting }: Pick<Whole, "session" | "meeting">) {
  const refused = meeting_finding !== null;
  if (meeting === undefined) return { link: null, refused };
  const { lane, state } = meeting;
  return { lane, link: meeting_wanted ? liveLink(meeting) : null, refused: refused || state === "refused" };
}

/** Whether Outlook has it in the calendars of its hosts, or will. */
export function isInOutlook({ session, lane }: Pick<Situation, "session" | "lane">): boolean {
  return session.meeting_wanted && lane === "calendar";
}
