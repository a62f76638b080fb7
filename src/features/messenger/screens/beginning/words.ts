import { catalogue, icu } from "../../../../web/words/catalogue.ts";

export const BEGINNING_WORDS = catalogue("messenger.beginning", {
  title: "New chat",
  why: "It is begun in Teams, in the name of your Microsoft account.",
  begin: "Begin chat",
  people: "People",
  search: "Search people",
  searchHint: "Begin to type a name or address; choosing somebody adds them.",
  searching: "Searching…",
  nobodyFound: icu("Nobody’s name or address begins with “{text}”.", ["text"]),
  remove: icu("Remove {name}", ["name"]),
  choose: "Choose at least one person.",
  topic: "Topic",
  topicHint: "What the group is called. Without a topic, Teams names those who are in it.",
  text: "First message",
  textHint: "A chat can also begin without one.",
  under: "Microsoft takes long. The chat appears in the list as soon as it has been made.",
});
