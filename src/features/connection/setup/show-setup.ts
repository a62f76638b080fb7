import type { z } from "zod";
import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Setup } from "./contract.ts";
import { planFrom } from "./show-plan.ts";
import { newestSetups, type SetupRow, setupRow } from "./store.ts";

type Shown = z.input<typeof Setup>;

/** How a set-up stands, for the one who waits for it. */
export async function showSetup(ctx: Context, id: string): Promise<Shown> {
  return ctx.transaction(async (tx) => shownSetup(ctx, tx, await setupRow(tx, id)));
}

/** The newest set-ups: those that may be gone on with, and what came of the others. */
export async function listSetups(ctx: Context): Promise<Shown[]> {
  return ctx.transaction(async (tx) => {
    const all: Shown[] = [];
    for (const row of await newestSetups(tx)) all.push(await shownSetup(ctx, tx, row));
    return all;
  });
}

/** The certificate that the set-up waits with, as PEM. */
export async function certificateOfSetup(ctx: Context, id: string): Promise<string> {
  return (await ctx.transaction((tx) => setupRow(tx, id))).certificate;
}

export async function shownSetup(ctx: Context, tx: Transaction, row: SetupRow): Promise<Shown> {
  const { id, name, cloud, permission_set: permissionSet, connection_id: connection, expires_at: end } = row;
  const { application, delegated, redirectUris } = await planFrom(ctx, tx, row);
  return {
    id,
    name,
    cloud,
    permissionSet,
    multiTenant: row.multi_tenant,
    state: connection !== null ? "done" : end <= ctx.now ? "expired" : "waiting",
    asks: { application, delegated, redirectUris },
    ...cameOf(row),
    createdAt: row.created_at.toISOString(),
    expiresAt: end.toISOString(),
  };
}

function cameOf({ operators, outside, trouble, administrator, connection_id: connection }: SetupRow) {
  return {
    operators: operators ?? undefined,
    outside: outside ?? undefined,
    trouble: trouble ?? undefined,
    administrator: administrator ?? undefined,
    connection: connection ?? undefined,
  };
}
