import type { Context } from "../../../context.ts";
import { crashPoint } from "../../../kernel/crash-points.ts";
import { type Lease, stillHeld } from "../../../kernel/lease/lease.ts";
import type { Explanation } from "../graph.ts";
import { giveUp } from "./give-up.ts";
import { type HandOver, handOver, holderOf } from "./hand-over.ts";
import { proveCredential } from "./prove-credential.ts";
import { isDue, isOver, isToBeSent, isUnderWay, OBJECT_ID_UNKNOWN } from "./rules.ts";
import { sealCredential } from "./seal-credential.ts";
import { type CredentialRow, credentialsOf, lockedCredentials } from "./store.ts";
import { tellBlocked } from "./warn-administrators.ts";

interface Renewing {
  readonly used: CredentialRow;
  readonly coming: CredentialRow | undefined;
  readonly holder: HandOver["holder"] | undefined;
}

/**
 * Renews a certificate at half of its life, and goes on with whatever credential is coming: hands it over to Microsoft,
 * proves it, takes it into use. May be run any number of times and after a crash anywhere: each step is kept before the
 * next one, and what Microsoft may have got already is tried before it is sent again.
 */
export async function renewCertificate(ctx: Context, id: string, lease: Lease): Promise<void> {
  const { used, coming, holder } = await comingOrMade(ctx, id, lease);
  if (coming === undefined) return;
  if (!isToBeSent(coming, holder !== undefined) && (await proveCredential(ctx, id)).kind !== "refused") return;
  if (coming.kind !== "certificate" || isUnderWay(coming, ctx.now)) return;
  const trouble = holder ? await handOver(ctx, { lease, coming, holder }) : UNKNOWN;
  if (trouble === undefined) await proveCredential(ctx, id);
  else await tellBlocked(ctx, lease, { used, trouble });
}

const UNKNOWN: Explanation = {
  reason: "object-id-unknown",
  level: "bad",
  sentence: OBJECT_ID_UNKNOWN.sentence,
  cure: "Copy the Object ID from the app registration's overview page and replace the credential with it.",
};

async function comingOrMade(ctx: Context, id: string, lease: Lease): Promise<Renewing> {
  const renewing = await load(ctx, id);
  const { used, coming } = renewing;
  // One that nobody uploaded for so long that it ran out is of no use to anybody.
  const stale = coming !== undefined && isOver(coming, ctx.now) ? coming : undefined;
  if ((coming !== undefined && stale === undefined) || !isDue(used, ctx.now)) return renewing;
  const seal = await sealCredential(ctx, { kind: "certificate" });
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    const meanwhile = (await lockedCredentials(tx, id)).find(({ state }) => state === "coming");
    if (meanwhile && meanwhile.id !== stale?.id) return;
    if (stale) await giveUp(ctx, tx, stale);
    await seal(tx, { connection: id, state: "coming" });
  });
  crashPoint("key-kept");
  return load(ctx, id);
}

async function load(ctx: Context, id: string): Promise<Renewing> {
  return ctx.transaction(async (tx) => {
    const rows = await credentialsOf(tx, [id]);
    const used = rows.find(({ state }) => state === "in-use");
    if (used === undefined) throw new Error("A connection has no credential in use.");
    const coming = rows.find(({ state }) => state === "coming");
    return { used, coming, holder: await holderOf(ctx, tx, used) };
  });
}
