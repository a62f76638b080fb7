import { catalogue } from "../words/catalogue.ts";

export const WORDS = catalogue("activity", {
  title: "Activity",
  why: "Everything that happened, newest first. New lines appear by themselves.",
  emptyTitle: "Nothing happened yet",
  empty: "Whatever people and applications do with Parley stands here, with who did it and when.",
});
