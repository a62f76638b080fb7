import * as oidc from "openid-client";
import { z } from "zod";
import type { Context } from "../../../context.ts";
import { machineTime } from "../../../kernel/access/machine-time.ts";
import { Failure } from "../../../kernel/errors.ts";
import { MINUTE } from "../../../kernel/time.ts";
import type { ProviderRow } from "./store.ts";

const PATIENCE = 10_000;
const MOST = 1024 * 1024;
/** How long it is believed what an issuer says of itself, so that it is not asked for each browser that sets out. */
const KEPT = 5 * MINUTE;

interface Known {
  readonly config: oidc.Configuration;
  readonly until: number;
}

/** What is known of issuers, by the provider's id; each house has its own way to the world outside. */
const known = new WeakMap<Context["outside"], Map<string, Known>>();

/** An issuer as it says that it is. Throws a `Failure` when it does not answer as one. */
export async function issuerOf(ctx: Context, provider: ProviderRow): Promise<oidc.Configuration> {
  const now = machineTime();
  const ours = known.get(ctx.outside) ?? new Map<string, Known>();
  known.set(ctx.outside, ours);
  for (const [id, { until }] of ours) if (until <= now) ours.delete(id);
  const config = ours.get(provider.id)?.config ?? (await discover(ctx, provider));
  if (!ours.has(provider.id)) ours.set(provider.id, { config, until: now + KEPT });
  return config;
}

async function discover(ctx: Context, provider: ProviderRow): Promise<oidc.Configuration> {
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
      throw aboutIssuer(cause) ?? otherIssuer(provider, ownNameIn(cause)) ?? unreachable(provider, cause);
    });
  const differs = otherIssuer(provider, config.serverMetadata().issuer);
  if (differs) throw differs;
  // Browsers are sent there, and one follows `javascript:` and `data:` as well.
  await ctx.outside.check(config.serverMetadata().authorization_endpoint ?? "").catch((cause: unknown) => {
    throw unreachable(provider, cause);
  });
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
export function refusalIn(error: unknown): Failure | undefined {
  if (error instanceof Failure) return error;
  return error instanceof Error ? refusalIn(error.cause) : undefined;
}

/** The same about the field that holds the issuer's address: what it answers too much of, our caller has not sent. */
function aboutIssuer(error: unknown): Failure | undefined {
  const refusal = refusalIn(error);
  if (refusal === undefined) return undefined;
  const { code, message, cure, reason } = refusal;
  return new Failure(code === "too-large" ? "invalid-input" : code, message, {
    cure,
    reason,
    field: "issuer",
    cause: error,
  });
}

function unreachable({ name, issuer }: ProviderRow, cause: unknown): Failure {
  return new Failure("upstream-unavailable", `${name} does not answer as an issuer of identities at ${issuer}.`, {
    field: "issuer",
    reason: "issuer-unreachable",
    cure: "Check the issuer's address: its discovery document must be at /.well-known/openid-configuration below it.",
    cause,
  });
}
