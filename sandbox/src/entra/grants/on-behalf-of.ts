import type { JWTPayload } from "jose";
import type { AppRecord } from "../../entities/app.ts";
import type { Authentication } from "../../entities/entra/authorization-code.ts";
import { textsAt } from "../../kernel/json.ts";
import { type EntraCall, required } from "../call.ts";
import { claimsOf, issuedAt, isOurs } from "../tokens/jwt.ts";
import { EntraRefusal } from "../refusal.ts";
import { isRevoked } from "../tokens/revocation.ts";
import { wishesOf } from "../permissions/scopes.ts";
import { livingUser } from "../account.ts";
import { answerTokens } from "./answer-tokens.ts";
import type { GrantRequest, TokenAnswer } from "./grant.ts";

/** An API that somebody called with a token for it asks for a token to call the next one as them. */
export async function grantOnBehalfOf(request: GrantRequest): Promise<TokenAnswer> {
  const { call, client } = request;
  const use = required(call.form, "requested_token_use");
  if (use !== "on_behalf_of") throw new EntraRefusal(90023, "requested_token_use", use);
  if (client.proof === "0") throw new EntraRefusal(7000218);
  const authentication = await authenticationIn(request);
  const scope = call.form.get("scope") ?? "";
  return answerTokens(request, {
    authentication,
    platform: "web",
    wishes: wishesOf(call, call.form),
    scope,
    nonce: null,
  });
}

async function authenticationIn({ call, client }: GrantRequest): Promise<Authentication> {
  const claims = await signedClaims(call, required(call.form, "assertion"));
  checkAudience(client.app, claims);
  if ((claims.exp ?? 0) * 1000 <= call.world.clock.now()) throw new EntraRefusal(500133);
  const at = issuedAt(claims);
  const user = livingUser(call, String(claims["oid"]));
  if (isRevoked(user, at)) throw new EntraRefusal(500133);
  return { userId: user.id, at, mfa: [claims["amr"] ?? []].flat().includes("mfa") };
}

async function signedClaims({ world }: EntraCall, assertion: string): Promise<JWTPayload> {
  const claims = claimsOf(assertion);
  if (claims === undefined) throw new EntraRefusal(50027, "The assertion is no JWT.");
  if (!(await isOurs(world, assertion))) throw new EntraRefusal(50013, "[Reason - The key was not found.]");
  return claims;
}

function checkAudience(app: AppRecord, claims: JWTPayload): void {
  const own = [app.clientId, ...textsAt(app.more, "identifierUris")];
  const given = [claims.aud ?? []].flat();
  if (given.some((audience) => own.includes(audience))) return;
  throw new EntraRefusal(500131, given.join(", "), app.clientId);
}
