import type { AadstsKind } from "./kind.ts";

const INVALID_GRANT = { status: 400, error: "invalid_grant" } as const;

/** About who is signed in, and about codes, tokens and consent. */
export const GRANT_REFUSALS = {
  50126: { ...INVALID_GRANT, text: "Error validating credentials due to invalid username or password." },
  50057: { ...INVALID_GRANT, redirectError: "access_denied", text: "The user account is disabled." },
  53003: {
    ...INVALID_GRANT,
    suberror: "message_only",
    redirectError: "access_denied",
    text: "Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.",
  },
  65001: {
    ...INVALID_GRANT,
    suberror: "consent_required",
    redirectError: "consent_required",
    text: "The user or administrator has not consented to use the application with ID '{0}' named '{1}'. Send an interactive authorization request for this user and resource.",
  },
  65004: { status: 400, error: "access_denied", text: "User declined to consent to access the app." },
  90094: {
    status: 400,
    error: "access_denied",
    text: "An administrator of {0} has set a policy that prevents you from granting {1} the permissions it is requesting. Contact an administrator of {0}, who can grant permissions to this app on your behalf.",
  },
  70000: { ...INVALID_GRANT, text: "Provided grant is invalid or malformed." },
  70008: {
    ...INVALID_GRANT,
    text: "The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.",
  },
  700082: {
    ...INVALID_GRANT,
    text: "The refresh token has expired due to inactivity. The token was issued on {0} and was inactive for 90.00:00:00.",
  },
  700084: {
    ...INVALID_GRANT,
    text: "The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of 1.00:00:00, which cannot be extended. It is now expired and a new sign in request must be sent by the SPA to the sign in page. The token was issued on {0}.",
  },
  54005: {
    ...INVALID_GRANT,
    text: "OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.",
  },
  501481: {
    ...INVALID_GRANT,
    text: "The Code_Verifier does not match the code_challenge supplied in the authorization request.",
  },
  50147: { ...INVALID_GRANT, redirectError: "invalid_request", text: "Invalid size of Code_Challenge parameter." },
  50173: {
    ...INVALID_GRANT,
    suberror: "bad_token",
    text: "The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password. The grant was issued on '{0}' and the TokensValidFrom date (before which tokens are not valid) for this user is '{1}'.",
  },
  50076: {
    ...INVALID_GRANT,
    suberror: "basic_action",
    redirectError: "interaction_required",
    text: "Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '{0}'.",
  },
  50105: {
    ...INVALID_GRANT,
    redirectError: "interaction_required",
    text: "Your administrator has configured the application {1} ('{0}') to block users unless they are specifically granted ('assigned') access to the application. The signed in user '{2}' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator.",
  },
  50013: { ...INVALID_GRANT, text: "Assertion failed signature validation. {0}" },
  500131: {
    ...INVALID_GRANT,
    text: "Assertion audience does not match the Client app presenting the assertion. The audience in the assertion was '{0}' and the expected audience is '{1}' or one of the Application Uris of this application.",
  },
  500133: {
    ...INVALID_GRANT,
    text: "Assertion is not within its valid time range. Ensure that the access token is not expired before using it for user assertion, or request a new token.",
  },
  70016: {
    status: 400,
    error: "authorization_pending",
    text: "OAuth 2.0 device flow error. Authorization is pending. Continue polling.",
  },
  70018: {
    status: 400,
    error: "bad_verification_code",
    text: "Invalid verification code due to User typing in wrong user code for device code flow.",
  },
  50058: {
    status: 400,
    error: "login_required",
    text: "A silent sign-in request was sent but no user is signed in.",
  },
  50020: {
    ...INVALID_GRANT,
    text: "User account '{0}' from identity provider '{1}' does not exist in tenant '{2}' and cannot access the application in that tenant. The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different Azure Active Directory user account.",
  },
} satisfies Record<number, AadstsKind>;
