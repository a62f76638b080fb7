import type { Schemas } from "../../../../../sdk/src/index.ts";
import { catalogue, icu } from "../../../../web/words/catalogue.ts";

export const WORDS = catalogue("meetings.artifacts", {
  title: "Recordings and transcripts",
  kinds: { recording: "Recording", transcript: "Transcript", attendance: "Attendance report" },
  many: { recording: "Recordings", transcript: "Transcripts", attendance: "Attendance" },
  refresh: "Refresh recordings",
  looking: icu("Parley is looking in Teams for {what}.", ["what"]),
  lookingFor: { recording: "recordings", transcript: "transcripts", attendance: "who attended" },
  and: icu("{one}, {other}", ["one", "other"]),
  look: { recording: "Watch", transcript: "Read" },
  download: "Download",
  downloadOne: icu("Download: {kind}, {when}", ["kind", "when"]),
  erase: "Erase",
  eraseOne: icu("Erase: {kind}, {when}", ["kind", "when"]),
  kept: icu("{size} in Parley’s own storage", ["size"]),
  copying: "Being copied to Parley’s own storage",
  copyHindered: icu("Not copied yet: {sentence}", ["sentence"]),
  erased: icu("Erased here: {because}", ["because"]),
  portal: "In the client portal",
  portalHint: "Only the meeting’s own people see anything there. It counts at once.",
  portalChoices: {
    settings: "As the meeting settings say",
    shown: "Show recordings and transcripts",
    hidden: "Show nothing",
  },
  portalChosen: icu(
    "{choice, select, shown {The meeting’s own people now see its recordings and transcripts.} hidden {Nobody sees them in the client portal any more.} other {What is shown now follows the meeting settings.}}",
    ["choice"],
  ),
  off: "Recordings and transcripts are switched off.",
  switchOn: "Switch them on under Connections",
  ahead: "They appear here by themselves once the meeting was held and recorded.",
  states: {
    "not-yet": "Microsoft lists none yet.",
    ready: "Here.",
    none: "There are none: nobody made one, or a policy of the tenant forbids it.",
    impossible: "Not possible.",
    hindered: "Cannot be seen.",
    off: "Switched off.",
  },
  next: icu("Next look: {when}.", ["when"]),
  last: icu("Last look: {when}.", ["when"]),
  cure: "What to do:",
  asked: "Parley looks now. What it finds appears here.",
  eraseForm: {
    title: icu("Erase this {kind, select, recording {recording} transcript {transcript} other {attendance report}}?", [
      "kind",
    ]),
    why: "It is shown to nobody any more, and Parley’s own copy is removed for good. What Microsoft keeps stays in Teams.",
    because: "Reason",
    becauseHint: "It is kept in the log.",
    verb: "Erase",
    done: "It is erased here.",
  },
  bytes: icu("{size, number} {unit}", ["size", "unit"]),
});

type Look = Schemas["ArtifactLook"];

/** "2.4 MB", in steps of a thousand as files are counted today. */
export function sizeWords(bytes: number): string {
  const steps = ["B", "kB", "MB", "GB", "TB"];
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), steps.length - 1);
  const size = Math.round((bytes / 1000 ** power) * 10) / 10;
  return WORDS.bytes({ size, unit: steps[power] ?? "B" });
}

/** What is being looked for, as a list. */
export function lookedFor(looks: readonly Look[]): string {
  const names = looks.filter(({ looking }) => looking).map(({ kind }) => WORDS.lookingFor[kind]);
  return names.reduce((one, other) => WORDS.and({ one, other }));
}
