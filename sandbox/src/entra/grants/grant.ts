import type { Platform } from "../../entities/app.ts";
import type { Authentication } from "../../entities/entra/authorization-code.ts";
import type { EntraCall } from "../call.ts";
import type { ScopeWishes } from "../permissions/scopes.ts";
import type { Client } from "../client/client.ts";

/** A request to the token endpoint of an app that is known. */
export interface GrantRequest {
  readonly call: EntraCall;
  readonly client: Client;
}

export interface TokenAnswer {
  readonly token_type: "Bearer";
  readonly scope?: string;
  /** Numbers, but texts in answers of version 1. */
  readonly expires_in: number | string;
  readonly ext_expires_in: number | string;
  readonly expires_on?: string;
  readonly not_before?: string;
  readonly resource?: string;
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly id_token?: string;
  readonly client_info?: string;
}

export type Grant = (request: GrantRequest) => Promise<TokenAnswer>;

/** Somebody who proved who they are, and what the app wants of them. */
export interface SignedIn {
  readonly authentication: Authentication;
  readonly platform: Platform;
  readonly wishes: ScopeWishes;
  /** As asked for, to be kept with the refresh token. */
  readonly scope: string;
  readonly nonce: string | null;
  /** When the refresh token ends, for one whose life is not prolonged. */
  readonly refreshEndsAt?: number;
}
