import { createHash } from "node:crypto";
import { AUTHORIZATION_CODES, type AuthorizationCode } from "../../entities/entra/authorization-code.ts";
import { checkAudience, isVersion1, required } from "../call.ts";
import { EntraRefusal } from "../refusal.ts";
import { readScopes, type ScopeWishes, wishesOf } from "../permissions/scopes.ts";
import { answerTokens } from "./answer-tokens.ts";
import type { GrantRequest, TokenAnswer } from "./grant.ts";
import { checkProof } from "./platform-proof.ts";

const LIFETIME_MS = 600_000;

/** Exchanges what /authorize gave, once. */
export async function grantByCode(request: GrantRequest): Promise<TokenAnswer> {
  const { call, client } = request;
  checkAudience(call, client.app);
  const code = codeIn(request);
  checkAddress(request, code);
  checkProof(request, code.platform);
  checkVerifier(code, call.form.get("code_verifier"));
  AUTHORIZATION_CODES.in(call.world).put({ ...code, redeemed: true });
  const { authentication, platform, scope, nonce } = code;
  return answerTokens(request, { authentication, platform, scope, nonce, wishes: wishesAt(request, code) });
}

function codeIn({ call: { world, form }, client }: GrantRequest): AuthorizationCode {
  const text = required(form, "code");
  const code = AUTHORIZATION_CODES.in(world).get(text);
  if (!/^1\.A[\w-]+$/.test(text)) throw new EntraRefusal(9002313);
  if (code === undefined || code.clientId !== client.app.clientId) throw new EntraRefusal(70000);
  if (code.redeemed) throw new EntraRefusal(54005);
  if (code.issuedAt + LIFETIME_MS <= world.clock.now()) throw new EntraRefusal(70008);
  return code;
}

function checkAddress({ call: { form }, client }: GrantRequest, code: AuthorizationCode): void {
  const uri = form.get("redirect_uri");
  if (uri === null || uri === "") throw new EntraRefusal(900971);
  if (uri !== code.redirectUri) throw new EntraRefusal(50011, uri, client.app.clientId);
}

function checkVerifier({ challenge }: AuthorizationCode, verifier: string | null): void {
  if (challenge === null) return;
  if (verifier === null || verifier === "") throw new EntraRefusal(900144, "code_verifier");
  const proof = challenge.method === "plain" ? verifier : createHash("sha256").update(verifier).digest("base64url");
  if (proof !== challenge.value) throw new EntraRefusal(501481);
}

/** The scopes of the exchange, or those of the sign-in, of which the first API counts. */
function wishesAt({ call }: GrantRequest, code: AuthorizationCode): ScopeWishes {
  if (isVersion1(call)) return wishesOf(call, call.form.has("resource") ? call.form : new URLSearchParams(code.scope));
  if (call.form.get("scope") === "") throw new EntraRefusal(28003);
  const asked = readScopes(call, call.form.get("scope") ?? code.scope, 28002);
  const first = readScopes(call, code.scope);
  const wishes = call.form.has("scope") ? asked.wishes : asked.wishes.slice(0, 1);
  // What was signed in with is given, asked for again or not.
  return { openid: first.openid, wishes };
}
