import { X509Certificate } from "node:crypto";
import { compactVerify, errors, type JWTPayload } from "jose";
import type { AppRecord, Certificate } from "../../entities/app.ts";
import { claimsOf } from "../../entra/tokens/jwt.ts";
import { requestRefused } from "../directory/refusal.ts";
import type { Call } from "../protocol/call.ts";
import { CHALLENGE } from "../protocol/challenge.ts";
import { GraphRefusal } from "../protocol/refusal.ts";

const AUDIENCE = "00000002-0000-0000-c000-000000000000";
const LONGEST_SECONDS = 600;
const SKEW_SECONDS = 300;

/** A JWT for the directory, of the app itself, good for ten minutes at most, signed with a key that the app has. */
export async function checkProof({ world }: Call, app: AppRecord, proof = ""): Promise<void> {
  const now = world.clock.now();
  const valid = app.certificates.filter(({ startsAt, endsAt }) => startsAt <= now && now < endsAt);
  if (valid.length === 0) {
    throw requestRefused("The application has no valid key credential to prove possession of; update it instead.");
  }
  const claims = claimsOf(proof) ?? {};
  if (isTimely(claims, now / 1000) && isAddressed(claims, app) && (await isSignedByAny(proof, valid))) return;
  const headers = { "WWW-Authenticate": CHALLENGE };
  const head = { status: 401, code: "Authentication_MissingOrMalformed", headers };
  throw new GraphRefusal(head, "Access Token missing or malformed.");
}

function isTimely({ nbf = 0, exp = 0 }: JWTPayload, seconds: number): boolean {
  return exp - nbf <= LONGEST_SECONDS && nbf - SKEW_SECONDS <= seconds && seconds < exp + SKEW_SECONDS;
}

function isAddressed({ aud = [], iss }: JWTPayload, app: AppRecord): boolean {
  return [aud].flat().includes(AUDIENCE) && iss === app.objectId;
}

async function isSignedByAny(proof: string, certificates: readonly Certificate[]): Promise<boolean> {
  const checks = await Promise.all(certificates.map((certificate) => isSignedBy(proof, certificate)));
  return checks.includes(true);
}

async function isSignedBy(proof: string, { pem }: Certificate): Promise<boolean> {
  try {
    await compactVerify(proof, new X509Certificate(pem).publicKey, { algorithms: ["RS256", "PS256"] });
    return true;
  } catch (error) {
    if (error instanceof errors.JOSEError) return false;
    throw error;
  }
}
