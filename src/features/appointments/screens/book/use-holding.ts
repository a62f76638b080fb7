import { useEffect, useRef, useState } from "react";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { changeTo, goTo, usePlace } from "../picker/place.ts";
import type { Door } from "./doors.ts";

export type Hold = Schemas["Hold"];

export interface Holding {
  /** What is kept for whoever fills in the form. */
  readonly hold: Hold | undefined;
  /** It was let go of: somebody went back, and came forward again. */
  readonly isGone: boolean;
  /** The start that is being taken. */
  readonly busy: string | undefined;
  /** Why the last one could not be kept. */
  readonly refusal: unknown;
  /** Keeps a time, and leads to the form; at the form, another one instead. */
  readonly take: (start: string) => void;
}

/** Keeps a time while somebody fills in the form, and lets go of it when they go back. It lies beside the step's address. */
export function useHolding(door: Door, changed: () => void): Holding {
  const { at, beside } = usePlace();
  const hold = at.has("at") ? holdIn(beside) : undefined;
  const [busy, setBusy] = useState<string>();
  const [refusal, setRefusal] = useState<unknown>();
  const gone = useLettingGo(hold, door, changed);
  const keep = async (start: string) => {
    setBusy(start);
    setRefusal(undefined);
    try {
      const taken = await door.hold(start);
      const move = hold === undefined ? goTo : changeTo;
      move({ at: taken.start }, { hold: taken });
    } catch (error) {
      setRefusal(error);
      changed();
    } finally {
      setBusy(undefined);
    }
  };
  const take = (start: string) => void (busy === undefined && keep(start));
  return { hold, isGone: hold !== undefined && gone.has(hold.id), busy, refusal, take };
}

/** The ids of what has been let go of. */
function useLettingGo(hold: Hold | undefined, door: Door, changed: () => void): ReadonlySet<string> {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set<string>());
  const last = useRef<Hold>(undefined);
  useEffect(() => {
    const left = last.current;
    last.current = hold;
    if (left === undefined || left.id === hold?.id) return;
    setGone((before) => new Set([...before, left.id]));
    // Where this does not arrive, the hold is over by itself within minutes.
    door.letGo(left.id).then(changed, () => undefined);
  }, [changed, door, hold]);
  return gone;
}

function holdIn(beside: unknown): Hold | undefined {
  if (typeof beside !== "object" || beside === null || !("hold" in beside)) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the browser gives back what lies there since `take` put it there
  return beside.hold as Hold;
}
