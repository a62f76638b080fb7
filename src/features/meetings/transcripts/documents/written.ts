import { plainName } from "../../../../kernel/outside/plain-name.ts";
import type { Share, Turn } from "../turns.ts";

/** A transcript as somebody takes it with them. */
export interface Written {
  readonly subject: string;
  /** When it was said, in words, in the zone of whoever asked. */
  readonly when: string;
  readonly organiser: string | undefined;
  readonly language: string | undefined;
  readonly speakers: readonly Share[];
  readonly turns: readonly Turn[];
}

/** What stands where Microsoft does not say who speaks. */
export const UNNAMED = "Unknown speaker";

/** When something was said, in words. */
export function whenWords(began: Date, timeZone: string): string {
  const words = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "long",
  });
  return words.format(began);
}

/** A place in a meeting, such as 1:02:03. */
export function clockWords(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const rest = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, "0"));
  return `${Math.floor(seconds / 3600)}:${rest.join(":")}`;
}

/** Who spoke, with how long. */
export function speakerLines(speakers: readonly Share[]): string[] {
  return speakers.map(({ name, milliseconds }) => `${name ?? UNNAMED} (${clockWords(milliseconds)})`);
}

/** A name that every file system takes. */
export function fileName({ subject, began, ending }: { subject: string; began: Date; ending: string }): string {
  return `${plainName(subject) || "Meeting"} ${began.toISOString().slice(0, 10)} transcript.${ending}`;
}
