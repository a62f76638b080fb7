import { defineTable } from "../../kernel/table.ts";

/** Lets a token of an outside issuer stand for an app's own credential. */
export interface FederatedCredential {
  readonly id: string;
  /** Object id of the app registration. */
  readonly appObjectId: string;
  readonly name: string;
  readonly issuer: string;
  readonly subject: string;
  readonly audiences: readonly string[];
  readonly description: string | null;
  readonly createdAt: number;
}

export const FEDERATED_CREDENTIALS = defineTable<FederatedCredential, "app">({
  name: "federated-credentials",
  key: (row) => row.id,
  indexes: { app: (row) => row.appObjectId },
});
