import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { parley } from "../../../../web/parley.ts";
import { usePages } from "../../../../web/table/use-pages.ts";
import type { Appointment } from "../queries.ts";

type Asked = Readonly<Record<string, string>>;

/** Pages of appointments: what lies ahead, the next first, unless the address asks for others. */
export function useAppointments(query: Asked) {
  // As of when the list was opened, so that the same question is asked for every page.
  const [now] = useState(() => new Date().toISOString());
  const { time = "ahead", ...narrowed } = query;
  const asked = { ...narrowed, ...(time in TIMES ? TIMES[time]?.(now) : {}) };
  return usePages<Appointment>(["appointments", "list", asked], (cursor, signal) =>
    parley.call("GET", "/api/appointments", { query: { ...asked, ...cursor }, signal }),
  );
}

const TIMES: Readonly<Record<string, (now: string) => Asked>> = {
  ahead: (now) => ({ from: now }),
  past: (now) => ({ to: now, order: "latest" }),
  all: () => ({ order: "latest" }),
};

/** More are not drawn on a calendar: nobody would find anything there. */
const MOST = 500;

/** What takes place within a stretch of time; the stretch before stays while another is asked for. */
export function useWithin(window: { readonly from: string; readonly to: string } | undefined, query: Asked) {
  const asked = { ...query, ...window };
  return useQuery({
    queryKey: ["appointments", "calendar", asked],
    queryFn: async ({ signal }) => {
      const items: Appointment[] = [];
      for await (const appointment of parley.pages("GET", "/api/appointments", { query: asked, signal })) {
        if (items.length === MOST) return { items, more: true };
        if (appointment.state === "pending" || appointment.state === "confirmed") items.push(appointment);
      }
      return { items, more: false };
    },
    enabled: window !== undefined,
    placeholderData: keepPreviousData,
  });
}
