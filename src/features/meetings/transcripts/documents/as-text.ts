import { textOf } from "../turns.ts";
import { clockWords, speakerLines, UNNAMED, type Written } from "./written.ts";

/** A transcript to read anywhere: who said what, and when. */
export function plainTextOf({ subject, when, organiser, speakers, turns }: Written): string {
  const head = [
    subject,
    when,
    ...(organiser === undefined ? [] : [`Organiser: ${organiser}`]),
    `Speakers: ${speakerLines(speakers).join(", ")}`,
  ];
  const said = turns.map((turn) => `${clockWords(turn.start)} ${turn.speaker ?? UNNAMED}\n${textOf(turn)}\n`);
  return `${head.join("\n")}\n\n${said.join("\n")}`;
}
