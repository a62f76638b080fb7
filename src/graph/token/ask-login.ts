import {
  allowInsecureRequests,
  type ClientAuth,
  clockSkew,
  type Configuration,
  type CustomFetch,
  customFetch,
  discovery,
} from "openid-client";
import { Failure } from "../../kernel/errors.ts";
import type { Endpoints } from "../clouds.ts";
import { otherCloud, refuseOtherCloud } from "./other-cloud.ts";
import { GraphUnreachable } from "../wire/graph-error.ts";
import { EntraError, entraErrorOf } from "./entra-error.ts";

const TIMEOUT_SECONDS = 30;
/** Not refusals: nobody has typed the device's code yet. The library waits by itself. */
const WAITING: ReadonlySet<string> = new Set(["authorization_pending", "slow_down"]);

/** Who asks, and of which tenant: an id, a domain name, or `organizations` for the tenant of whoever signs in. */
export interface Client {
  readonly tenant: string;
  readonly clientId: string;
  readonly proof: ClientAuth;
  readonly secretLooksLikeId?: boolean;
  /** Seconds by which our clock is ahead of the machine's, by which the library goes; 0 when absent. */
  readonly ahead?: number;
}

/** Entra as it describes itself for a tenant. Its refusals are EntraError, silence is GraphUnreachable; see `unwrapped`. */
export async function describedBy(endpoints: Endpoints, client: Client): Promise<Configuration> {
  const { tenant, clientId, proof, secretLooksLikeId = false, ahead = 0 } = client;
  // Entra names the tenant's id as issuer whatever name it was asked by, so the document is fetched by its own address.
  const path = `${encodeURIComponent(tenant)}/v2.0/.well-known/openid-configuration`;
  const entra = await discovery(new URL(`${endpoints.login}/${path}`), clientId, { [clockSkew]: ahead }, proof, {
    [customFetch]: askLogin(endpoints, secretLooksLikeId),
    timeout: TIMEOUT_SECONDS,
    execute: endpoints.pretend ? [allowInsecureRequests] : [],
  });
  refuseOtherCloud(endpoints, entra.serverMetadata()["msgraph_host"]);
  return entra;
}

/** The library wraps what it does not know; our own errors come out as they went in. */
export async function unwrapped<T>(work: () => Promise<T>): Promise<T> {
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
function askLogin(endpoints: Endpoints, looksLikeId: boolean): CustomFetch {
  const home = new URL(endpoints.login).origin;
  return async (address, request) => {
    const { origin, host } = new URL(address);
    if (origin !== home) throw otherCloud(host) ?? elsewhere();
    const { method, headers, body = null, signal = null } = request;
    const answer = await reach(home, () => fetch(address, { method, headers, body, signal, redirect: "manual" }));
    if (answer.ok) return answer;
    const text = await reach(home, () => answer.text());
    const refusal = entraErrorOf({ status: answer.status, text }, looksLikeId);
    if (!WAITING.has(refusal.refusal.error)) throw refusal;
    return new Response(text, { status: answer.status, headers: answer.headers });
  };
}

function elsewhere(): Failure {
  return new Failure("upstream-refused", "Entra's description of the tenant names an address outside its own host.", {
    reason: "entra-elsewhere",
    cure: "Nothing was sent there. Check the connection's cloud and the network in between.",
  });
}

async function reach<T>(host: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new GraphUnreachable(`Microsoft Entra at ${host} could not be reached.`, { maybeStored: false, cause });
  }
}
