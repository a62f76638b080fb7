import { catalogue, icu } from "../../../../web/words/catalogue.ts";
import type { Presence } from "./use-presence.ts";

export const PRESENCE_WORDS = catalogue("messenger.presence", {
  late: icu("{minutes, plural, one {Presence up to # minute late} other {Presence up to # minutes late}}", ["minutes"]),
  outOfOffice: "Out of office",
  call: "In a call",
  meeting: "In a meeting",
  presenting: "Presenting",
  states: {
    Available: "Available",
    AvailableIdle: "Available, idle",
    Away: "Away",
    BeRightBack: "Be right back",
    Busy: "Busy",
    BusyIdle: "Busy, idle",
    DoNotDisturb: "Do not disturb",
    Offline: "Offline",
    PresenceUnknown: "Status unknown",
  },
});

const CALLS = new Set(["InACall", "InAConferenceCall"]);

/** What somebody is at, as Teams says it. */
export function presenceWords({ availability, activity, outOfOffice }: Presence): string {
  if (CALLS.has(activity ?? "")) return PRESENCE_WORDS.call;
  if (activity === "InAMeeting") return PRESENCE_WORDS.meeting;
  if (activity === "Presenting") return PRESENCE_WORDS.presenting;
  return outOfOffice && availability === "Offline" ? PRESENCE_WORDS.outOfOffice : PRESENCE_WORDS.states[availability];
}
