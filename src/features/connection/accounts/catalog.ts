/** What somebody came back from Microsoft's sign-in with, by the word in the address: `?account=connected`. */
export const ACCOUNT_OUTCOMES = {
  connected: { level: "good", sentence: "The Microsoft account is connected." },
  "connected-other": {
    level: "warning",
    sentence: "Another Microsoft account than before is connected now.",
    cure: "What the account before owns in Teams stays its own. If this was not meant, connect that one again.",
  },
  "link-spent": {
    level: "bad",
    sentence: "This sign-in was not begun in this browser, or too long ago.",
    cure: "Choose Authorize account once more.",
  },
  "consent-declined": {
    level: "bad",
    sentence: "The permissions were declined on Microsoft's page.",
    cure: "Choose Authorize account again and accept them there.",
  },
  "consent-needs-administrator": {
    level: "bad",
    sentence: "An administrator of the Microsoft tenant has to consent to these permissions first.",
    cure: "Have an administrator open the consent page from the connection, then choose Authorize account again.",
  },
  "consent-missing": {
    level: "bad",
    sentence: "These permissions were not consented to.",
    cure: "Accept them on Microsoft's page, or have an administrator open the consent page from the connection.",
  },
  "other-tenant": {
    level: "bad",
    sentence: "This account belongs to another Microsoft tenant than the connection.",
    cure: "Sign in with an account of the organisation's own tenant.",
  },
  "session-ended": {
    level: "bad",
    sentence: "Whoever began this is not signed in to Parley any more.",
    cure: "Sign in to Parley, then choose Authorize account again.",
  },
  "connection-retired": {
    level: "bad",
    sentence: "The connection was retired meanwhile.",
    cure: "Connect the account at another connection.",
  },
  "account-refused": {
    level: "bad",
    sentence: "Microsoft did not let this account be connected.",
    cure: "Look at the connection's tests: they say what keeps Parley from Microsoft. Then try again.",
  },
} as const satisfies Record<string, { level: "good" | "warning" | "bad"; sentence: string; cure?: string }>;

export type AccountOutcome = keyof typeof ACCOUNT_OUTCOMES;

/** The outcome for a finding's reason. */
export function accountOutcome(reason: string): AccountOutcome {
  return isOutcome(reason) ? reason : "account-refused";
}

function isOutcome(reason: string): reason is AccountOutcome {
  return Object.hasOwn(ACCOUNT_OUTCOMES, reason);
}
