import { randomUUID } from "node:crypto";
import { isoSeconds } from "../kernel/clock.ts";
import { jsonReply, type Reply } from "../kernel/http.ts";

interface Kind {
  readonly status: number;
  readonly error: string;
  readonly suberror?: string;
  /** {0}, {1} … stand for the particulars. */
  readonly text: string;
}

const INVALID_CLIENT = { status: 401, error: "invalid_client" } as const;
const INVALID_REQUEST = { status: 400, error: "invalid_request" } as const;
const INVALID_GRANT = { status: 400, error: "invalid_grant" } as const;
const UNAUTHORIZED_CLIENT = { status: 400, error: "unauthorized_client" } as const;
const INVALID_SCOPE = { status: 400, error: "invalid_scope" } as const;

/** The AADSTS codes the sandbox gives, with status and OAuth error as Microsoft documents them. */
const KINDS = {
  7000215: {
    ...INVALID_CLIENT,
    text: "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '{0}'.",
  },
  7000222: {
    ...INVALID_CLIENT,
    text: "The provided client secret keys for app '{0}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret",
  },
  7000218: {
    ...INVALID_CLIENT,
    text: "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  },
  7000216: {
    ...INVALID_CLIENT,
    text: "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
  },
  700027: { ...INVALID_CLIENT, text: "Client assertion failed signature validation. [Reason - {0}]" },
  700024: { ...INVALID_CLIENT, text: "Client assertion is not within its valid time range. {0}" },
  700023: {
    ...INVALID_CLIENT,
    text: "Client assertion audience claim does not match Realm issuer. Audience given: '{0}'.",
  },
  700021: {
    ...INVALID_CLIENT,
    text: "Client assertion application identifier doesn't match 'client_id' parameter. Expected '{0}', found '{1}'.",
  },
  1000502: { ...INVALID_CLIENT, text: "The provided certificate is not within its specified validity period." },
  50027: { ...INVALID_REQUEST, text: "JWT token is invalid or malformed. {0}" },
  700016: {
    ...UNAUTHORIZED_CLIENT,
    text: "Application with identifier '{0}' was not found in the directory '{1}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.",
  },
  7000112: { ...UNAUTHORIZED_CLIENT, text: "Application '{0}'({1}) is disabled." },
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
  50126: { ...INVALID_GRANT, text: "Error validating credentials due to invalid username or password." },
  50057: { ...INVALID_GRANT, text: "The user account is disabled." },
  53003: {
    ...INVALID_GRANT,
    text: "Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.",
  },
  65001: {
    ...INVALID_GRANT,
    suberror: "consent_required",
    text: "The user or administrator has not consented to use the application with ID '{0}' named '{1}'. Send an interactive authorization request for this user and resource.",
  },
} satisfies Record<number, Kind>;

export type AadstsCode = keyof typeof KINDS;

/** A refusal of the sign-in service. */
export class EntraRefusal extends Error {
  readonly code: AadstsCode;

  constructor(code: AadstsCode, ...particulars: string[]) {
    super(KINDS[code].text.replaceAll(/\{(\d)\}/g, (_, index: string) => particulars[Number(index)] ?? ""));
    this.code = code;
  }
}

interface Saying {
  readonly status: number;
  readonly error: string;
  readonly code: number;
  readonly text: string;
  readonly suberror?: string;
}

export function refusalReply(refusal: EntraRefusal, now: number, correlationId: string): Reply {
  const kind: Kind = KINDS[refusal.code];
  const saying = { status: kind.status, error: kind.error, code: refusal.code, text: refusal.message };
  return errorReply(kind.suberror === undefined ? saying : { ...saying, suberror: kind.suberror }, now, correlationId);
}

export function errorReply(saying: Saying, now: number, correlationId: string): Reply {
  const trace = randomUUID();
  const stamp = isoSeconds(now).replace("T", " ");
  return jsonReply(
    saying.status,
    {
      error: saying.error,
      error_description: `AADSTS${saying.code}: ${saying.text} Trace ID: ${trace} Correlation ID: ${correlationId} Timestamp: ${stamp}`,
      error_codes: [saying.code],
      timestamp: stamp,
      trace_id: trace,
      correlation_id: correlationId,
      error_uri: `https://login.microsoftonline.com/error?code=${saying.code}`,
      ...(saying.suberror === undefined ? {} : { suberror: saying.suberror }),
    },
    { "Cache-Control": "no-store, no-cache", Pragma: "no-cache" },
  );
}
