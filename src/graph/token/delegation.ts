import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  randomNonce,
  randomPKCECodeVerifier,
  refreshTokenGrant,
} from "openid-client";
import { z } from "zod";
import { Failure } from "../../kernel/errors.ts";
import { machineTime } from "../../kernel/access/machine-time.ts";
import { later, SECOND } from "../../kernel/time.ts";
import { endpointsOf, type Endpoints } from "../clouds.ts";
import { describedBy, unwrapped } from "./ask-login.ts";
import { proofOf, secretLooksLikeId } from "./credential.ts";
import { entraErrorOf } from "./entra-error.ts";
import type { Connection, TokenParts } from "./token.ts";

/** What binds somebody's way to Microsoft to their way back; only we know the verifier. */
export interface SignInJourney {
  readonly redirectUri: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What an app is to be allowed in somebody's name. */
export interface SignInWish extends SignInJourney {
  /** Names of delegated permissions of Graph, and `offline_access`. */
  readonly scopes: readonly string[];
}

/** What somebody allowed an app to do in their name. Both tokens are secrets. */
export interface AccountGrant {
  readonly accessToken: string;
  readonly expiresAt: Date;
  /** Absent without `offline_access`. */
  readonly refreshToken: string | undefined;
  /** Delegated permissions that the token holds, by their names. */
  readonly scopes: readonly string[];
  readonly identity: AccountIdentity;
}

/** Who signed in, as Entra's token says. */
export interface AccountIdentity {
  readonly tenantId: string;
  readonly objectId: string;
  readonly principalName: string;
  readonly displayName: string;
}

/** An app in the name of people. Refusals are EntraError, silence is GraphUnreachable. */
export interface Delegation {
  /** Where the browser is sent to. */
  begin(connection: Connection, wish: SignInWish): Promise<string>;
  /** Exchanges what the browser came back with: `search` is the query that Microsoft sent it with. */
  redeem(connection: Connection, journey: SignInJourney, search: string): Promise<AccountGrant>;
  /** A new access token; Microsoft mostly sends a new refresh token as well, and the old one has to go then. */
  renew(
    connection: Connection,
    held: { readonly refreshToken: string; readonly scopes: readonly string[] },
  ): Promise<AccountGrant>;
}

/** A nonce for the identity token, and the verifier of RFC 7636. */
export function newSignInJourney(): Pick<SignInJourney, "nonce" | "verifier"> {
  return { nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
}

const IDENTITY = ["openid", "profile"];

export function openDelegation(parts: TokenParts): Delegation {
  const { clock } = parts;
  const endpointsFor = ({ cloud }: Connection) => endpointsOf(cloud, parts.override);
  const entraFor = async (connection: Connection): Promise<Configuration> => {
    const { tenantId: tenant, clientId, credential } = connection;
    return describedBy(endpointsFor(connection), {
      tenant,
      clientId,
      proof: await proofOf(credential, { ...parts, assertionFile: parts.assertionFile }),
      secretLooksLikeId: secretLooksLikeId(credential),
      ahead: Math.round((clock.now().getTime() - machineTime()) / SECOND),
    });
  };
  return {
    begin: (connection, wish) =>
      unwrapped(async () => addressOf(await entraFor(connection), endpointsFor(connection), wish)),
    redeem: (connection, journey, search) =>
      unwrapped(async () => {
        refuseError(new URLSearchParams(search));
        const asked = clock.now();
        const { redirectUri, state, nonce, verifier } = journey;
        const given = await authorizationCodeGrant(await entraFor(connection), new URL(`${redirectUri}?${search}`), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        return grantIn(given, asked, undefined);
      }),
    renew: (connection, { refreshToken, scopes }) =>
      unwrapped(async () => {
        const asked = clock.now();
        // Without it Microsoft may keep the next refresh token to itself.
        const scope = scopeText(endpointsFor(connection), [...scopes, OFFLINE]);
        const given = await refreshTokenGrant(await entraFor(connection), refreshToken, { scope });
        return grantIn(given, asked, refreshToken);
      }),
  };
}

async function addressOf(entra: Configuration, endpoints: Endpoints, wish: SignInWish): Promise<string> {
  const address = buildAuthorizationUrl(entra, {
    response_type: "code",
    response_mode: "query",
    redirect_uri: wish.redirectUri,
    scope: scopeText(endpoints, wish.scopes),
    state: wish.state,
    nonce: wish.nonce,
    code_challenge: await calculatePKCECodeChallenge(wish.verifier),
    code_challenge_method: "S256",
    prompt: "select_account",
  });
  return address.href;
}

/** Permissions are named with the Graph that they are for, since each cloud has its own. */
function scopeText({ scope }: Endpoints, scopes: readonly string[]): string {
  const graph = scope.slice(0, -".default".length);
  return [...IDENTITY, ...scopes.map((name) => (name === OFFLINE ? name : graph + name))].join(" ");
}

const OFFLINE = "offline_access";

function refuseError(answer: URLSearchParams): void {
  const error = answer.get("error");
  if (error === null) return;
  const text = JSON.stringify({ error, error_description: answer.get("error_description") ?? "" });
  throw entraErrorOf({ status: 400, text }, false);
}

type Given = Awaited<ReturnType<typeof refreshTokenGrant>>;

const Claims = z.object({
  tid: z.string(),
  oid: z.string(),
  preferred_username: z.string().catch(""),
  name: z.string().catch(""),
});

function grantIn(given: Given, asked: Date, before: string | undefined): AccountGrant {
  const claims = Claims.safeParse(given.claims());
  if (!claims.success) throw nobody(claims.error);
  const { tid, oid, preferred_username: principalName, name } = claims.data;
  return {
    accessToken: given.access_token,
    expiresAt: later(asked, (given.expires_in ?? 0) * SECOND),
    refreshToken: given.refresh_token ?? before,
    scopes: namesIn(given.scope ?? ""),
    identity: { tenantId: tid, objectId: oid, principalName, displayName: name },
  };
}

/** Entra names permissions of Graph with or without the address of Graph before them. */
function namesIn(scope: string): string[] {
  const names = scope.split(" ").flatMap((each) => each.split("/").at(-1) ?? []);
  return [...new Set(names)].filter((name) => name !== "" && !OF_OPENID.has(name)).toSorted();
}

const OF_OPENID = new Set(["openid", "profile", "email", OFFLINE]);

function nobody(cause: unknown): Failure {
  return new Failure("upstream-refused", "Microsoft's answer does not say who signed in.", {
    reason: "account-unnamed",
    cure: "Try again. If it stays so, look for a program between this server and Microsoft that changes answers.",
    cause,
  });
}
