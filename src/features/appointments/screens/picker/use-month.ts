import { useCallback, useEffect, useState } from "react";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { monthAfter, type Slot, windowOf } from "./days.ts";

type Slots = Schemas["Slots"];

/** Asks what is free in a window. Has to stay the same function as long as it asks for the same. */
export type AskSlots = (window: { readonly from: string; readonly to: string }, signal: AbortSignal) => Promise<Slots>;

export interface Month {
  /** Of the month and a day around it; `undefined` while nothing is known. */
  readonly slots: readonly Slot[] | undefined;
  readonly calendars: Slots["calendars"];
  readonly error: unknown;
  /** Asks anew what is free: something was taken or let go of. */
  readonly lookAgain: () => void;
}

interface Known {
  readonly round: number;
  readonly slots: Slots;
}

const NOTHING: ReadonlyMap<string, Known> = new Map();

/** What is free in a month, by one question a month. */
export function useMonth(month: string, ask: AskSlots): Month {
  const [round, setRound] = useState(0);
  const [known, setKnown] = useState(NOTHING);
  const [error, setError] = useState<unknown>();
  const have = known.get(month);
  const isFresh = have?.round === round;
  useEffect(() => {
    if (isFresh) return undefined;
    const leaving = new AbortController();
    ask(windowOf(month), leaving.signal).then(
      (slots) => {
        setError(undefined);
        setKnown((before) => new Map(before).set(month, { round, slots }));
      },
      (failed: unknown) => leaving.signal.aborted || setError(failed),
    );
    return () => leaving.abort();
  }, [ask, isFresh, month, round]);
  const lookAgain = useCallback(() => setRound((before) => before + 1), []);
  return { slots: have?.slots.items, calendars: have?.slots.calendars ?? "read", error, lookAgain };
}

/** The two months after it, as the words say. */
const FURTHER = 3;

/** The first free start after a month in which there is none; `undefined` while it is looked for, `null` where there is none. */
export function useNextFree(month: string, ask: AskSlots, wanted: boolean): string | null | undefined {
  const [found, setFound] = useState<{ readonly month: string; readonly start: string | null }>();
  useEffect(() => {
    if (!wanted) return undefined;
    const leaving = new AbortController();
    const window = { from: windowOf(monthAfter(month, 1)).from, to: windowOf(monthAfter(month, FURTHER)).from };
    ask(window, leaving.signal).then(
      ({ items }) => setFound({ month, start: items[0]?.start ?? null }),
      // The month itself says that there is nothing in it; further on people can still look by hand.
      () => undefined,
    );
    return () => leaving.abort();
  }, [ask, month, wanted]);
  return found?.month === month ? found.start : undefined;
}
