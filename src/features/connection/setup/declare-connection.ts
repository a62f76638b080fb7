import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { prepareConnection } from "../create-connection.ts";
import { chooseCloud } from "../set-cloud.ts";
import { openCredential } from "../credentials/open-credential.ts";
import { replaceCredential } from "../credentials/replace-credential.ts";
import { credentialsOf } from "../credentials/store.ts";
import type { Connection } from "../contract.ts";
import { allConnections } from "../store.ts";
import { declareOneAtATime } from "./store.ts";

/** A connection as the environment of the server declares it. */
export interface Declaration {
  readonly entraTenantId: string;
  readonly clientId: string;
  readonly cloud: Connection["cloud"];
  readonly secret: string;
}

/**
 * Sees to it that the organisation has the declared connection, and that it speaks by the declared secret. What somebody
 * decided since stays: a connection that was retired, and a credential that is no secret.
 */
export async function declareConnection(ctx: Context, { secret, ...ids }: Declaration): Promise<void> {
  const credential = { kind: "secret", secret } as const;
  const keep = await prepareConnection(ctx, { name: "Microsoft Teams", ...ids, credential });
  const known = await ctx.transaction(async (tx) => {
    await declareOneAtATime(tx);
    const row = (await allConnections(tx)).find(
      ({ entra_tenant_id: tenant, client_id: client }) =>
        tenant === ids.entraTenantId.toLowerCase() && client === ids.clientId.toLowerCase(),
    );
    if (row === undefined) await keep(tx);
    return row;
  });
  if (known === undefined || known.state === "retired") return;
  // A connection that works is in the right cloud, whatever is declared.
  if (known.cloud !== ids.cloud && known.state !== "active") await chooseCloud(ctx, known.id, ids.cloud);
  if (await speaksByAnother(ctx, known.id, secret)) await replace(ctx, known.id, secret);
}

/** A server does not stay away because of a wrong secret: the connection goes on with the one that it has. */
async function replace(ctx: Context, id: string, secret: string): Promise<void> {
  try {
    await replaceCredential(ctx, id, { credential: { kind: "secret", secret } });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { message, cure } = error;
    ctx.log.error({ connection: id, cure }, `The secret that the environment declares was not taken: ${message}`);
  }
}

/** Whether the connection speaks by a secret, and neither that one nor the one to come is this. */
async function speaksByAnother(ctx: Context, id: string, secret: string): Promise<boolean> {
  return ctx.transaction(async (tx) => {
    const rows = (await credentialsOf(tx, [id])).filter(({ state }) => state !== "retiring");
    if (rows.some(({ kind, state }) => state === "in-use" && kind !== "secret")) return false;
    const known = await Promise.all(rows.map((row) => openCredential(ctx, tx, row)));
    return !known.some((each) => each.kind === "secret" && each.secret === secret);
  });
}
