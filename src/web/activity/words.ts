export const WORDS = {
  title: "Activity",
  why: "Everything that happened, newest first. New lines appear by themselves.",
  emptyTitle: "Nothing happened yet",
  empty: "Whatever people and applications do with Parley stands here, with who did it and when.",
} as const;
