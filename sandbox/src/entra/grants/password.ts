import { isPublicClient } from "../../entities/app.ts";
import { checkAudience, type EntraCall } from "../call.ts";
import { EntraRefusal } from "../refusal.ts";
import { wishesOf } from "../permissions/scopes.ts";
import { checkPassword } from "../account.ts";
import { answerTokens } from "./answer-tokens.ts";
import type { GrantRequest, TokenAnswer } from "./grant.ts";

/** Somebody gave the app their password. */
export async function grantByPassword(request: GrantRequest): Promise<TokenAnswer> {
  const { call, client } = request;
  if (call.tenant === "common" || call.tenant === "consumers") throw new EntraRefusal(9001023);
  checkAudience(call, client.app);
  if (client.proof === "0" && !isPublicClient(client.app)) throw new EntraRefusal(7000218);
  const user = checkPassword(call.world, {
    username: credentialIn(call, "username"),
    password: credentialIn(call, "password"),
  });
  return answerTokens(request, {
    authentication: { userId: user.id, at: call.world.clock.now(), mfa: false },
    platform: client.proof === "0" ? "publicClient" : "web",
    wishes: wishesOf(call, call.form),
    scope: call.form.get("scope") ?? "",
    nonce: null,
  });
}

function credentialIn({ form }: EntraCall, name: string): string {
  const value = form.get(name);
  if (value === null || value === "") throw new EntraRefusal(90014, name);
  return value;
}
