import type { UserRecord } from "../../entities/user.ts";
import { livingUser } from "../account.ts";
import { checkAccess } from "../conditional-access.ts";
import { heldScopes, onlyWish } from "../permissions/scopes.ts";
import { type AccessToken, userToken } from "../tokens/access-token.ts";
import { clientInfo } from "../tokens/client-info.ts";
import { idToken } from "../tokens/id-token.ts";
import { accessAnswer } from "./access-answer.ts";
import type { GrantRequest, SignedIn, TokenAnswer } from "./grant.ts";
import { refreshAnswer } from "./refresh-answer.ts";

/** Tokens for a person who proved who they are: access, and ID and refresh where asked for. */
export async function answerTokens(request: GrantRequest, signedIn: SignedIn): Promise<TokenAnswer> {
  const { call, client } = request;
  const { authentication, wishes } = signedIn;
  const user = livingUser(call, authentication.userId);
  checkAccess(call.world, { app: client.app, userId: user.id, mfa: authentication.mfa });
  const wish = onlyWish(wishes);
  const { resource } = wish;
  const scopes = heldScopes(call.world, client.app, { userId: user.id, wish });
  const { mfa } = authentication;
  const handlesChallenges = call.form.get("claims")?.toLowerCase().includes('"cp1"') ?? false;
  const held =
    resource.prefix === "" ? [...wishes.openid.filter((name) => name !== "offline_access"), ...scopes] : scopes;
  const access = await userToken(call, { client, user, mfa, resource, scopes: held, handlesChallenges });
  return {
    ...accessAnswer(call, access, resource),
    scope: [
      ...wishes.openid.filter((name) => name !== "offline_access"),
      ...scopes.map((name) => resource.prefix + name),
    ].join(" "),
    ...refreshAnswer(request, signedIn),
    ...(await idAnswer(request, { user, signedIn, access })),
    ...(call.form.get("client_info") === "1" ? { client_info: clientInfo(call, user) } : {}),
  };
}

async function idAnswer(
  { call, client }: GrantRequest,
  { user, signedIn, access }: { user: UserRecord; signedIn: SignedIn; access: AccessToken },
): Promise<Pick<TokenAnswer, "id_token">> {
  const { wishes, nonce } = signedIn;
  if (!wishes.openid.includes("openid")) return {};
  const { app } = client;
  return { id_token: await idToken(call, { app, user, openid: wishes.openid, nonce, accessToken: access.token }) };
}
