import type { Turn } from "../turns.ts";

/** Turns as WebVTT, cue by cue as they came. */
export function vttOf({ turns, language }: { turns: readonly Turn[]; language: string | undefined }): string {
  const head = language === undefined ? "WEBVTT\n" : `WEBVTT\nLanguage: ${language}\n`;
  const cues = turns.flatMap(({ cues }) =>
    cues.map(({ start, end, speaker, text }) => {
      const said = speaker === undefined ? escaped(text) : `<v ${escaped(speaker)}>${escaped(text)}</v>`;
      return `${stamp(start)} --> ${stamp(end)}\n${said}\n`;
    }),
  );
  return [head, ...cues].join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Such as 00:01:02.345. */
function stamp(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${parts.map(twoDigits).join(":")}.${String(milliseconds % 1000).padStart(3, "0")}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
