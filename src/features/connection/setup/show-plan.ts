import type { Context } from "../../../context.ts";
import { meaningOf } from "../../../kernel/access/one-time-tokens.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { abilitiesOn } from "../requirements/list-abilities.ts";
import { isKeptByExchange } from "../requirements/kept-by-exchange.ts";
import { leastOf } from "../requirements/rules.ts";
import { permissionsOf } from "../requirements/list-presets.ts";
import { PURPOSE } from "./purpose.ts";
import type { SetupPlan } from "./contract.ts";
import { type SetupRow, setupRow } from "./store.ts";

/** What the holder of a token is to register. */
export async function showPlan(ctx: Context, { token, from }: { token: string; from: string }): Promise<SetupPlan> {
  const { inside, id } = await holderOf(ctx, { token, from });
  return inside.transaction(async (tx) => planFrom(inside, tx, await setupRow(tx, id)));
}

export async function planFrom(ctx: Context, tx: Transaction, row: SetupRow): Promise<SetupPlan> {
  const lists = permissionsOf(row.permission_set) ?? narrowed(leastOf(await abilitiesOn(ctx, tx)), row);
  return {
    name: row.name,
    organisation: ctx.organisation,
    cloud: row.cloud,
    certificate: row.certificate,
    ...lists,
    redirectUris: redirectUrisAt(ctx.address),
    multiTenant: row.multi_tenant,
    tag: `parley-${row.id}`,
    ...(ctx.graph.pretend && { sandbox: ctx.graph.pretend }),
  };
}

type Lists = ReturnType<typeof leastOf>;

/** Consent would open every mailbox, so for some operators it is left to Exchange to open theirs. */
function narrowed({ application, delegated }: Lists, { operators }: SetupRow): Lists {
  if (operators === null || operators.kind === "everyone") return { application, delegated };
  return { application: application.filter((name) => !isKeptByExchange(name)), delegated };
}

/** Where Microsoft sends browsers back to. It takes plain http for this machine only. */
export function redirectUrisAt(address: string): string[] {
  const { protocol, hostname } = new URL(address);
  if (protocol !== "https:" && hostname !== "localhost") return [];
  return ["callback", "consent"].map((door) => `${address}/connect/microsoft/${door}`);
}

/** Whose set-up a token is for; it stays good. Throws where it is none, or was used. */
export async function holderOf(
  ctx: Context,
  { token, from }: { token: string; from: string },
): Promise<{ inside: Context; id: string }> {
  const look = () => ctx.gate.look((tx) => meaningOf(tx, { token, purposes: [PURPOSE], now: ctx.now }));
  const meaning = await ctx.gate.tried(token, from, look);
  if (meaning?.subject === undefined) throw spent();
  return { inside: ctx.gate.as(meaning.organisation, `setup:${meaning.subject}`), id: meaning.subject };
}

export function spent(): Failure {
  return new Failure("not-found", "This set-up token is not good, or not any more.", {
    field: "token",
    reason: "setup-token-spent",
    cure: "Begin the set-up anew on its page, and use the token within 24 hours.",
  });
}
