/** How an event repeats. Days are midnights read as UTC, in milliseconds; weekdays count from Sunday, 0. */
export interface Recurrence {
  readonly pattern: RecurrencePattern;
  readonly range: RecurrenceRange;
}

export type PatternType =
  | "daily"
  | "weekly"
  | "absoluteMonthly"
  | "relativeMonthly"
  | "absoluteYearly"
  | "relativeYearly";

export interface RecurrencePattern {
  readonly type: PatternType;
  readonly interval: number;
  /** 1 to 12; 0 where the type has none. */
  readonly month: number;
  /** 1 to 31; 0 where the type has none. */
  readonly dayOfMonth: number;
  readonly daysOfWeek: readonly number[];
  readonly firstDayOfWeek: number;
  /** Which of the days in a month: 0 to 3, and 4 for the last. */
  readonly index: number;
}

export interface RecurrenceRange {
  readonly type: "endDate" | "noEnd" | "numbered";
  readonly startDay: number;
  /** The last day there may be one; null without. */
  readonly endDay: number | null;
  /** null unless the range is numbered. */
  readonly count: number | null;
  /** In which the days begin and the clock on the wall is kept, as the caller named it. */
  readonly zone: string;
}
