import * as oidc from "openid-client";
import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { issuerOf, refusalIn } from "./know-issuer.ts";
import type { ProviderRow } from "./store.ts";

/** Who somebody is at an issuer, as its signed token says. `claims` are all that the token holds. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string | undefined;
  readonly email: string | undefined;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** What binds the way there to the way back. */
export interface Journey {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** A nonce for the issuer's token, and the PKCE verifier that only we know. */
export function newJourney(): Omit<Journey, "state"> {
  return { nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
}

/** Where the browser is sent to. Throws a `Failure` when the issuer does not answer. */
export async function wayToIssuer(
  ctx: Context,
  provider: ProviderRow,
  { redirectUri, journey }: { readonly redirectUri: string; readonly journey: Journey },
): Promise<string> {
  const config = await issuerOf(ctx, provider);
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: "openid profile email",
    response_mode: "query",
    state: journey.state,
    nonce: journey.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(journey.verifier),
    code_challenge_method: "S256",
  });
  return url.href;
}

/** Exchanges the code that came back in `url` for the identity: signature, issuer, audience, nonce and state are checked. */
export async function identityFrom(
  ctx: Context,
  provider: ProviderRow,
  { url, journey }: { readonly url: string; readonly journey: Journey },
): Promise<Identity> {
  const config = await issuerOf(ctx, provider);
  const tokens = await oidc
    .authorizationCodeGrant(config, new URL(url), {
      pkceCodeVerifier: journey.verifier,
      expectedState: journey.state,
      expectedNonce: journey.nonce,
      idTokenExpected: true,
    })
    .catch((cause: unknown) => {
      throw refusalIn(cause) ?? refusedBy(provider, cause);
    });
  const claims = tokens.claims();
  if (claims === undefined) throw refusedBy(provider, undefined);
  return {
    issuer: claims.iss,
    subject: claims.sub,
    name: textOf(claims["name"]),
    email: textOf(claims["email"]),
    claims,
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function refusedBy({ name }: ProviderRow, cause: unknown): Failure {
  return new Failure("not-signed-in", `${name} did not confirm who you are.`, {
    reason: "identity-refused",
    cure: "Try again. If it stays so, ask the administrator to check the provider's client secret.",
    cause,
  });
}
