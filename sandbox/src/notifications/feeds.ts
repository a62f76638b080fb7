import { artifactFeed, callRecordFeed } from "./feeds/artifacts.ts";
import { channelFeed, chatFeed, memberFeed, teamFeed } from "./feeds/conversations.ts";
import { groupFeed, groupLinkFeed, userFeed } from "./feeds/directory.ts";
import type { Feed } from "./feeds/feed.ts";
import { chatMessageFeed } from "./feeds/messages.ts";
import { calendarFeed, mailFeed } from "./feeds/outlook.ts";
import { outOfOfficeFeed, presenceFeed } from "./feeds/presence.ts";

/** What the changes of each table mean to subscribers. */
export const feeds: readonly Feed[] = [
  calendarFeed,
  mailFeed,
  userFeed,
  groupFeed,
  groupLinkFeed,
  chatFeed,
  chatMessageFeed,
  memberFeed,
  teamFeed,
  channelFeed,
  artifactFeed,
  callRecordFeed,
  presenceFeed,
  outOfOfficeFeed,
];
