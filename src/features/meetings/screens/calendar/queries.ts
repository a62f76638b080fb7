import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { parley } from "../../../../web/parley.ts";

/** What takes place within a stretch of time; the stretch before stays while another is asked for. */
export function useCalendar(window: { readonly from: string; readonly to: string } | undefined) {
  return useQuery({
    queryKey: ["meetings", "calendar", window],
    queryFn: ({ signal }) =>
      parley.call("GET", "/api/meetings/calendar", { query: window ?? { from: "", to: "" }, signal }),
    enabled: window !== undefined,
    placeholderData: keepPreviousData,
  });
}
