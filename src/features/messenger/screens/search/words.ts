import { catalogue, icu } from "../../../../web/words/catalogue.ts";

export const SEARCH_WORDS = catalogue("messenger.search", {
  title: "Search messages",
  search: "Search what was written",
  searchHint: "Words or beginnings of words; words in “quotation marks” have to stand together.",
  all: "Search what was written",
  back: "All chats",
  ask: "Search what was written in your chats",
  askWhy: "Write a word, the beginning of one, or words in “quotation marks”.",
  nothing: "Nobody wrote that",
  nothingWhy: "Try fewer words, only the beginning of a word, or other days.",
  found: icu("{count, plural, one {# message} other {# messages}}", ["count"]),
  foundMore: icu("{count} messages and more", ["count"]),
  more: "Show more",
  lookOn: "Look further back",
  around: "Show what was written around it",
  notAround: "Hide what was written around it",
  chat: "Open the chat",
});
