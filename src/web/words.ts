/** The sentences of the shell and of the parts that every screen uses. */
export const WORDS = {
  product: "Parley",
  skip: "Skip to the content",
  navigation: "Main",
  menu: "Open the menu",
  theme: {
    label: "Appearance",
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
  stale: (since: string) =>
    `The live connection has been lost since ${since}. What you see may be out of date; it comes back by itself.`,
  tryAgain: "Try again",
  copy: (what: string) => `Copy ${what}`,
  copied: (what: string) => `Copied: ${what}.`,
  requestId: "Request id",
  loading: "Loading",
  more: "Show more",
  dismiss: "Dismiss",
  opensNewTab: "opens in a new tab",
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
} as const;
