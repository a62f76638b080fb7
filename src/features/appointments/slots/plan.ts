import type { WorkingHours } from "./hours.ts";

/** What takes a stretch of somebody's time, or of a room's: why nothing can be booked there. */
export const TAKEN_BY = ["appointment", "hold", "outlook"] as const;

/** A stretch that is taken, in minutes since the epoch; of an appointment with its own buffers. */
export interface Taken {
  readonly from: number;
  readonly to: number;
  readonly because: (typeof TAKEN_BY)[number];
}

/** How appointments of a service are. All lengths in minutes. */
export interface Shape {
  readonly duration: number;
  /** How far apart starts are offered. */
  readonly step: number;
  /** What stays free before and after each appointment. It may lie outside the hours. */
  readonly before: number;
  readonly after: number;
  /** How many people one appointment holds. */
  readonly capacity: number;
}

export interface Host {
  readonly id: string;
  readonly hours: WorkingHours;
  readonly taken: readonly Taken[];
}

export interface Room {
  readonly id: string;
  readonly taken: readonly Taken[];
}

/** A time when the organisation is closed. */
export interface Closure {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** Which starts may be booked at this moment. */
export interface Bookable {
  readonly from: number;
  readonly until: number;
  /** What keeps later ones away. */
  readonly because: "too-far-ahead" | "not-released";
}

/** A group that has come together already and has seats left. */
export interface Session {
  readonly start: number;
  readonly seats: number;
}

/** All that decides which slots there are; whatever is taken outside of what is asked for may be left out. */
export interface Plan {
  readonly shape: Shape;
  readonly hosts: readonly Host[];
  /** Whether an appointment takes all hosts, or any one of them. */
  readonly takes: "any-host" | "all-hosts";
  /** Where given, an appointment takes one of these, too. */
  readonly rooms?: readonly Room[];
  readonly closures: readonly Closure[];
  readonly bookable: Bookable;
  readonly sessions: readonly Session[];
}

/** A start that can be booked, and for how many people in all. */
export interface Slot {
  readonly start: number;
  readonly seats: number;
}
