/** What an administrator came back from the consent page with, by the word in the address: `?consent=granted`. */
export const CONSENT_OUTCOMES = {
  granted: { level: "good", sentence: "An administrator has granted the permissions. Parley tests the connection." },
  "consent-declined": {
    level: "bad",
    sentence: "The permissions were declined on Microsoft's page.",
    cure: "Open the consent page again and choose Accept, or have another administrator do so.",
  },
  "consent-needs-administrator": {
    level: "bad",
    sentence: "Whoever signed in may not grant these permissions for the organisation.",
    cure: "Have a Privileged Role Administrator open the consent page.",
  },
  "consent-pending": {
    level: "bad",
    sentence: "Microsoft is still creating the app in the tenant, or another consent for it is under way.",
    cure: "Wait a minute and open the consent page again.",
  },
  "blocked-by-policy": {
    level: "bad",
    sentence: "A Conditional Access policy of the tenant kept whoever signed in from granting the permissions.",
    cure: "Sign in from a device and a place that the policy allows, or have another administrator do so.",
  },
  "account-not-assigned": {
    level: "bad",
    sentence: "The app is open to assigned people only, and whoever signed in is none of them.",
    cure: "In Entra under Enterprise applications, the app, add them under Users and groups, or set Assignment required to No.",
  },
  "consent-link-spent": {
    level: "bad",
    sentence: "This consent was not begun here, or it has been answered already.",
    cure: "Open the consent page from the connection once more.",
  },
  "consent-refused": {
    level: "bad",
    sentence: "Microsoft did not grant the permissions.",
    cure: "Open the consent page again; Microsoft's own page says what is wrong. The connection's tests tell the rest.",
  },
} as const satisfies Record<string, { level: "good" | "bad"; sentence: string; cure?: string }>;

export type ConsentOutcome = keyof typeof CONSENT_OUTCOMES;

/** The outcome for a finding's reason. */
export function consentOutcome(reason: string): ConsentOutcome {
  return isOutcome(reason) ? reason : "consent-refused";
}

function isOutcome(reason: string): reason is ConsentOutcome {
  return reason in CONSENT_OUTCOMES;
}
