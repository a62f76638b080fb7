import type { Outcome } from "../rules.ts";
import type { Known } from "./refusals.ts";

export const NOBODY: Outcome = {
  level: "bad",
  reason: "operator-unknown",
  sentence: "Microsoft knows nobody by this login name in this tenant.",
  cure: "Compare the login name with the User principal name in the Entra admin center; the mail address is often another.",
  who: "administrator of Parley",
};

export const ACCOUNT: readonly Known[] = [
  { ...NOBODY, status: 400 },
  {
    status: 403,
    level: "bad",
    reason: "directory-closed",
    sentence: "The app may not look people up.",
    cure: "Grant the application permission User.ReadBasic.All with admin consent.",
    who: "Privileged Role Administrator",
  },
];

export const NO_MAILBOX: Outcome = {
  level: "bad",
  reason: "mailbox-missing",
  sentence: "They have no mailbox in Exchange Online.",
  cure: "Assign a licence with Exchange Online, or meet in the standalone lane, which needs no mailbox.",
  who: "License Administrator",
};

const MAILBOX_MISSING = { ...NO_MAILBOX, status: 404 };

export const CALENDAR: readonly Known[] = [
  {
    status: 403,
    says: /RAOP|AppOnly AccessPolicy|Access to OData is disabled/i,
    level: "bad",
    reason: "calendar-closed-by-policy",
    sentence: "An application access policy of Exchange keeps the app out of this mailbox.",
    cure: "Add them to the policy’s group, or run the Exchange script again; it takes up to two hours to be felt, even where the test says Granted.",
    who: "Exchange Administrator",
  },
  {
    status: 403,
    level: "bad",
    reason: "calendar-closed",
    sentence: "The app may not use this calendar.",
    cure: "Grant Calendars.ReadWrite with admin consent, or put them into the group that the Exchange script scopes the app to. A scope takes 30 minutes to two hours to be felt.",
    who: "Exchange Administrator",
  },
  { ...MAILBOX_MISSING, code: "MailboxNotEnabledForRESTAPI" },
  { ...MAILBOX_MISSING, code: "ErrorInvalidUser" },
  { ...MAILBOX_MISSING, code: "ErrorNonExistentMailbox" },
  { ...NOBODY, status: 404 },
];

export const NO_TEAMS: Outcome = {
  level: "bad",
  reason: "teams-licence-missing",
  sentence: "Their calendar offers no Teams meetings: Microsoft would make the event and silently leave the link out.",
  cure: "Assign a licence with Microsoft Teams, and allow them to schedule meetings in their Teams meeting policy.",
  who: "License Administrator",
};

export const NO_LINK: Outcome = {
  level: "bad",
  reason: "teams-link-missing",
  sentence: "Microsoft made the meeting without a Teams link.",
  cure: "Assign a licence with Microsoft Teams, and allow them to schedule meetings in their Teams meeting policy.",
  who: "License Administrator",
};

const POLICY: Outcome = {
  level: "bad",
  reason: "access-policy-missing",
  sentence: "No application access policy of Teams lets the app meet in their name.",
  cure: "Run the Teams script. A policy of their own counts before one of a group, and that before the global one; only one counts, so the app’s id has to be in that one. It takes up to 30 minutes to be felt.",
  who: "Teams Administrator",
};

const MEETINGS_PERMISSION: Known = {
  status: 403,
  level: "bad",
  reason: "meetings-not-allowed",
  sentence: "The app may not make or find meetings.",
  cure: "Grant the application permission OnlineMeetings.ReadWrite.All with admin consent.",
  who: "Privileged Role Administrator",
};

/** What keeps an app that holds the permission from somebody whom the policy covers is their own licence. */
const MEETINGS_LICENCE: Known = {
  status: 403,
  level: "bad",
  reason: "teams-licence-missing",
  sentence: "Teams does not let the app meet in their name, although the app may: they have no Teams.",
  cure: "Assign a licence with Microsoft Teams, and see to it that their account is enabled.",
  who: "License Administrator",
};

const ANY_MEETING: readonly Known[] = [
  { ...POLICY, status: 403, says: /application access policy|not allowed to perform operations|not authorized/i },
  { ...POLICY, status: 401, says: /not authorized/i },
  {
    status: 403,
    says: /^3003/,
    level: "bad",
    reason: "meeting-of-somebody-else",
    sentence: "Microsoft shows a meeting to its own organiser only.",
    cure: "Name the organiser of the meeting as operator.",
    who: "administrator of Parley",
  },
  { ...NOBODY, status: 404 },
];

/** What refusals about meetings mean for an app with these permissions: Microsoft words several of them alike. */
export function meetingRefusals(roles: readonly string[]): readonly Known[] {
  const may = roles.some((role) => role.startsWith("OnlineMeetings.Read"));
  return [...ANY_MEETING, may ? MEETINGS_LICENCE : MEETINGS_PERMISSION];
}

export const NOT_FOUND_AGAIN: Outcome = {
  level: "waiting",
  reason: "meeting-not-found-yet",
  sentence: "The meeting was made, and is not found by its join address yet.",
  cure: "Microsoft needs a moment; it is tried again.",
};

export const RECORDINGS: readonly Known[] = [
  { ...POLICY, status: 403, says: /application access policy|not allowed to perform operations/i },
  {
    status: 403,
    level: "bad",
    reason: "recordings-not-allowed",
    sentence: "The app may not list recordings.",
    cure: "Grant the application permission OnlineMeetingRecording.Read.All with admin consent.",
    who: "Privileged Role Administrator",
  },
];

export const TRANSCRIPTS: readonly Known[] = [
  {
    status: 403,
    code: "GraphAccessToTranscriptsDisabled",
    level: "bad",
    reason: "transcripts-switched-off",
    sentence: "A switch of the whole tenant keeps transcripts from apps.",
    cure: "In the Teams admin center under Meetings, Meeting settings, turn on Microsoft Graph access under Transcript API access.",
    who: "Teams Administrator",
  },
  { ...POLICY, status: 403, says: /application access policy|not allowed to perform operations/i },
  {
    status: 403,
    level: "bad",
    reason: "transcripts-not-allowed",
    sentence: "The app may not list transcripts.",
    cure: "Grant the application permission OnlineMeetingTranscript.Read.All with admin consent.",
    who: "Privileged Role Administrator",
  },
];

export const CHATS: readonly Known[] = [
  {
    status: 403,
    level: "bad",
    reason: "chats-not-allowed",
    sentence: "The app may not read chats.",
    cure: "Grant the application permission Chat.Read.All with admin consent.",
    who: "Privileged Role Administrator",
  },
];

export const PRESENCE: readonly Known[] = [
  {
    status: 403,
    level: "bad",
    reason: "presence-not-allowed",
    sentence: "The app may not see who is available.",
    cure: "Grant the application permission Presence.Read.All with admin consent.",
    who: "Privileged Role Administrator",
  },
];

export const LEFT_BEHIND: Outcome = {
  level: "warning",
  reason: "test-left-behind",
  sentence: "The meeting that was made as a test could not be removed.",
  cure: "Remove “A test by Parley, removed at once” by hand: it stands about eleven months ahead.",
  who: "administrator of Parley",
};
