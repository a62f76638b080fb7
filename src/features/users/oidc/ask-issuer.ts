import * as oidc from "openid-client";
import { z } from "zod";
import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
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

const PATIENCE = 10_000;
const MOST = 1024 * 1024;

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

async function issuerOf(ctx: Context, provider: ProviderRow): Promise<oidc.Configuration> {
  const secret = await ctx.transaction((tx) => ctx.secrets.open(tx, provider.secret_id));
  const issuer = new URL(provider.issuer);
  const config = await oidc
    .discovery(issuer, provider.client_id, secret, undefined, {
      [oidc.customFetch]: guarded(ctx),
      execute: [
        // Without this the library trusts the connection, and looks at no signature.
        oidc.enableNonRepudiationChecks,
        // The guard lets plain http through only to hosts that the operator has named.
        ...(issuer.protocol === "http:" ? [oidc.allowInsecureRequests] : []),
      ],
    })
    .catch((cause: unknown) => {
      throw refusalIn(cause) ?? otherIssuer(provider, ownNameIn(cause)) ?? unreachable(provider, cause);
    });
  const differs = otherIssuer(provider, config.serverMetadata().issuer);
  if (differs) throw differs;
  return config;
}

/** How an issuer names itself, where that is not how it was asked for. */
function ownNameIn(error: unknown): string | undefined {
  const read = Differing.safeParse(error);
  return read.success ? read.data.cause.body.issuer : undefined;
}

const Differing = z.object({
  cause: z.object({ attribute: z.literal("issuer"), body: z.object({ issuer: z.url().max(400) }) }),
});

/** Tokens name their issuer to the letter, so what was typed has to be that, a slash at the end included. */
function otherIssuer({ name, issuer }: ProviderRow, own: string | undefined): Failure | undefined {
  if (own === undefined || own === issuer) return undefined;
  return new Failure("upstream-refused", `${name} does not name itself ${issuer}.`, {
    field: "issuer",
    reason: "issuer-differs",
    cure: `Enter the issuer as it names itself: ${own}`,
  });
}

/** The issuer's address was typed by somebody, so it is asked through the guard. */
function guarded({ outside }: Context): oidc.CustomFetch {
  return async (url, { method, headers, body }) => {
    const answer = await outside.fetch({
      url,
      method: method === "POST" ? "POST" : "GET",
      headers,
      ...((typeof body === "string" || body instanceof URLSearchParams) && { body: body.toString() }),
      patience: PATIENCE,
      most: MOST,
    });
    return new Response(new Uint8Array(answer.body), { status: answer.status, headers: answer.headers });
  };
}

/** What our own guard said, however often it was wrapped on the way. */
function refusalIn(error: unknown): Failure | undefined {
  if (error instanceof Failure) return error;
  return error instanceof Error ? refusalIn(error.cause) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function unreachable({ name, issuer }: ProviderRow, cause: unknown): Failure {
  return new Failure("upstream-unavailable", `${name} does not answer as an issuer of identities at ${issuer}.`, {
    field: "issuer",
    reason: "issuer-unreachable",
    cure: "Check the issuer's address: its discovery document must be at /.well-known/openid-configuration below it.",
    cause,
  });
}

function refusedBy({ name }: ProviderRow, cause: unknown): Failure {
  return new Failure("not-signed-in", `${name} did not confirm who you are.`, {
    reason: "identity-refused",
    cure: "Try again. If it stays so, ask the administrator to check the provider's client secret.",
    cause,
  });
}
