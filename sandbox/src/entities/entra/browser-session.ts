import { defineTable } from "../../kernel/table.ts";
import type { Authentication } from "./authorization-code.ts";

/** Somebody signed in in a browser, by the cookie it holds. */
export interface BrowserSession {
  readonly id: string;
  readonly authentication: Authentication;
}

export const BROWSER_SESSIONS = defineTable<BrowserSession>({
  name: "browser-sessions",
  key: (row) => row.id,
  indexes: {},
});
