import { durationWords } from "../../../../web/when/words.ts";
import { WORDS } from "./words.ts";

/** A place in a recording: 0:12, 12:03 or 1:02:03. */
export function placeWords(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (part: number) => String(part).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** How long something lasts, in words. */
export function lengthWords(seconds: number): string {
  return seconds < 60 ? WORDS.seconds({ seconds: Math.round(seconds) }) : durationWords(Math.round(seconds / 60));
}
