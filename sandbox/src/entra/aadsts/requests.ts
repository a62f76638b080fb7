import type { AadstsKind } from "./kind.ts";

const INVALID_REQUEST = { status: 400, error: "invalid_request" } as const;
const INVALID_GRANT = { status: 400, error: "invalid_grant" } as const;
const INVALID_SCOPE = { status: 400, error: "invalid_scope" } as const;

/** About what was asked for and how. */
export const REQUEST_REFUSALS = {
  50027: { ...INVALID_REQUEST, text: "JWT token is invalid or malformed. {0}" },
  90002: {
    ...INVALID_REQUEST,
    text: "Tenant '{0}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.",
  },
  900023: {
    ...INVALID_REQUEST,
    text: "Specified tenant identifier '{0}' is neither a valid DNS name, nor a valid external domain.",
  },
  900144: { ...INVALID_REQUEST, text: "The request body must contain the following parameter: '{0}'." },
  900561: { ...INVALID_REQUEST, text: "The endpoint only accepts POST requests. Received a {0} request." },
  9002313: { ...INVALID_REQUEST, text: "Invalid request. Request is malformed or invalid." },
  901002: { ...INVALID_REQUEST, text: "The 'resource' request parameter is not supported." },
  9001023: {
    ...INVALID_REQUEST,
    text: "The grant type is not supported over the /common or /consumers endpoints. Please use the /organizations or tenant-specific endpoint.",
  },
  50059: {
    ...INVALID_REQUEST,
    text: "No tenant-identifying information found in either the request or implied by any provided credentials.",
  },
  1002012: {
    ...INVALID_SCOPE,
    text: "The provided value for scope {0} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).",
  },
  70011: {
    ...INVALID_SCOPE,
    text: "The provided value for the input parameter 'scope' is not valid. The scope {0} is not valid.",
  },
  500011: {
    status: 400,
    error: "invalid_resource",
    text: "The resource principal named {0} was not found in the tenant named {1}.",
  },
  70003: { status: 400, error: "unsupported_grant_type", text: "The app requested an unsupported grant type '{0}'." },
  50034: {
    ...INVALID_GRANT,
    text: "The user account {0} does not exist in the {1} directory. To sign into this application, the account must be added to the directory.",
  },
  50166: { ...INVALID_REQUEST, text: "Request to External OIDC endpoint failed. {0}" },
  90014: {
    ...INVALID_REQUEST,
    text: "The required field '{0}' is missing from the credential. Ensure that you have all the necessary parameters for the login request.",
  },
  90023: { ...INVALID_REQUEST, text: "The provided value for the input parameter '{0}' is not valid. {1}" },
  50194: {
    ...INVALID_REQUEST,
    text: "Application '{0}'({1}) is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such applications created after '10/15/2018'. Use a tenant-specific endpoint or configure the application to be multi-tenant.",
  },
  50011: {
    ...INVALID_REQUEST,
    text: "The redirect URI '{0}' specified in the request does not match the redirect URIs configured for the application '{1}'. Make sure the redirect URI sent in the request matches one added to your application in the Azure portal. Navigate to https://aka.ms/redirectUriMismatchError to learn more about how to fix this.",
  },
  500113: { ...INVALID_REQUEST, text: "No reply address is registered for the application." },
  900971: { ...INVALID_REQUEST, text: "No reply address provided." },
  28002: {
    ...INVALID_SCOPE,
    text: "Provided value for the input parameter scope '{0}' is not valid when requesting an access token. Please specify a valid scope.",
  },
  28003: {
    ...INVALID_SCOPE,
    text: "Provided value for the input parameter scope cannot be empty when requesting an access token using the provided authorization code. Please specify a valid scope.",
  },
  700022: {
    ...INVALID_SCOPE,
    text: "The provided value for the input parameter scope is not valid because it contains more than one resource. Scope {0} is not valid.",
  },
  650057: {
    status: 400,
    error: "invalid_resource",
    text: "Invalid resource. The client has requested access to a resource which is not listed in the requested permissions in the client's application registration. Client app ID: {0}({1}). Resource value from request: {2}.",
  },
  90008: {
    ...INVALID_REQUEST,
    text: "The user or administrator has not consented to use the application with ID '{0}'. This happened because application is misconfigured: it must require access to Windows Azure Active Directory by specifying at least 'Sign in and read user profile' permission.",
  },
  70019: { status: 400, error: "expired_token", text: "Verification code expired." },
  700054: {
    status: 400,
    error: "unsupported_response_type",
    text: "response_type 'id_token' is not enabled for the application.",
  },
  70005: {
    status: 400,
    error: "unsupported_response_type",
    text: "The response_type '{0}' is not supported for the application.",
  },
  700051: {
    status: 400,
    error: "unsupported_response_type",
    text: "response_type 'token' is not enabled for the application.",
  },
  70007: {
    ...INVALID_REQUEST,
    text: "'{0}' is not a supported value of 'response_mode' when requesting a token.",
  },
  9002325: {
    ...INVALID_REQUEST,
    text: "Proof Key for Code Exchange is required for cross-origin authorization code redemption.",
  },
  9002326: {
    ...INVALID_REQUEST,
    text: "Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type. Request origin: '{0}'.",
  },
  9002327: {
    ...INVALID_REQUEST,
    text: "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.",
  },
} satisfies Record<number, AadstsKind>;
