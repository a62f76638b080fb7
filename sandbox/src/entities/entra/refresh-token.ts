import { defineTable } from "../../kernel/table.ts";
import type { Platform } from "../app.ts";
import type { Authentication } from "./authorization-code.ts";

export interface RefreshToken {
  readonly token: string;
  readonly clientId: string;
  readonly authentication: Authentication;
  readonly platform: Platform;
  /** What was asked for at first; what counts when a refresh asks for nothing. */
  readonly scope: string;
  readonly issuedAt: number;
  readonly endsAt: number;
}

export const REFRESH_TOKENS = defineTable<RefreshToken, "user">({
  name: "refresh-tokens",
  key: (row) => row.token,
  indexes: { user: (row) => row.authentication.userId },
});
