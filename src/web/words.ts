import { catalogue, icu } from "./words/catalogue.ts";

/** The sentences of the shell and of the parts that every screen uses. */
export const WORDS = catalogue("shell", {
  product: "Parley",
  pageTitle: icu("{title} · Parley", ["title"]),
  skip: "Skip to the content",
  navigation: "Main",
  menu: "Open the menu",
  groups: { people: "People", "set-up": "Set-up", care: "Looking after it", settings: "Settings" },
  screens: { home: "Home", activity: "Activity", signIn: "Sign in", link: "Your link" },
  theme: {
    label: "Appearance",
    language: "Language",
    system: "As the system",
    light: "Light",
    dark: "Dark",
    contrast: "High contrast",
  },
  signOut: "Sign out",
  signedOut: "You are signed out.",
  sandboxLabel: "Sandbox",
  sandbox: "Sandbox: a pretend Microsoft 365.",
  sandboxOpen: "Open it",
  stale: icu(
    "The live connection has been lost since {since}. What you see may be out of date; it comes back by itself.",
    ["since"],
  ),
  tryAgain: "Try again",
  copy: icu("Copy: {what}", ["what"]),
  copied: icu("Copied: {what}.", ["what"]),
  notCopied: "The browser does not let this page copy. Select the text, and copy it yourself.",
  requestId: "Request id",
  loading: "Loading",
  done: "Done",
  more: "Show more",
  back: "Back",
  close: "Close",
  opensNewTab: "(opens in a new tab)",
  opensNewTabAbout: icu("{about} (opens in a new tab)", ["about"]),
  signedOutNow: {
    sentence: "You are signed out.",
    cure: "What you typed is kept. Sign in in another tab, then go on here.",
  },
  signInAgain: "Sign in again",
  offline: {
    sentence: "There is no connection.",
    cure: "What you typed is kept. Try again when you are online.",
  },
  refused: {
    title: "Your roles do not allow this",
    sentence: "Ask an administrator for a role that does, if you need it.",
  },
  unreachable: {
    sentence: "Parley did not answer.",
    cure: "Check that it is running and that you are online, then try again. Nothing was lost on this page.",
  },
  broken: {
    title: "This page broke",
    sentence: "Something on this page failed that should not have. What you saved before is safe.",
    reload: "Load the page again",
  },
  missing: {
    title: "There is no such page",
    sentence: "The address may be mistyped, or what it showed is gone.",
    home: "Go to the start",
  },
});
