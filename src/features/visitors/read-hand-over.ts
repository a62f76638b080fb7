import { decodeProtectedHeader, errors, jwtVerify } from "jose";
import type { Context } from "../../context.ts";
import { Failure } from "../../kernel/errors.ts";
import { HandOver } from "./contract.ts";
import { keyOf, type KeyRow } from "./store.ts";

/** A hand-over whose signature, audience and age are right. Whether it was used before is asked where it is used. */
export interface ReadHandOver {
  readonly key: KeyRow;
  readonly claims: HandOver;
}

/** Seconds between signing and arriving, and between two computers' clocks. */
const OLDEST = 60;
const SKEW = 5;

/**
 * Reads a hand-over: a JWT signed with HS256 by an application's hand-over key, whose id is the header's `kid`, with our
 * address as its audience, at most 60 seconds old by the machine's own clock.
 */
export async function readHandOver(ctx: Context, token: string): Promise<ReadHandOver> {
  const key = await keyNamedBy(ctx, token);
  const inside = ctx.gate.as(key.organisation_id, "anyone");
  const secret = await inside.transaction((tx) => inside.secrets.open(tx, key.secret_id));
  const { payload } = await jwtVerify(token, Buffer.from(secret, "base64url"), {
    algorithms: ["HS256"],
    audience: ctx.address,
    maxTokenAge: OLDEST,
    clockTolerance: SKEW,
    requiredClaims: ["sub", "jti", "iat", "exp"],
  }).catch((error: unknown) => {
    throw refusedBecause(error, ctx.address);
  });
  const read = HandOver.safeParse(payload);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw refusal(`its claim ${issue?.path.join(".") ?? ""} is not valid: ${issue?.message ?? "unknown"}`, "claims");
  }
  if (read.data.exp - read.data.iat > OLDEST) throw refusal(`it is good for longer than ${OLDEST} seconds`, "too-long");
  return { key, claims: read.data };
}

async function keyNamedBy(ctx: Context, token: string): Promise<KeyRow> {
  const kid = kidOf(token);
  const key = kid === undefined ? undefined : await ctx.gate.look((tx) => keyOf(tx, kid));
  if (key) return key;
  throw refusal("its header names no hand-over key of ours as kid", "key-unknown");
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function kidOf(token: string): string | undefined {
  try {
    const { kid } = decodeProtectedHeader(token);
    return kid !== undefined && UUID.test(kid) ? kid : undefined;
  } catch {
    // What is no JWT names no key, which is what the caller is told.
    return undefined;
  }
}

function refusedBecause(error: unknown, address: string): unknown {
  if (error instanceof errors.JWTExpired) return refusal("it is older than it may be", "expired");
  if (error instanceof errors.JWTClaimValidationFailed)
    return refusal(`its claim ${error.claim} is missing or not right (the audience is ${address})`, "claims");
  if (error instanceof errors.JOSEError)
    return refusal("it is not signed with HS256 by the key that it names", "signature");
  return error;
}

function refusal(why: string, reason: string): Failure {
  return new Failure("not-signed-in", `This hand-over is refused: ${why}.`, {
    field: "handOver",
    reason: `hand-over-${reason}`,
    cure: "Go back to the application you came from and follow its link again.",
  });
}
