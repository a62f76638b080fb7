import { useState } from "react";
import { parley } from "../../../../web/parley.ts";
import { explain } from "../../../../web/parts/explain.ts";
import { type Appointment, useKept } from "../queries.ts";

/** How far approving several has come. */
interface Progress {
  readonly done: number;
  readonly count: number;
  readonly refused: readonly { readonly appointment: Appointment; readonly sentence: string }[];
}

/** Approves several, one after the other; one that is refused keeps none of the others back. */
export function useBulk() {
  const kept = useKept();
  const [progress, setProgress] = useState<Progress>();
  const approve = async (chosen: readonly Appointment[], meeting: boolean): Promise<Progress> => {
    let now: Progress = { done: 0, count: chosen.length, refused: [] };
    setProgress(now);
    for (const appointment of chosen) {
      now = await approved(now, appointment, meeting);
      setProgress(now);
    }
    return now;
  };
  const approved = async (before: Progress, appointment: Appointment, meeting: boolean): Promise<Progress> => {
    try {
      const path = { id: appointment.id };
      kept(await parley.call("POST", "/api/appointments/{id}/approval", { path, body: { meeting } }));
      return { ...before, done: before.done + 1 };
    } catch (error) {
      return { ...before, refused: [...before.refused, { appointment, sentence: explain(error).sentence }] };
    }
  };
  return { progress, approve };
}
