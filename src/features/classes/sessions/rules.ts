import type { Session } from "./contract.ts";

/** A session as it is kept: by the clocks on the wall of an IANA zone. */
export interface KeptWish {
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  readonly online: boolean;
  readonly location?: string;
}

/** A session that can be kept, and when it is. */
export interface Judged {
  readonly wish: KeptWish;
  readonly isCancelled: boolean;
  readonly begins: Date;
  readonly ends: Date;
}

/** What an event in a calendar says; its times as RFC 3339. */
export interface Written {
  readonly title: string;
  readonly starts: string;
  readonly ends: string;
  readonly location: string;
  readonly online: boolean;
}

/** What the event of a session is to say. */
export function wantedOf({ wish, begins, ends }: Pick<Judged, "wish" | "begins" | "ends">): Written {
  const { title, online, location = "" } = wish;
  return { title, starts: begins.toISOString(), ends: ends.toISOString(), location, online };
}

/** What of an event is other than it is to be. A Teams meeting that was made stays: Microsoft takes none off. */
export function differences(is: Written, wanted: Written): (keyof Written)[] {
  const names = ["title", "starts", "ends", "location"] as const;
  const differ: (keyof Written)[] = names.filter((name) => is[name] !== wanted[name]);
  return wanted.online && !is.online ? [...differ, "online"] : differ;
}

/** How a session stands. */
export interface Stands {
  readonly isCancelled: boolean;
  readonly isRemoved: boolean;
  /** The calendar is as it is wanted. */
  readonly isSettled: boolean;
  /** An event may stand. */
  readonly isAsked: boolean;
  /** Nothing is done about it before somebody does something. */
  readonly isStopped: boolean;
  readonly isOver: boolean;
}

/** How a session is told to stand. */
export function stateOf(stands: Stands): Session["state"] {
  const { isCancelled, isRemoved, isSettled, isAsked, isStopped, isOver } = stands;
  if (isStopped && !isSettled) return "stopped";
  if (isRemoved) return "leaving";
  if (isCancelled) return isSettled ? "cancelled" : "cancelling";
  return isSettled && isAsked ? "written" : comingOrPast(isOver);
}

function comingOrPast(isOver: boolean): Session["state"] {
  return isOver ? "over" : "waiting";
}
