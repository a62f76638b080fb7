import { defineTable } from "../../kernel/table.ts";
import type { Platform } from "../app.ts";

/** How somebody proved who they are, and when. */
export interface Authentication {
  readonly userId: string;
  readonly at: number;
  /** Whether with a second factor. */
  readonly mfa: boolean;
}

/** What /authorize gives an app, to be exchanged for tokens once. */
export interface AuthorizationCode {
  readonly code: string;
  readonly clientId: string;
  readonly authentication: Authentication;
  readonly redirectUri: string;
  readonly platform: Platform;
  /** As asked for. */
  readonly scope: string;
  readonly nonce: string | null;
  readonly challenge: { readonly value: string; readonly method: "S256" | "plain" } | null;
  readonly issuedAt: number;
  readonly redeemed: boolean;
}

export const AUTHORIZATION_CODES = defineTable<AuthorizationCode>({
  name: "authorization-codes",
  key: (row) => row.code,
  indexes: {},
});
