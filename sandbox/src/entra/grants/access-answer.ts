import { type EntraCall, isVersion1 } from "../call.ts";
import type { Resource } from "../permissions/resources.ts";
import type { AccessToken } from "../tokens/access-token.ts";
import type { TokenAnswer } from "./grant.ts";

/** What stands in every answer, in the manner of the address that was asked. */
export function accessAnswer(
  call: EntraCall,
  { token, seconds, issuedAt }: AccessToken,
  resource: Resource,
): TokenAnswer {
  if (!isVersion1(call)) {
    return { token_type: "Bearer", expires_in: seconds, ext_expires_in: seconds, access_token: token };
  }
  return {
    token_type: "Bearer",
    expires_in: String(seconds),
    ext_expires_in: String(seconds),
    expires_on: String(issuedAt + seconds),
    not_before: String(issuedAt),
    resource: resource.audience,
    access_token: token,
  };
}
