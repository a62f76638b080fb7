import { icu } from "../../../web/words/catalogue.ts";
import { factWords } from "../../../web/words/facts.ts";

const NAMED = ["hasSubject", "subject"] as const;

/** How what happens to meetings reads. */
export const FACT_WORDS = factWords("meetings", {
  "meeting.requested": icu(
    "{hasSubject, select, yes {“{subject}” was asked for.} other {A meeting was asked for.}}",
    NAMED,
  ),
  "meeting.opened": icu(
    "{hasSubject, select, yes {“{subject}” is open in Teams.} other {A meeting is open in Teams.}}",
    NAMED,
  ),
  "meeting.change-requested": icu(
    "{hasSubject, select, yes {A change of “{subject}” was asked for.} other {A change of a meeting was asked for.}}",
    NAMED,
  ),
  "meeting.moved": icu(
    "{hasSubject, select, yes {“{subject}” is changed in Teams.} other {A meeting is changed in Teams.}}",
    NAMED,
  ),
  "meeting.cancellation-requested": icu(
    "{hasSubject, select, yes {The cancellation of “{subject}” was asked for.} other {The cancellation of a meeting was asked for.}}",
    NAMED,
  ),
  "meeting.cancelled": icu(
    "{hasSubject, select, yes {“{subject}” is cancelled in Teams.} other {A meeting is cancelled in Teams.}}",
    NAMED,
  ),
  "meeting.refused": icu(
    "{hasSubject, select, yes {Microsoft refused “{subject}”} other {Microsoft refused a meeting}}{hasSentence, select, yes {: {sentence}} other {.}}",
    ["hasSubject", "subject", "hasSentence", "sentence"],
  ),
  "meeting.reopening-requested": icu(
    "{hasSubject, select, yes {“{subject}” is to be opened again.} other {A meeting is to be opened again.}}",
    NAMED,
  ),
  "meeting.orphan-removed": "An event that was left over from this meeting was removed from the calendar.",
  "meeting.noted": "What Parley keeps with the meeting was changed.",
  "meeting.options-set": "The options of the meeting are set in Teams.",
  "meeting.options-refused": icu(
    "Microsoft refused the options of the meeting{hasSentence, select, yes {: {sentence}} other {.}}",
    ["hasSentence", "sentence"],
  ),
  "meeting-settings.changed": "How meetings are held was changed.",
  "meeting-settings.mailbox-found": icu(
    "{hasName, select, yes {{name} organises all meetings that name nobody.} other {The mailbox of all meetings was found.}}",
    ["hasName", "name"],
  ),
  "meeting.answered": icu(
    "{response, select, accepted {{email} accepts} tentative {{email} may come to} declined {{email} declines} other {Somebody answered the invitation to}} {hasSubject, select, yes {“{subject}”.} other {a meeting.}}",
    ["response", "email", "hasSubject", "subject"],
  ),
  "meeting.moved-in-outlook": icu(
    "{hasSubject, select, yes {“{subject}” was moved in Outlook.} other {A meeting was moved in Outlook.}}",
    NAMED,
  ),
  "meeting.changed-in-outlook": icu(
    "{hasSubject, select, yes {“{subject}” was changed in Outlook.} other {A meeting was changed in Outlook.}}",
    NAMED,
  ),
  "meeting.gone-in-outlook": icu(
    "{hasSubject, select, yes {“{subject}” was deleted or cancelled in Outlook.} other {A meeting was deleted or cancelled in Outlook.}}",
    NAMED,
  ),
  "meeting.link-lost": icu(
    "{hasSubject, select, yes {“{subject}” has lost its link to Teams in Outlook.} other {A meeting has lost its link to Teams in Outlook.}}",
    NAMED,
  ),
  "artifact.found": icu(
    "{kind, select, recording {A recording} transcript {A transcript} other {An attendance report}} {hasSubject, select, yes {of “{subject}” is here.} other {of a meeting is here.}}",
    ["kind", ...NAMED],
  ),
  "artifact.looks-asked": icu(
    "{hasSubject, select, yes {A look for recordings and transcripts of “{subject}” was asked for.} other {A look for a meeting’s recordings and transcripts was asked for.}}",
    NAMED,
  ),
  "artifact.looked": icu(
    "{hasSentence, select, yes {{sentence}} other {{state, select, none {There are no {kind, select, recording {recordings} transcript {transcripts} other {attendance reports}} of this meeting.} ready {The meeting’s {kind, select, recording {recordings} transcript {transcripts} other {attendance reports}} are here.} other {Microsoft lists no {kind, select, recording {recordings} transcript {transcripts} other {attendance reports}} of this meeting yet.}}}}",
    ["hasSentence", "sentence", "state", "kind"],
  ),
  "artifact.copied": icu(
    "{kind, select, recording {A recording} other {A transcript}} was copied to Parley’s own storage.",
    ["kind"],
  ),
  "artifact.copy-hindered": icu(
    "{kind, select, recording {A recording} other {A transcript}} could not be copied{hasSentence, select, yes {: {sentence}} other {.}}",
    ["kind", "hasSentence", "sentence"],
  ),
  "artifact.viewed": icu(
    "Somebody looked at {kind, select, recording {a recording} transcript {a transcript} other {an attendance report}}.",
    ["kind"],
  ),
  "artifact.erased": icu(
    "{kind, select, recording {A recording} transcript {A transcript} other {An attendance report}} was erased here{hasBecause, select, yes {: {because}} other {.}}",
    ["kind", "hasBecause", "because"],
  ),
  "transcript.read": icu(
    "{hasSubject, select, yes {What was said in “{subject}” can be searched.} other {What was said in a meeting can be searched.}}",
    NAMED,
  ),
  "transcript.viewed": icu(
    "{hasSubject, select, yes {The transcript of “{subject}” was looked at.} other {A transcript was looked at.}}",
    NAMED,
  ),
  "transcript.exported": icu(
    "{hasSubject, select, yes {The transcript of “{subject}” was saved as a file.} other {A transcript was saved as a file.}}",
    NAMED,
  ),
  "attendance.read": icu(
    "{hasSubject, select, yes {Who attended “{subject}” is known.} other {Who attended a meeting is known.}}",
    NAMED,
  ),
  "meeting.dates-changed-in-outlook": icu(
    "{hasSubject, select, yes {Single dates of “{subject}” were changed in Outlook.} other {Single dates of a series were changed in Outlook.}}",
    NAMED,
  ),
});
