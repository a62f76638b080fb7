import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { checkConnection } from "../check-connection.ts";
import { refuseOtherWorld, refuseSecretId } from "../rules.ts";
import { type ConnectionRow, connectionRow, setApplicationObjectId } from "../store.ts";
import type { CredentialReplacement, CredentialWish } from "./contract.ts";
import { keepWhenFree } from "./keep-credential.ts";
import { giveUp } from "./give-up.ts";
import { type Proof, proveCredential } from "./prove-credential.ts";
import { isOver, keepJob } from "./rules.ts";
import { sealCredential } from "./seal-credential.ts";
import { lockedCredentials } from "./store.ts";

/**
 * Gives a connection another credential. It is tried at once, and taken into use when Microsoft accepts it; until then
 * the present one stays, so that nobody is disconnected by a wrong one. A secret that Microsoft refuses is refused here;
 * what has to be told to Microsoft first waits.
 */
export async function replaceCredential(
  ctx: Context,
  id: string,
  { credential, applicationObjectId }: CredentialReplacement,
): Promise<ConnectionRow> {
  if (credential.kind === "secret") refuseSecretId(credential.secret);
  const seal = await sealCredential(ctx, credential);
  await ctx.transaction(async (tx) => {
    refuseOtherWorld(await connectionRow(tx, id), ctx.sandbox);
    if (applicationObjectId !== undefined) await setApplicationObjectId(tx, id, applicationObjectId);
    const coming = (await lockedCredentials(tx, id)).find(({ state }) => state === "coming");
    // Its certificate may be on its way to Microsoft by an administrator's hands already.
    if (coming?.kind === "certificate" && credential.kind === "certificate" && !isOver(coming, ctx.now)) return;
    if (coming) await giveUp(ctx, tx, coming);
    await seal(tx, { connection: id, state: "coming" });
    await ctx.order(tx, keepJob(id));
  });
  await TRY[credential.kind](ctx, id);
  return checkConnection(ctx, id);
}

const TRY: Record<CredentialWish["kind"], (ctx: Context, id: string) => Promise<void>> = {
  secret: async (ctx, id) => {
    const proof = await proveCredential(ctx, id);
    if (proof.kind !== "refused" || proof.explanation.level === "waiting") return;
    await ctx.transaction(async (tx) => {
      const coming = (await lockedCredentials(tx, id)).find(({ state }) => state === "coming");
      if (coming) await giveUp(ctx, tx, coming);
    });
    throw refusal(proof);
  },
  certificate: keepWhenFree,
  federated: async (ctx, id) => void (await proveCredential(ctx, id)),
};

type Refused = Extract<Proof, { kind: "refused" }>;

function refusal({ explanation: { sentence, cure, reason } }: Refused): Failure {
  return new Failure("upstream-refused", `${sentence} The present credential stays in use.`, {
    field: "credential.secret",
    reason,
    cure,
  });
}
