import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { parley } from "../../../../web/parley.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { momentWords, viewer } from "../../../../web/when/words.ts";
import { type Appointment, useKept } from "../queries.ts";
import { titleOf } from "../words.ts";
import { CALENDAR } from "./words.ts";

/** Where an appointment is to be moved. */
export interface Move {
  readonly appointment: Appointment;
  readonly start: string;
  readonly host?: string;
  /** Puts it back on the calendar where it was. */
  readonly back?: () => void;
}

/** Moves appointments that are dragged; one that is refused goes back, and waits for another choice. */
export function useMoving() {
  const notice = useNotice();
  const kept = useKept();
  const [refused, setRefused] = useState<{ readonly move: Move; readonly error: unknown }>();
  const moving = useMutation({
    mutationFn: ({ appointment: { id }, start, host }: Move) =>
      parley.call("POST", "/api/appointments/{id}/reschedule", {
        path: { id },
        body: { start, ...(host !== undefined && { host }) },
      }),
    onSuccess: (moved) => {
      setRefused(undefined);
      notice(CALENDAR.moved({ title: titleOf(moved), moment: momentWords(new Date(moved.start), viewer()) }));
      kept(moved);
    },
    onError: (error, move) => {
      move.back?.();
      setRefused({ move, error });
    },
  });
  return { move: moving.mutate, refused, leave: () => setRefused(undefined) };
}
