/** Labels of the buttons without fields, by what they do. */

export const CLOCK_DEEDS = {
  "advance-10-minutes": "10 minutes on",
  "advance-hour": "1 hour on",
  "advance-day": "1 day on",
  "rate-0": "Stop",
  "rate-1": "Usual speed",
  "rate-60": "60 times as fast",
  "real-time": "Back to real time",
} as const;

export const FAULT_DEEDS = {
  "fault-429": "Answer the next Graph request with 429",
  "fault-503": "Answer the next Graph request with 503",
  "fault-lost": "Do the next POST, but lose the answer",
  "fault-slow": "Make everything 2 s slow",
  "faults-clear": "Take all faults away",
} as const;

export const NOTICE_DEEDS = {
  "notice-lose": "Lose the next notification",
  "notice-double": "Send the next one twice",
  "notice-late": "Delay the next one by an hour",
} as const;

export type PlainDeed = keyof typeof CLOCK_DEEDS | keyof typeof FAULT_DEEDS | keyof typeof NOTICE_DEEDS;
