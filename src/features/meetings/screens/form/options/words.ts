import { catalogue, icu } from "../../../../../web/words/catalogue.ts";
import type { OptionName, OPTIONS } from "../../../options/catalog.ts";

type ChoiceName = {
  [N in OptionName]: (typeof OPTIONS)[N] extends { readonly choices: readonly string[] } ? N : never;
}[OptionName];
type Choices = { readonly [N in ChoiceName]: Readonly<Record<(typeof OPTIONS)[N]["choices"][number], string>> };

/** How the options of a meeting read. */
export const OPTION_WORDS = catalogue("meetings.options", {
  title: "Options",
  why: "What is left open is as the organiser's own Teams and Outlook have it.",
  usual: "As usual",
  said: icu("{option}: {value}", ["option", "value"]),
  yes: "Yes",
  no: "No",
  peopleHint: "Login names, separated by commas.",
  languageHint: "A language tag, such as en-GB.",
  names: {
    coOrganisers: "Co-organisers",
    presenters: "Presenters",
    whoPresents: "Who may present",
    lobby: "Lobby",
    callersSkipLobby: "People who call in by phone skip the lobby",
    whoAdmits: "Who lets people in from the lobby",
    recordAutomatically: "Record and transcribe from the start",
    allowRecording: "Recording may be started",
    allowTranscription: "Transcription may be started",
    spokenLanguage: "Spoken language",
    chat: "Chat",
    reactions: "Reactions",
    attendeeCameras: "Attendees may turn their camera on",
    attendeeMicrophones: "Attendees may turn their microphone on",
    announceEntry: "Announce when callers join or leave",
    hideAttendees: "Attendees do not see who else is invited",
    sensitivity: "Sensitivity",
    answersRequested: "Ask for an answer to the invitation",
    newTimeProposals: "Attendees may propose another time",
  } satisfies Record<OptionName, string>,
  choices: {
    whoPresents: {
      everyone: "Everyone",
      organisation: "People of the organisation",
      presenters: "The presenters named here",
      organiser: "Organisers only",
    },
    lobby: {
      "everyone-waits": "Everyone waits",
      "organisation-enters": "People of the organisation enter",
      "organisation-without-guests-enters": "People of the organisation enter, its guests wait",
      "trusted-organisations-enter": "People of this and trusted organisations enter",
      "invited-enter": "Those invited enter",
      "everyone-enters": "Everyone enters",
    },
    whoAdmits: {
      "organisers-and-presenters": "Organisers and presenters",
      organisers: "Organisers only",
    },
    chat: { on: "On", "during-the-meeting": "During the meeting only", off: "Off" },
    sensitivity: { normal: "Normal", personal: "Personal", private: "Private", confidential: "Confidential" },
  } satisfies Choices,
});
