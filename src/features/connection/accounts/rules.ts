import type { EntraError } from "../../../graph/index.ts";
import type { Explanation } from "../graph.ts";

/** Answers of Entra that only the account's holder can do something about; all others are the connection's own trouble. */
const THEIRS = new Set(["invalid_grant", "interaction_required", "consent_required", "login_required"]);

/** What Entra gets over by itself, whatever word it has for it: too many requests of the app, and a service that is busy. */
const PASSING = new Set([50196, 90055]);
const TOO_MANY = 429;
const OWN_FAULT = 500;

/** Whether somebody has to sign in with this account again. */
export function needsPerson({ refusal: { error, errorCodes, status } }: EntraError): boolean {
  if (status === TOO_MANY || status >= OWN_FAULT) return false;
  return THEIRS.has(error) && !errorCodes.some((code) => PASSING.has(code));
}

type Reason = Omit<Explanation, "level">;

const SIGN_IN = "Sign in with the account again: choose Authorize account.";

const REVOKED: Reason = {
  reason: "sign-in-revoked",
  sentence: "Somebody ended this account's sign-ins at Microsoft, as a reset of its password does.",
  cure: SIGN_IN,
};
const LAPSED: Reason = {
  reason: "sign-in-lapsed",
  sentence: "The account's sign-in has lapsed: it was not used for too long, or a policy of the tenant limits it.",
  cure: SIGN_IN,
};
const FACTOR: Reason = {
  reason: "second-factor-needed",
  sentence: "The tenant asks this account for a second factor now.",
  cure: "Sign in with the account again and show the second factor.",
};
const GONE: Reason = {
  reason: "account-gone",
  sentence: "The account does not exist in the tenant any more.",
  cure: "Connect another account, or have an administrator restore this one within 30 days of its deletion.",
};

/** What a refusal means for an account, by Entra's numbers. */
const REASONS: Readonly<Record<number, Reason>> = {
  50173: REVOKED,
  50132: REVOKED,
  50133: REVOKED,
  50089: LAPSED,
  70008: LAPSED,
  70043: LAPSED,
  700082: LAPSED,
  700084: LAPSED,
  50072: FACTOR,
  50074: FACTOR,
  50076: FACTOR,
  50079: FACTOR,
  50158: FACTOR,
  50034: GONE,
  50020: GONE,
  50055: {
    reason: "password-expired",
    sentence: "The password of the account has expired.",
    cure: "Set a new password at Microsoft, then sign in with the account again.",
  },
  50057: {
    reason: "account-disabled",
    sentence: "The account is disabled in the tenant.",
    cure: "Have an administrator of the tenant enable it, then sign in with it again; or connect another one.",
  },
  65001: {
    reason: "consent-withdrawn",
    sentence: "The permissions that this account had given were taken back.",
    cure: "Sign in with the account again and accept them, or have an administrator consent for the organisation.",
  },
  53003: {
    reason: "account-blocked-by-policy",
    sentence: "A Conditional Access policy of the tenant blocks this account here.",
    cure: "Have an administrator look at the account's sign-in logs in Entra and allow this server's address, then sign in again.",
  },
};

/** Why an account has to be connected again; Entra's own words where its number is not known here. */
export function whyReconnect({ refusal }: EntraError): Explanation {
  const known = refusal.errorCodes.map((code) => REASONS[code]).find((reason) => reason !== undefined);
  const code = refusal.errorCodes[0] === undefined ? refusal.error : `AADSTS${refusal.errorCodes[0]}`;
  const unknown: Reason = {
    reason: "sign-in-refused",
    sentence: `Microsoft does not let this account in by its earlier sign-in any more (${code}).`,
    cure: SIGN_IN,
  };
  return { level: "bad", ...(known ?? unknown) };
}

/** Why an account that was given no lasting permission has to be connected again. */
export const HOUR_OVER: Explanation = {
  reason: "sign-in-over",
  level: "bad",
  sentence: "The sign-in was good for an hour only, since offline_access was not given.",
  cure: "Sign in again. With the least permissions, or with offline_access added, it lasts.",
};

/** All that is known of why an account has to be connected again, for whoever writes a guide. */
export function everyAccountFinding(): Reason[] {
  return [...Object.values(REASONS), HOUR_OVER];
}

/** What stands beside an account that works. */
export const WORKS = {
  reason: "works",
  level: "good",
  sentence: "Microsoft lets Parley act in this account's name.",
} as const;
