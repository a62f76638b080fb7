import type { JSONColumnType } from "kysely";
import type { Standing } from "../../../graph/index.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { PERMISSION_SETS } from "./contract.ts";

export type PermissionSet = (typeof PERMISSION_SETS)[number];

/** What Microsoft last showed that an app holds. */
export interface Granted {
  readonly application: readonly string[];
  /** Absent while the app may not read its own consent. */
  readonly delegated?: readonly string[];
  readonly at: string;
}

type Tables = {
  abilities: { organisation_id: string; key: string; is_on: boolean; changed_at: Date };
  connections: {
    id: string;
    permission_set: PermissionSet;
    granted: JSONColumnType<Granted> | null;
    service_principal_id: string | null;
  };
};

/** What the organisation chose, by ability; those it never chose are absent. */
export async function choices(tx: Transaction): Promise<Map<string, boolean>> {
  const rows = await tables(tx).selectFrom("abilities").select(["key", "is_on"]).execute();
  return new Map(rows.map(({ key, is_on: isOn }) => [key, isOn]));
}

export async function keepChoices(
  tx: Transaction,
  organisation: string,
  { chosen, at }: { readonly chosen: ReadonlyMap<string, boolean>; readonly at: Date },
): Promise<void> {
  const rows = [...chosen].map(([key, isOn]) => ({ organisation_id: organisation, key, is_on: isOn, changed_at: at }));
  await tables(tx)
    .insertInto("abilities")
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(["organisation_id", "key"])
        .doUpdateSet((row) => ({ is_on: row.ref("excluded.is_on"), changed_at: row.ref("excluded.changed_at") })),
    )
    .execute();
}

export async function askedAndGranted(
  tx: Transaction,
  id: string,
): Promise<{ permissionSet: PermissionSet; granted: Granted | undefined }> {
  const row = await tables(tx)
    .selectFrom("connections")
    .select(["permission_set", "granted"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return { permissionSet: row.permission_set, granted: row.granted ?? undefined };
}

export async function keepPermissionSet(tx: Transaction, id: string, set: PermissionSet): Promise<void> {
  await tables(tx).updateTable("connections").set({ permission_set: set }).where("id", "=", id).execute();
}

/** Keeps what the app's token says of it. What a token is silent about stays as it was seen last. */
export async function keepStanding(
  tx: Transaction,
  id: string,
  { roles, servicePrincipalId, at }: Standing & { readonly at: Date },
): Promise<void> {
  const granted: Granted = { application: roles, at: at.toISOString() };
  const principal = servicePrincipalId === undefined ? {} : { service_principal_id: servicePrincipalId };
  await tables(tx)
    .updateTable("connections")
    .set({ granted: JSON.stringify(granted), ...principal })
    .where("id", "=", id)
    .execute();
}

function tables(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
