import { catalogue, icu } from "../../../../web/words/catalogue.ts";

export const SETTINGS_WORDS = catalogue("meetings.settings", {
  title: "How meetings are held",
  opening: "New meetings",
  lane: "Where they are kept",
  organiser: "Who organises a meeting that names nobody",
  organisers: {
    named: "Nobody: each meeting names its own",
    mailbox: "One mailbox for all",
    operator: "Whoever of the staff opens it",
  },
  mailbox: "Default meeting organizer UPN",
  mailboxHint: "The login name of the mailbox. It is kept at once; who it is, is asked of Microsoft in the background.",
  mailboxMissing: "Name the mailbox.",
  found: icu("Microsoft knows this mailbox as {name}.", ["name"]),
  looking: "Microsoft is being asked who this is.",
  rules: "Organisers by client",
  rulesHint:
    "One rule a line, such as: region = North: adviser@campus.example. The first whose local field of the client fits counts.",
  rulesWrong: icu("“{line}” is not a rule. Write: field = value: login", ["line"]),
  invitations: "Who invites",
  afterwards: "Recordings and transcripts",
  download: "Download recordings to internal storage",
  downloadHint: "Recordings are copied to this installation, and stay when Microsoft's own run out.",
  portal: "Show recordings and transcripts in the client portal",
  portalHint:
    "Only a meeting's own people see them. It counts at once, both ways; a meeting may have a word of its own.",
  keep: "Days to keep them here",
  keepHint: "Left empty, they stay. Microsoft's own copies are not touched.",
  save: "Save",
  saved: "How meetings are held is saved. Meetings that are open stay as they are.",
});
