import type { Calendar, ScheduleInformation } from "@microsoft/microsoft-graph-types";
import type { GraphClient } from "./request.ts";
import type { Waiting } from "./users.ts";
import { graphPath } from "./wire/path.ts";

/** Whether events of this mailbox's calendar can become Teams meetings; Microsoft says so only here. */
export async function allowsTeams(graph: GraphClient, mailbox: string, waiting: Waiting = {}): Promise<boolean> {
  const calendar = await graph.request<Calendar>({
    ...waiting,
    method: "GET",
    path: graphPath`/users/${mailbox}/calendar`,
    query: { $select: "allowedOnlineMeetingProviders" },
  });
  return calendar.allowedOnlineMeetingProviders?.includes("teamsForBusiness") ?? false;
}

/** The most addresses that Microsoft takes in one question. */
const AT_ONCE = 20;

/** When these people are busy in a window of UTC times, and when they work, as `mailbox` may see it. */
export async function schedulesOf(
  graph: GraphClient,
  mailbox: string,
  { start, end, of, ...waiting }: Waiting & { start: string; end: string; of: readonly string[] },
): Promise<ScheduleInformation[]> {
  const found: ScheduleInformation[] = [];
  for (let first = 0; first < of.length; first += AT_ONCE) {
    const body = {
      schedules: of.slice(first, first + AT_ONCE),
      startTime: { dateTime: start, timeZone: "UTC" },
      endTime: { dateTime: end, timeZone: "UTC" },
    };
    const path = graphPath`/users/${mailbox}/calendar/getSchedule`;
    const request = { ...waiting, method: "POST", path, body, idempotent: true } as const;
    found.push(...(await graph.request<{ value: ScheduleInformation[] }>(request)).value);
  }
  return found;
}

/** What a mailbox answers about when it is free. */
export interface FreeBusy {
  /** Microsoft's code for why it answers nothing; undefined where it does answer. */
  readonly refusedWith: string | undefined;
}

/** Asks a mailbox when it is free in a window of UTC times. Microsoft answers 200 even where it knows no such mailbox. */
export async function freeBusy(
  graph: GraphClient,
  mailbox: string,
  { start, end, of, ...waiting }: Waiting & { start: string; end: string; of: string },
): Promise<FreeBusy> {
  const body = {
    schedules: [of],
    startTime: { dateTime: start, timeZone: "UTC" },
    endTime: { dateTime: end, timeZone: "UTC" },
  };
  const path = graphPath`/users/${mailbox}/calendar/getSchedule`;
  const request = { ...waiting, method: "POST", path, body, idempotent: true } as const;
  const { value } = await graph.request<{ value: ScheduleInformation[] }>(request);
  return { refusedWith: value[0]?.error?.responseCode ?? undefined };
}

/** By which time zone a mailbox shows its calendar, as Windows, IANA or somebody of their own names it; `undefined` where it says none. */
export async function mailboxZone(
  graph: GraphClient,
  mailbox: string,
  waiting: Waiting = {},
): Promise<string | undefined> {
  const path = graphPath`/users/${mailbox}/mailboxSettings/timeZone`;
  const { value } = await graph.request<{ value?: string | null }>({ ...waiting, method: "GET", path });
  return value === "" ? undefined : (value ?? undefined);
}
