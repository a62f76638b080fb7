import { useCallback, useState } from "react";
import { useSearchParams } from "react-router";
import { asking } from "../table/question.ts";
import { wallClock } from "../when/wall-clock.ts";
import { dayWords, viewer } from "../when/words.ts";
import { spokenNow } from "../words/language.ts";
import { type Place, placeIn, type Span } from "./span.ts";
import { WORDS } from "./words.ts";

/** Which part of a calendar the address says, and the way to another one; `onPhones` is what phones show at first. */
export function usePlace(spans: readonly Span[], onPhones: Span = "day") {
  const [narrow] = useState(() => matchMedia("(max-width: 720px)").matches);
  const [parameters, setParameters] = useSearchParams();
  const today = wallClock(viewer().now, viewer().zone).date;
  const place = placeIn(parameters, spans, { span: narrow ? onPhones : "week", at: today });
  const go = ({ span, at }: Place) =>
    setParameters((before) => asking(asking(before, "span", span), "at", at), { replace: true });
  return { place, today, narrow, go };
}

/** What is in sight, as instants. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

/** What is in sight once the calendar has said so. */
export function useWindow() {
  const [window, setWindow] = useState<Window>();
  const shows = useCallback((start: Date, end: Date) => {
    const seen = { from: start.toISOString(), to: end.toISOString() };
    setWindow((before) => (before?.from === seen.from && before.to === seen.to ? before : seen));
  }, []);
  return { window, shows };
}

/** Which days are in sight, in words. */
export function titleOf({ span, at }: Place, { from, to }: Window): string {
  if (span === "month") return WORDS.month({ month: monthWords(at) });
  const last = new Date(Date.parse(to) - 1);
  const [begins, ends] = [dayWords(new Date(from), viewer()), dayWords(last, viewer())];
  return begins === ends ? begins : WORDS.range({ from: begins, until: ends });
}

/** Where free times can be seen, and chosen. */
export function hasHours({ span }: Place, narrow: boolean): boolean {
  return span === "day" || span === "team" || (span === "week" && !narrow);
}

function monthWords(day: string): string {
  const format = new Intl.DateTimeFormat(spokenNow().language.locale, {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
