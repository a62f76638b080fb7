import { defineTable } from "../../kernel/table.ts";
import type { World } from "../../world.ts";
import { findUser, userAtAddress } from "../user.ts";

export const ROLES = [
  "none",
  "freeBusyRead",
  "limitedRead",
  "read",
  "write",
  "delegateWithoutPrivateEventAccess",
  "delegateWithPrivateEventAccess",
] as const;

export type CalendarRole = (typeof ROLES)[number];

/** What one person may do with the default calendar of another. */
export interface CalendarPermissionRecord {
  readonly id: string;
  /** Object id of the calendar's owner. */
  readonly ownerId: string;
  readonly name: string;
  /** Empty for everybody in the organisation. */
  readonly address: string;
  readonly role: CalendarRole;
}

export const CALENDAR_PERMISSIONS = defineTable<CalendarPermissionRecord, "owner">({
  name: "calendar-permissions",
  key: (row) => row.id,
  indexes: { owner: (row) => row.ownerId },
});

/** What everybody of the organisation has until the owner decides otherwise. */
export const USUAL_ROLE: CalendarRole = "freeBusyRead";

/** What a person may do with somebody else's default calendar. */
export function roleOf(world: World, ownerId: string, readerId: string): CalendarRole {
  const rows = CALENDAR_PERMISSIONS.in(world).by("owner", ownerId);
  const reader = findUser(world, readerId);
  const own = rows.find(({ address }) => address !== "" && userAtAddress(world, address)?.id === reader?.id);
  const everybody = rows.find(({ address }) => address === "");
  return (own ?? everybody)?.role ?? USUAL_ROLE;
}

function rank(role: CalendarRole): number {
  return ROLES.indexOf(role);
}

/** Whether a person may read the events. */
export function maySee(world: World, ownerId: string, readerId: string): boolean {
  return rank(roleOf(world, ownerId, readerId)) >= rank("read");
}

/** Whether a person may see what an event is called and where it is. */
export function maySeeTitles(world: World, ownerId: string, readerId: string): boolean {
  return ownerId === readerId || rank(roleOf(world, ownerId, readerId)) >= rank("limitedRead");
}

/** Whether a person may make and change events. */
export function mayWrite(world: World, ownerId: string, readerId: string): boolean {
  return rank(roleOf(world, ownerId, readerId)) >= rank("write");
}
