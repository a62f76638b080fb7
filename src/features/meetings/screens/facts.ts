import { type FactWords, textIn } from "../../../web/screen.ts";

/** How what happens to meetings reads. */
export const FACT_WORDS = {
  "meeting.requested": (data) => `${named(data)} was asked for.`,
  "meeting.opened": (data) => `${named(data)} is open in Teams.`,
  "meeting.change-requested": (data) => `A change of ${named(data, "a meeting")} was asked for.`,
  "meeting.moved": (data) => `${named(data)} is changed in Teams.`,
  "meeting.cancellation-requested": (data) => `The cancellation of ${named(data, "a meeting")} was asked for.`,
  "meeting.cancelled": (data) => `${named(data)} is cancelled in Teams.`,
  "meeting.refused": (data) => {
    const why = textIn(data, "sentence");
    return `Microsoft refused ${named(data, "a meeting")}${why === undefined ? "." : `: ${why}`}`;
  },
} satisfies FactWords;

function named(data: Readonly<Record<string, unknown>>, otherwise = "A meeting"): string {
  const subject = textIn(data, "subject");
  return subject === undefined ? otherwise : `“${subject}”`;
}
