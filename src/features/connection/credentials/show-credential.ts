import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { between, DAY } from "../../../kernel/time.ts";
import type { ShownCredential, WorkloadIdentity } from "./contract.ts";
import { comingWords, renewalOf } from "./rules.ts";
import type { CredentialRow } from "./store.ts";

/** Who this machine is, or why that cannot be told. */
export type Identity = { readonly identity: WorkloadIdentity } | { readonly trouble: Failure };

/** Reads the machine's identity where one of these credentials goes by it. */
export async function identityFor(ctx: Context, rows: readonly CredentialRow[]): Promise<Identity | undefined> {
  if (rows.every(({ kind }) => kind !== "federated")) return undefined;
  try {
    return { identity: await ctx.graph.identity() };
  } catch (error) {
    if (error instanceof Failure) return { trouble: error };
    throw error;
  }
}

interface Circumstances {
  /** The app registration's, where it is known. */
  readonly objectId: string | null;
  readonly identity: Identity | undefined;
  readonly now: Date;
}

/** A connection's credential as people see it; nothing of it is secret. */
export function shownCredential(
  rows: readonly CredentialRow[],
  { objectId, identity, now }: Circumstances,
): ShownCredential {
  const used = rows.find(({ state }) => state === "in-use");
  if (used === undefined) throw new Error("A connection has no credential in use.");
  const coming = rows.find(({ state }) => state === "coming");
  return {
    ...shown(used, identity),
    ...(used.expires_at && { daysLeft: Math.floor(between(now, used.expires_at) / DAY) }),
    renewal: renewalOf(used, { coming: coming !== undefined, objectId }),
    ...(coming && {
      coming: {
        ...shown(coming, identity),
        since: coming.created_at.toISOString(),
        ...comingWords(coming, coming.kind === "federated" ? troubleIn(identity) : undefined),
      },
    }),
  };
}

function shown({ kind, certificate, expires_at: expires }: CredentialRow, identity: Identity | undefined) {
  return {
    kind,
    ...(certificate === null ? {} : { certificate }),
    ...(expires === null ? {} : { expiresAt: expires.toISOString() }),
    ...(kind === "federated" && identity && "identity" in identity && { identity: identity.identity }),
  };
}

function troubleIn(identity: Identity | undefined): { sentence: string; cure: string | undefined } | undefined {
  if (identity === undefined || "identity" in identity) return undefined;
  return { sentence: identity.trouble.message, cure: identity.trouble.cure };
}
