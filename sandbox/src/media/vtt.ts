import type { Utterance } from "./film.ts";

/** One cue of WebVTT, its payload already written as a cue needs it; milliseconds. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  readonly payload: string;
}

/** What was said as WebVTT, one cue an utterance, with or without the names of the speakers. */
export function vtt(utterances: readonly Utterance[], wish: { readonly speakers: boolean }): string {
  return webVtt(
    utterances.map(({ speaker, text, from, to }) => {
      const words = escaped(text);
      return { from, to, payload: wish.speakers ? `<v ${escaped(speaker)}>${words}</v>` : words };
    }),
  );
}

export function webVtt(cues: readonly Cue[]): string {
  return ["WEBVTT\n", ...cues.map(({ from, to, payload }) => `${time(from)} --> ${time(to)}\n${payload}\n`)].join("\n");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/\s*\n\s*/g, " ");
}

/** Such as 00:01:02.345. */
function time(milliseconds: number): string {
  const parts = [3_600_000, 60_000, 1000].map((unit, i) => {
    const value = Math.floor(milliseconds / unit) % (i === 0 ? 100 : 60);
    return String(value).padStart(2, "0");
  });
  return `${parts.join(":")}.${String(milliseconds % 1000).padStart(3, "0")}`;
}
