import { clientCredentialsGrant } from "openid-client";
import { later, MINUTE, SECOND, type Clock } from "../../kernel/time.ts";
import type { Random } from "../../kernel/random.ts";
import { endpointsOf, type Cloud, type Endpoints, type EndpointsOverride } from "../clouds.ts";
import { GraphUnreachable } from "../wire/graph-error.ts";
import type { Log } from "../ports.ts";
import { proofOf, secretLooksLikeId, type Credential, type Tools } from "./credential.ts";
import { describedBy, unwrapped } from "./ask-login.ts";

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
  /** A token asked for anew, so that what changed a moment ago is in it; the old one stays good until it comes. */
  fresh(connection: Connection): Promise<string>;
  /** Drops `token` after Graph refused it; a newer one stays. */
  forget(connection: Connection, token: string): void;
}

interface Held {
  readonly token: string;
  readonly renewAt: Date;
  readonly expiresAt: Date;
}

/** What tokens are asked with. */
export interface TokenParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly override?: EndpointsOverride | undefined;
  /** Where the identity token of this machine lies. */
  readonly assertionFile?: string | undefined;
}

const AHEAD = 5 * MINUTE;

export function openTokens(parts: TokenParts): Tokens {
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
    fresh: async (connection) => (await askOnce(connection, keyOf(connection))).token,
    forget: (connection, token) => {
      const key = keyOf(connection);
      if (held.get(key)?.token === token) held.delete(key);
    },
  };
}

function keyOf({ cloud, tenantId, clientId, credential }: Connection): string {
  return [cloud, tenantId, clientId, credential.id].join("|");
}

async function askEntra(connection: Connection, { clock, random, override, assertionFile }: TokenParts): Promise<Held> {
  const asked = clock.now();
  const answer = await unwrapped(() =>
    grant(connection, { clock, random, assertionFile, endpoints: endpointsOf(connection.cloud, override) }),
  );
  const lifetime = (answer.expires_in ?? 0) * SECOND;
  const renewAt = later(asked, lifetime - Math.min(AHEAD, lifetime / 2));
  return { token: answer.access_token, renewAt, expiresAt: later(asked, lifetime) };
}

type Grant = Awaited<ReturnType<typeof clientCredentialsGrant>>;
type Means = Tools & { readonly endpoints: Endpoints };

async function grant(connection: Connection, { endpoints, ...tools }: Means): Promise<Grant> {
  const { tenantId: tenant, clientId, credential } = connection;
  const proof = await proofOf(credential, tools);
  const entra = await describedBy(endpoints, {
    tenant,
    clientId,
    proof,
    secretLooksLikeId: secretLooksLikeId(credential),
  });
  return await clientCredentialsGrant(entra, { scope: endpoints.scope });
}
