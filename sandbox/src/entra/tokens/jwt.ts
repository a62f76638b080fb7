import { compactVerify, decodeJwt, decodeProtectedHeader, errors, type JWTPayload, SignJWT } from "jose";
import type { World } from "../../world.ts";
import { publishedKey, signingKey } from "./keys.ts";

/** Signs as the tenant. */
export async function signJwt(world: World, claims: JWTPayload): Promise<string> {
  const { kid, privateKey } = signingKey(world);
  return new SignJWT(claims).setProtectedHeader({ typ: "JWT", alg: "RS256", x5t: kid, kid }).sign(privateKey);
}

/** Whether one of the tenant's published keys signed it. */
export async function isOurs(world: World, token: string): Promise<boolean> {
  try {
    const key = publishedKey(world, decodeProtectedHeader(token).kid ?? "");
    if (key === undefined) return false;
    await compactVerify(token, key.publicKey, { algorithms: ["RS256"] });
    return true;
  } catch (error) {
    if (isUnreadable(error)) return false;
    throw error;
  }
}

/** What a token says, whoever signed it; undefined when it is none. */
export function claimsOf(token: string): JWTPayload | undefined {
  try {
    return decodeJwt(token);
  } catch (error) {
    if (isUnreadable(error)) return undefined;
    throw error;
  }
}

/** What stands in `aio`, a claim of Entra's own: the instant in milliseconds, as `iat` knows whole seconds only. */
export function markOf(instant: number): string {
  return Buffer.from(String(instant)).toString("base64url");
}

/** When a token was issued, in milliseconds. */
export function issuedAt({ aio, iat = 0 }: JWTPayload): number {
  return typeof aio === "string" ? Number(Buffer.from(aio, "base64url").toString()) : iat * 1000;
}

function isUnreadable(error: unknown): boolean {
  return error instanceof errors.JOSEError || error instanceof TypeError;
}
