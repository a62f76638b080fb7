import { useState } from "react";
import { useUnsaved } from "../../../../web/form/unsaved.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import type { Host } from "../queries.ts";
import { type Availability, isComplete, type Week, weeklyOf, weekOf } from "./hours.ts";
import { useHostChanges } from "./queries.ts";
import { HOSTS } from "./words.ts";

interface Held {
  readonly zone: string;
  readonly week: Week;
  readonly exceptions: Availability["exceptions"];
}

/** A host's hours being edited. */
export function useHours({ id, availability }: Host) {
  const notice = useNotice();
  const { save } = useHostChanges();
  const [kept, setKept] = useState(() => heldOf(availability));
  const [held, setHeld] = useState(kept);
  const [incomplete, setIncomplete] = useState(false);
  const work = useUnsaved(JSON.stringify(held) !== JSON.stringify(kept));
  const submit = () => {
    const { zone, week, exceptions } = held;
    const wish = { zone, weekly: weeklyOf(week), exceptions };
    const complete = isComplete(wish);
    setIncomplete(!complete);
    if (!complete || save.isPending) return;
    save.mutate(
      { id, availability: wish },
      {
        onSuccess: () => {
          setKept(held);
          work.forget();
          notice(HOSTS.hours.saved);
        },
      },
    );
  };
  return {
    held,
    change: (part: Partial<Held>) => setHeld((before) => ({ ...before, ...part })),
    submit,
    incomplete,
    error: save.error,
    busy: save.isPending,
  };
}

function heldOf({ zone, weekly, exceptions }: Availability): Held {
  return { zone, week: weekOf(weekly), exceptions };
}
