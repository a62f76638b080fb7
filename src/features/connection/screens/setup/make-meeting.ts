import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Meeting, MeetingWish, Schemas } from "../../../../../sdk/src/index.ts";
import { parley } from "../../../../web/parley.ts";
import { WORDS } from "./words.ts";

const MINUTE = 60_000;
const LONG = 30 * MINUTE;
const LOOK_AGAIN = 2000;

/** The lane that test meetings take: the calendar's where that is on. */
export function laneOf(abilities: readonly Pick<Schemas["Ability"], "key" | "on">[]): Meeting["lane"] | undefined {
  const on = (key: string) => abilities.some((each) => each.key === key && each.on);
  if (on("meetings.calendar")) return "calendar";
  return on("meetings.standalone") ? "standalone" : undefined;
}

/** The next half hour, from the next whole minute but one by the server's clock: nothing may begin in the past. */
export function nextHalfHour(now: string): Pick<MeetingWish, "start" | "end"> {
  const start = Math.ceil(Date.parse(now) / MINUTE + 1) * MINUTE;
  return { start: new Date(start).toISOString(), end: new Date(start + LONG).toISOString() };
}

/** Verifies somebody, so that what is wrong is told with its cure, and makes a real meeting in their name. */
export function useMaking(id: string, lane: Meeting["lane"]) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (login: string) => {
      const body = { operators: [login] };
      const { now } = await parley.call("POST", "/api/connections/{id}/diagnostics", { path: { id }, body });
      const key = `test-${crypto.randomUUID()}`;
      const organiser = { userPrincipalName: login };
      const wish: MeetingWish = { subject: WORDS.test.subject, ...nextHalfHour(now), organiser, lane, connection: id };
      return parley.call("PUT", "/api/meetings/{key}", { path: { key }, body: wish });
    },
    onSettled: async () => {
      await cache.invalidateQueries({ queryKey: ["connections"] });
      await cache.invalidateQueries({ queryKey: ["meetings"] });
    },
  });
}

/** The meeting that was made, looked at until it stands or was refused. */
export function useMade(id: string) {
  return useQuery({
    queryKey: ["meetings", "one", id],
    queryFn: ({ signal }) => parley.call("GET", "/api/meetings/{id}", { path: { id }, signal }),
    refetchInterval: ({ state: { data } }) => (data === undefined || data.state === "opening" ? LOOK_AGAIN : false),
  });
}
