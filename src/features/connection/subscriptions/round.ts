import type { GraphClient } from "../../../graph/index.ts";
import type { Lease } from "../../../kernel/lease/lease.ts";

/** One worker's turn at a connection. */
export interface Round {
  /** Of the connection. */
  readonly id: string;
  readonly lease: Lease;
  /** Fires when somebody else has taken over. */
  readonly signal: AbortSignal;
  /** The way to Microsoft in the name of an account, or of the app itself. */
  as(account: string | null): Promise<GraphClient>;
}
