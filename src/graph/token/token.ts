import { allowInsecureRequests, clientCredentialsGrant, customFetch, discovery, type CustomFetch } from "openid-client";
import { Failure } from "../../kernel/errors.ts";
import { later, MINUTE, SECOND, type Clock } from "../../kernel/time.ts";
import type { Random } from "../../kernel/random.ts";
import { endpointsOf, type Cloud, type Endpoints, type EndpointsOverride } from "../clouds.ts";
import { GraphUnreachable } from "../wire/graph-error.ts";
import type { Log } from "../ports.ts";
import { proofOf, secretLooksLikeId, type Credential } from "./credential.ts";
import { EntraError, entraErrorOf } from "./entra-error.ts";

/** An app in one tenant, and how it proves itself. */
export interface Connection {
  readonly cloud: Cloud;
  /** The tenant's id or one of its domain names. */
  readonly tenantId: string;
  readonly clientId: string;
  readonly credential: Credential;
}

/** App tokens for Graph, kept until shortly before they expire. */
export interface Tokens {
  /** The token in force, or a new one. Rejects with EntraError, or GraphUnreachable when Entra gave no answer. */
  tokenFor(connection: Connection): Promise<string>;
  /** Drops `token` after Graph refused it; a newer one stays. */
  forget(connection: Connection, token: string): void;
}

interface Held {
  readonly token: string;
  readonly renewAt: Date;
  readonly expiresAt: Date;
}

interface Parts {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly override?: EndpointsOverride | undefined;
}

const AHEAD = 5 * MINUTE;
const TIMEOUT_SECONDS = 30;

export function openTokens(parts: Parts): Tokens {
  const { clock, log } = parts;
  const held = new Map<string, Held>();
  const asking = new Map<string, Promise<Held>>();

  async function renew(connection: Connection, key: string): Promise<Held> {
    const old = held.get(key);
    try {
      const fresh = await askEntra(connection, parts);
      held.set(key, fresh);
      return fresh;
    } catch (error) {
      if (!(error instanceof GraphUnreachable) || old === undefined || old.expiresAt <= clock.now()) throw error;
      log.warn(
        { tenantId: connection.tenantId, clientId: connection.clientId },
        "Entra gave no answer; the old token still holds",
      );
      return old;
    }
  }

  function askOnce(connection: Connection, key: string): Promise<Held> {
    const underWay = asking.get(key);
    if (underWay) return underWay;
    const asked = renew(connection, key).finally(() => asking.delete(key));
    asking.set(key, asked);
    return asked;
  }

  return {
    tokenFor: async (connection) => {
      const key = keyOf(connection);
      const known = held.get(key);
      const { token } = known && clock.now() < known.renewAt ? known : await askOnce(connection, key);
      return token;
    },
    forget: (connection, token) => {
      const key = keyOf(connection);
      if (held.get(key)?.token === token) held.delete(key);
    },
  };
}

function keyOf({ cloud, tenantId, clientId, credential }: Connection): string {
  return [cloud, tenantId, clientId, credential.id].join("|");
}

async function askEntra(connection: Connection, { clock, random, override }: Parts): Promise<Held> {
  const asked = clock.now();
  const answer = await unwrapped(() =>
    grant(connection, { clock, random, endpoints: endpointsOf(connection.cloud, override) }),
  );
  const lifetime = (answer.expires_in ?? 0) * SECOND;
  const renewAt = later(asked, lifetime - Math.min(AHEAD, lifetime / 2));
  return { token: answer.access_token, renewAt, expiresAt: later(asked, lifetime) };
}

type Grant = Awaited<ReturnType<typeof clientCredentialsGrant>>;
type Means = { readonly clock: Clock; readonly random: Random; readonly endpoints: Endpoints };

async function grant(connection: Connection, { clock, random, endpoints }: Means): Promise<Grant> {
  const tenant = encodeURIComponent(connection.tenantId);
  // Entra names the tenant's id as issuer whatever name it was asked by, so the document is fetched by its own address.
  const document = new URL(`${endpoints.login}/${tenant}/v2.0/.well-known/openid-configuration`);
  const proof = proofOf(connection.credential, { clock, random });
  const entra = await discovery(document, connection.clientId, undefined, proof, {
    [customFetch]: askLogin(connection, endpoints),
    timeout: TIMEOUT_SECONDS,
    execute: endpoints.pretend ? [allowInsecureRequests] : [],
  });
  return await clientCredentialsGrant(entra, { scope: endpoints.scope });
}

/** The library wraps what it does not know; our own errors come out as they went in. */
async function unwrapped<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isOurs(error)) throw error;
    const cause: unknown = error instanceof Error ? error.cause : undefined;
    throw isOurs(cause) ? cause : incomprehensible(error);
  }
}

function incomprehensible(cause: unknown): Failure {
  return new Failure("upstream-unavailable", "Microsoft Entra gave an answer that is none.", {
    cure: "Nothing needs to be done: it is tried again. If it lasts, look for a proxy between this server and Microsoft.",
    reason: "entra-incomprehensible",
    cause,
  });
}

function isOurs(error: unknown): error is Error {
  return error instanceof EntraError || error instanceof GraphUnreachable || error instanceof Failure;
}

/** Speaks to the login host only, and turns each refusal into an EntraError before its body is lost. */
function askLogin(connection: Connection, endpoints: Endpoints): CustomFetch {
  const home = new URL(endpoints.login).origin;
  return async (address, request) => {
    if (new URL(address).origin !== home) {
      throw new Failure(
        "upstream-refused",
        "Entra's description of the tenant names an address outside its own host.",
        {
          cure: "Nothing was sent there. Check the connection's cloud and the network in between.",
        },
      );
    }
    const { method, headers, body = null, signal = null } = request;
    const answer = await reach(home, () => fetch(address, { method, headers, body, signal, redirect: "manual" }));
    if (answer.ok) return answer;
    const text = await reach(home, () => answer.text());
    throw entraErrorOf({ status: answer.status, text }, secretLooksLikeId(connection.credential));
  };
}

async function reach<T>(host: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new GraphUnreachable(`Microsoft Entra at ${host} could not be reached.`, { maybeStored: false, cause });
  }
}
