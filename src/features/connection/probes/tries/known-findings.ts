import type { Outcome } from "../rules.ts";
import * as connection from "./connection.ts";
import { GROUP_FINDINGS } from "./group.ts";
import * as operator from "./operator-refusals.ts";
import { NO_OPERATOR } from "./no-operator.ts";
import { OUTSIDER } from "./outsider.ts";

/** What people complain of although a probe is good, because no test can see it. */
export const UNSEEN: Readonly<Record<string, readonly Pick<Outcome, "sentence" | "cure">[]>> = {
  "meeting.own": [
    {
      sentence: "Another application stopped meeting for somebody after a policy was granted to them.",
      cure: "Only one application access policy counts for a person, and granting one takes the place of the one before. “Show which Teams policy counts for each operator” tells which; add the other application’s id to it. Parley’s own script adds to the policy that counts, and takes the applications of the policy for everybody along.",
    },
  ],
  recordings: [
    {
      sentence: "Recordings never appear, although every test is good.",
      cure: "In the Teams admin center under Meetings, Meeting policies, allow the operators to record; somebody has to start the recording, or the meeting has to start it by itself. Only meetings in a calendar have recordings that an app can read, some minutes after they end.",
    },
  ],
  transcripts: [
    {
      sentence: "Transcripts never appear, although every test is good.",
      cure: "In the Teams admin center under Meetings, Meeting policies, allow the operators to transcribe; somebody has to start the transcription, or the meeting has to start it by itself. Only meetings in a calendar have transcripts that an app can read, some minutes after they end.",
    },
  ],
};

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
