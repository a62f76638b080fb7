import { MINUTE } from "../../../kernel/time.ts";

/** How long Microsoft lets one kind of thing be listened to. */
interface Lifetime {
  readonly about: RegExp;
  /** The longest that Microsoft takes, in milliseconds. */
  readonly longest: number;
  /** In plain words, for people. */
  readonly words: string;
}

/**
 * Microsoft's “maximum length of subscription per resource type” (learn.microsoft.com/graph/api/resources/subscription);
 * for Outlook it refuses more than 10,070 minutes although the page says 10,080. The first that fits counts.
 */
export const LIFETIMES: readonly Lifetime[] = [
  { about: /presences/i, longest: 60 * MINUTE, words: "Presence" },
  { about: /onlineMeetings.*recordings$/i, longest: 4320 * MINUTE, words: "Recordings" },
  { about: /onlineMeetings.*transcripts$/i, longest: 4320 * MINUTE, words: "Transcripts" },
  { about: /callRecords/i, longest: 4230 * MINUTE, words: "Call records" },
  { about: /(^|\/)chats(\/|$)/i, longest: 4320 * MINUTE, words: "Chats" },
  { about: /^\/?teams(\/|$)/i, longest: 4320 * MINUTE, words: "Teams" },
  { about: /\/events$/i, longest: 10_070 * MINUTE, words: "A calendar" },
  { about: /\/messages$/i, longest: 10_070 * MINUTE, words: "A mailbox" },
  { about: /^\/?(users|groups)(\/|$)/i, longest: 41_760 * MINUTE, words: "The directory" },
];

/** What any kind is given that is not in the table. */
export const USUAL: Lifetime = { about: /^/, longest: 60 * MINUTE, words: "Something else" };
