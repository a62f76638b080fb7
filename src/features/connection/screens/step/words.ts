import { catalogue, icu } from "../../../../web/words/catalogue.ts";

export const WORDS = catalogue("connection.step", {
  title: "A step for you",
  looking: "Looking at your link",
  goneTitle: "This link is not good any more",
  gone: "A link shows its step for seven days. Ask whoever sent it for another one.",
  who: icu("Who can do it: {role}.", ["role"]),
  needs: "What it takes:",
  open: "Open Microsoft’s page",
  openHint: "Sign in there with your own account, and accept. You come back here afterwards.",
  script: "Run this script in PowerShell 7 or in Azure Cloud Shell. It says what it will change before it does.",
  copy: "Copy",
  copied: "Copied.",
  download: "Download",
  thanks: "You may close this page.",
  outcomes: {
    granted: "The permissions are granted. Parley tests the connection now.",
    "consent-declined":
      "The permissions were declined on Microsoft’s page. Open it again and choose Accept, or have another administrator do so.",
    "consent-needs-administrator":
      "Whoever signed in may not grant these permissions for the organisation. Have a Privileged Role Administrator do it.",
    "consent-pending": "Microsoft is still creating the app in the tenant. Wait a minute, and open its page again.",
    "consent-link-spent":
      "This consent was not begun here, or it has been answered already. Open Microsoft’s page from the connection once more.",
    "consent-refused": "Microsoft did not grant the permissions. Its own page says what is wrong.",
  },
  consent: {
    title: "Permissions",
    why: "An administrator of the tenant grants what this connection asks for, on Microsoft’s own page.",
    begin: "Grant permissions",
    ready: "Open Microsoft’s page",
    readyHint: "Good for one consent.",
    share: "Send to a colleague",
    shared: "Send this link to whoever holds the role. It shows this step and nothing else, for seven days.",
    link: "the link",
  },
});

/** How an outcome of the consent page reads; nothing for a word that is none. */
export function outcomeWords(word: string | null): string | undefined {
  return isOutcome(word) ? WORDS.outcomes[word] : undefined;
}

function isOutcome(word: string | null): word is keyof typeof WORDS.outcomes {
  return word !== null && Object.hasOwn(WORDS.outcomes, word);
}
