import type { Schemas } from "../../../../../sdk/src/index.ts";
import { durationWords } from "../../../../web/when/words.ts";
import { WORDS } from "./words.ts";

type Attended = Schemas["Attendance"]["occasions"][number]["people"][number];

/** Whoever it was, by the best that is known of them. */
export function nameWords({ name, email }: Pick<Attended, "name" | "email">): string {
  return name ?? email ?? WORDS.unknown;
}

/** What is worth saying about when somebody came and went. */
export function noteWords({ lateBySeconds, leftEarlyBySeconds, invited }: Attended): string {
  const notes = [
    ...(lateBySeconds === undefined ? [] : [WORDS.lateBy({ length: minutesWords(lateBySeconds) })]),
    ...(leftEarlyBySeconds === undefined ? [] : [WORDS.leftEarly({ length: minutesWords(leftEarlyBySeconds) })]),
    ...(invited ? [] : [WORDS.uninvited]),
  ];
  return notes.join(", ");
}

export function minutesWords(seconds: number): string {
  return durationWords(Math.round(seconds / 60));
}

export function roleWords(role: string | undefined): string {
  if (role === "Organizer" || role === "Presenter" || role === "Attendee") return WORDS.roles[role];
  return role ?? "";
}
