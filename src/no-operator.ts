import type { Transaction } from "./kernel/database/database.ts";

/** Somebody of the Entra tenant for whom no application of the organisation's is to hold meetings. */
export interface NoOperator {
  readonly objectId: string;
  readonly login: string;
}

/** Finds some of them, of one Entra tenant, at most so many; `but` are logins that are operators all the same. */
export type FindNoOperators = (
  tx: Transaction,
  asked: { readonly tenant: string; readonly but: readonly string[]; readonly most: number },
) => Promise<readonly NoOperator[]>;
