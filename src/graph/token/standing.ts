import { decodeJwt, type JWTPayload } from "jose";

/** What an app's own token says of it. Microsoft may change the form of tokens; what is unreadable is empty, not guessed. */
export interface Standing {
  /** Application permissions that an administrator has consented to, by name. */
  readonly roles: readonly string[];
  /** Object id of the app's service principal in the tenant. */
  readonly servicePrincipalId: string | undefined;
}

/** Reads the claims of an app's token. Nothing is decided by them but what people are told. */
export function standingIn(token: string): Standing {
  const { roles, oid } = claimsIn(token);
  return {
    roles: Array.isArray(roles) ? roles.filter((role) => typeof role === "string") : [],
    servicePrincipalId: typeof oid === "string" ? oid : undefined,
  };
}

function claimsIn(token: string): JWTPayload {
  try {
    return decodeJwt(token);
  } catch {
    // An app may not rely on being able to read a token that is meant for Graph.
    return {};
  }
}
