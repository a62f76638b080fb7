import { compactVerify, createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload } from "jose";
import type { AppRecord } from "../../entities/app.ts";
import { isReplicated } from "../../entities/directory/directory-settings.ts";
import { FEDERATED_CREDENTIALS } from "../../entities/entra/federated-credential.ts";
import { isObject, type JsonObject, objectsAt, parseJson, textAt } from "../../kernel/json.ts";
import { checkTimes } from "./assertion.ts";
import type { EntraCall } from "../call.ts";
import { claimsOf } from "../tokens/jwt.ts";
import { EntraRefusal } from "../refusal.ts";

const PATIENCE_MS = 10_000;

/** Proves an app by a token of an outside issuer, whose keys are asked for where it publishes them. */
export async function checkFederated(call: EntraCall, app: AppRecord, assertion: string): Promise<void> {
  const claims = claimsOf(assertion) ?? {};
  const issuer = checkTrust(call, app, claims);
  await checkSignature(assertion, await keysOf(issuer));
  checkTimes(claims, call.world.clock.now());
}

/** Issuer, subject and audience must be those of one federated identity credential, letter by letter. */
function checkTrust({ world }: EntraCall, app: AppRecord, claims: JWTPayload): string {
  const trusted = FEDERATED_CREDENTIALS.in(world)
    .by("app", app.objectId)
    .filter(({ createdAt }) => isReplicated(world, createdAt));
  if (trusted.length === 0) throw new EntraRefusal(70025, app.clientId, app.displayName);
  const { iss = "", sub = "" } = claims;
  const audiences = [claims.aud ?? []].flat();
  const byIssuer = trusted.filter(({ issuer }) => issuer === iss);
  if (byIssuer.length === 0) throw new EntraRefusal(700211, iss);
  const bySubject = byIssuer.filter(({ subject }) => subject === sub);
  if (bySubject.length === 0) throw new EntraRefusal(700213, sub);
  if (!bySubject.some((trust) => trust.audiences.some((audience) => audiences.includes(audience)))) {
    throw new EntraRefusal(700212, audiences.join(", "));
  }
  return iss;
}

async function checkSignature(assertion: string, keys: JSONWebKeySet): Promise<void> {
  try {
    await compactVerify(assertion, createLocalJWKSet(keys), { algorithms: ["RS256"] });
  } catch (error) {
    if (error instanceof errors.JOSEError) throw new EntraRefusal(700027, error.message);
    throw error;
  }
}

async function keysOf(issuer: string): Promise<JSONWebKeySet> {
  const described = await fetchJson(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`);
  const address = textAt(described, "jwks_uri");
  if (address === undefined) throw new EntraRefusal(50166, "The issuer names no jwks_uri.");
  const keys = objectsAt(await fetchJson(address), "keys");
  return { keys: keys.map((key) => ({ ...key, kty: textAt(key, "kty") ?? "" })) };
}

async function fetchJson(address: string): Promise<JsonObject> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const value = parseJson(await response.text());
    if (response.ok && isObject(value)) return value;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EntraRefusal(50166, `${address}: ${reason}`);
  }
  throw new EntraRefusal(50166, `${address} did not answer with JSON.`);
}
