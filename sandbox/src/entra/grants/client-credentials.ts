import { wishedResource } from "../permissions/app-scope.ts";
import { EVERYBODY } from "../call.ts";
import { EntraRefusal } from "../refusal.ts";
import { appToken } from "../tokens/access-token.ts";
import { accessAnswer } from "./access-answer.ts";
import type { GrantRequest, TokenAnswer } from "./grant.ts";

/** The app asks for itself. */
export async function grantToApp({ call, client }: GrantRequest): Promise<TokenAnswer> {
  if (call.tenant === "organizations") throw new EntraRefusal(50059);
  if (EVERYBODY.has(call.tenant)) throw new EntraRefusal(9001023);
  if (client.proof === "0") throw new EntraRefusal(7000216);
  const resource = wishedResource(call);
  return accessAnswer(call, await appToken(call, client, resource), resource);
}
