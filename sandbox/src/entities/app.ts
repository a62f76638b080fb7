import { defineTable } from "../kernel/table.ts";

export interface Secret {
  readonly id: string;
  readonly value: string;
  readonly displayName: string;
  readonly startsAt: number;
  readonly endsAt: number;
}

export interface Certificate {
  readonly id: string;
  readonly pem: string;
  /** Thumbprints as base64url. */
  readonly sha1: string;
  readonly sha256: string;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** An app registration together with its service principal. */
export interface AppRecord {
  readonly clientId: string;
  readonly objectId: string;
  readonly servicePrincipalId: string;
  readonly displayName: string;
  readonly enabled: boolean;
  /** Conditional access refuses it a token. */
  readonly blocked: boolean;
  readonly createdAt: number;
  readonly secrets: readonly Secret[];
  readonly certificates: readonly Certificate[];
  /** Consented application permissions. */
  readonly roles: readonly string[];
  /** Consented delegated permissions, for everybody in the tenant. */
  readonly scopes: readonly string[];
}

export const APPS = defineTable<AppRecord>({ name: "apps", tracked: true, key: (row) => row.clientId, indexes: {} });
