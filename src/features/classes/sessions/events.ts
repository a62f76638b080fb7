import type { DateTimeTimeZone, Event } from "@microsoft/microsoft-graph-types";
import { instantFrom } from "../../../kernel/time.ts";
import { ianaOf } from "../../connection/index.ts";
import type { Written } from "./rules.ts";
import { outlookTimes, readWall } from "./wall-time.ts";

/** Of what an event is to say, these parts in Graph's words. When it is goes together: Microsoft takes the rest from what there was. */
export function eventOf(wanted: Written, parts: readonly (keyof Written)[], timeZone: string): Event {
  const has = (...names: (keyof Written)[]) => names.some((name) => parts.includes(name));
  const [start, end] = outlookTimes([instant(wanted.starts), instant(wanted.ends)], timeZone);
  if (start === undefined || end === undefined) throw new Error("A session begins and ends.");
  return {
    ...(has("title") && { subject: wanted.title }),
    ...(has("starts", "ends") && { start, end }),
    ...(has("location") && { location: { displayName: wanted.location } }),
    ...(has("online") && wanted.online && { isOnlineMeeting: true, onlineMeetingProvider: "teamsForBusiness" }),
  };
}

export const ALL_PARTS: readonly (keyof Written)[] = ["title", "starts", "ends", "location", "online"];

/** What an event says. That it was asked to be online is all that is known until its link is there. */
export function writtenIn(event: Event, { online }: Pick<Written, "online">): Written {
  return {
    title: event.subject ?? "",
    starts: momentOf(event.start),
    ends: momentOf(event.end),
    location: event.location?.displayName ?? "",
    online: online || Boolean(event.onlineMeeting?.joinUrl),
  };
}

function momentOf(moment: Event["start"]): string {
  const { dateTime = "", timeZone }: DateTimeTimeZone = moment ?? {};
  // Microsoft writes seven digits of a second; sessions begin with one.
  const reading = readWall(dateTime.slice(0, 19), ianaOf(timeZone ?? "UTC") ?? "UTC");
  return "at" in reading ? reading.at.toISOString() : dateTime;
}

function instant(text: string): Date {
  const read = instantFrom(text);
  if (read === undefined) throw new Error(`${text} is no instant.`);
  return read;
}
