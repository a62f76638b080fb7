import type { EntraFinding } from "./entra-error.ts";

const changed: EntraFinding = {
  reason: "request-changed",
  sentence: "What reached Microsoft's sign-in service was incomplete, or not what Parley sent.",
  cure: "Look for a proxy between this server and Microsoft that changes, redirects or shortens requests, and let Parley past it.",
};
const notTaken: EntraFinding = {
  reason: "request-not-taken",
  sentence: "Microsoft's sign-in service does not take a value of the request.",
  cure: "Check that the right Microsoft cloud is chosen and that the ids of the connection are those of the app registration's Overview page.",
};
const scopeUnknown: EntraFinding = {
  reason: "permissions-unknown",
  sentence: "Microsoft does not know the permissions that were asked for, or they belong to several of its services.",
  cure: "Check that the right Microsoft cloud is chosen: each has a Microsoft Graph of its own.",
};
const returnUnknown: EntraFinding = {
  reason: "return-address-unknown",
  sentence: "The app registration does not hold the address to which Microsoft sends people back.",
  cure: "In the app registration under Authentication, add the platform Web with this server's public address followed by /connect/microsoft/consent.",
};
const returnPlatform: EntraFinding = {
  reason: "return-address-of-wrong-kind",
  sentence: "The address to which Microsoft sends people back is registered for pages in a browser, not for a server.",
  cure: "In the app registration under Authentication, take the address out of Single-page application and add it under Web.",
};
const signInOver: EntraFinding = {
  reason: "sign-in-over",
  sentence: "The sign-in is too old, or was ended since: a password was changed, or sessions were revoked.",
  cure: "Sign in again: open the consent page or run the set-up command once more.",
};
const signInSpent: EntraFinding = {
  reason: "sign-in-spent",
  sentence: "This sign-in was used already, or belongs to another browser or tenant.",
  cure: "Begin again from the connection's page, in one browser window, and do not reload Microsoft's pages.",
};
const secondFactor: EntraFinding = {
  reason: "second-factor-needed",
  sentence: "Microsoft wants a second proof of whoever signs in, such as their authenticator.",
  cure: "Sign in on Microsoft's own page and give the second proof there; who has none yet sets it up at https://aka.ms/mfasetup.",
};
const otherTenant: EntraFinding = {
  reason: "account-of-another-tenant",
  sentence: "Whoever signed in belongs to another tenant, and is no guest of this one.",
  cure: "Sign in with an account of the tenant that the connection names; a private browser window forgets the other one.",
};
const assertion: EntraFinding = {
  reason: "assertion-not-accepted",
  sentence:
    "Microsoft does not accept the signed identity that was sent: it has expired, or its signature does not fit.",
  cure: "Set the clock of this server by NTP, and see that the file with its identity token is renewed by the platform.",
};

/** What Entra refuses to a person who signs in or consents, or to a request that was changed on its way. */
export const SIGN_IN_FINDINGS: Readonly<Record<number, EntraFinding>> = {
  900144: changed,
  900561: changed,
  9002313: changed,
  90023: notTaken,
  901002: notTaken,
  70003: notTaken,
  70011: scopeUnknown,
  28002: scopeUnknown,
  28003: scopeUnknown,
  700022: scopeUnknown,
  50011: returnUnknown,
  500113: returnUnknown,
  900971: returnUnknown,
  9002325: returnPlatform,
  9002326: returnPlatform,
  9002327: returnPlatform,
  50173: signInOver,
  70008: signInOver,
  700082: signInOver,
  700084: signInOver,
  50147: signInSpent,
  501481: signInSpent,
  54005: signInSpent,
  70000: signInSpent,
  700005: signInSpent,
  50076: secondFactor,
  50079: secondFactor,
  16000: otherTenant,
  50020: otherTenant,
  50013: assertion,
  500133: assertion,
  50034: {
    reason: "account-unknown",
    sentence: "The tenant does not know the account that was signed in with.",
    cure: "Sign in with the User principal name as the Entra admin center shows it.",
  },
  50057: {
    reason: "account-disabled",
    sentence: "The account that was signed in with is disabled.",
    cure: "Sign in with another account, or have this one enabled in the Entra admin center under Users.",
  },
  50058: {
    reason: "nobody-signed-in",
    sentence: "Nobody is signed in to Microsoft in this browser.",
    cure: "Open the page again and sign in; where it stays so, allow the cookies of Microsoft's sign-in page.",
  },
  50105: {
    reason: "account-not-assigned",
    sentence: "The application is open to assigned people only, and whoever signed in is none of them.",
    cure: "In Entra under Enterprise applications, the application, add them under Users and groups, or set 'Assignment required' to No.",
  },
  50126: {
    reason: "password-wrong",
    sentence: "Microsoft does not accept the login name or the password that was entered.",
    cure: "Enter them again on Microsoft's own page; Parley never sees them.",
  },
  700054: {
    reason: "id-tokens-off",
    sentence: "The app registration does not let people sign in by an ID token.",
    cure: "In the app registration under Authentication, turn on ID tokens, and try again.",
  },
  70016: {
    reason: "sign-in-pending",
    sentence: "Microsoft waits for somebody to enter the code that was shown.",
    cure: "Enter the code on the page that was shown with it, and sign in.",
  },
  70018: {
    reason: "code-mistyped",
    sentence: "Another code was entered than the one that was shown.",
    cure: "Run the command again, and copy the code that it shows.",
  },
  70019: {
    reason: "code-expired",
    sentence: "The code that was shown is not good any more: nobody entered it in time.",
    cure: "Run the command again, and enter the new code within a quarter of an hour.",
  },
};
