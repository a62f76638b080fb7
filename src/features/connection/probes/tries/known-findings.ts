import type { Outcome } from "../rules.ts";
import * as connection from "./connection.ts";
import { GROUP_FINDINGS } from "./group.ts";
import * as operator from "./operator-refusals.ts";
import { NO_OPERATOR } from "./no-operator.ts";
import { OUTSIDER } from "./outsider.ts";

/** Everything that a probe is known to find, beside what Entra itself refuses; for guides to be written from. */
export const KNOWN_FINDINGS: Readonly<Record<string, readonly Outcome[]>> = {
  directory: connection.DIRECTORY,
  address: connection.ADDRESS,
  "teams.create": connection.TEAMS,
  "operators.group": GROUP_FINDINGS,
  account: [operator.NOBODY, ...operator.ACCOUNT],
  "calendar.read": [operator.NO_MAILBOX, ...operator.CALENDAR],
  "calendar.teams": [operator.NO_TEAMS],
  "calendar.write": [operator.NO_LINK, operator.LEFT_BEHIND],
  "meeting.own": [...operator.meetingRefusals([]), ...operator.meetingRefusals(["OnlineMeetings.ReadWrite.All"])],
  "meeting.lookup": [operator.NOT_FOUND_AGAIN],
  recordings: operator.RECORDINGS,
  transcripts: operator.TRANSCRIPTS,
  chats: operator.CHATS,
  presence: operator.PRESENCE,
  scope: OUTSIDER,
  "meeting.others": NO_OPERATOR,
};
