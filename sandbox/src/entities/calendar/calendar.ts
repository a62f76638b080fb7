import { guidFrom } from "../../kernel/random.ts";
import { defineTable } from "../../kernel/table.ts";
import type { World } from "../../world.ts";

/** One of the calendars in a mailbox. */
export interface CalendarRecord {
  readonly id: string;
  readonly mailbox: string;
  readonly name: string;
  readonly color: string;
  readonly change: number;
  readonly isDefault: boolean;
}

/** Default calendars are kept only once they were changed. */
export const CALENDARS = defineTable<CalendarRecord, "mailbox">({
  name: "calendars",
  tracked: true,
  key: (row) => row.id,
  indexes: { mailbox: (row) => row.mailbox },
});

export function defaultCalendarOf(world: World, mailbox: string): CalendarRecord {
  const seed = guidFrom(`calendar ${mailbox}`).replaceAll("-", "");
  const id = `AAMkA${seed}${seed}AAA=`;
  return CALENDARS.in(world).get(id) ?? { id, mailbox, name: "Calendar", color: "auto", change: 1, isDefault: true };
}

/** The default calendar first. */
export function calendarsOf(world: World, mailbox: string): CalendarRecord[] {
  const others = CALENDARS.in(world)
    .by("mailbox", mailbox)
    .filter(({ isDefault }) => !isDefault);
  return [defaultCalendarOf(world, mailbox), ...others];
}
