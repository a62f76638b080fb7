import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { presenceOfTold, type ToldPresence } from "./rules.ts";
import { keepTold } from "./store.ts";

interface Taken {
  readonly connection: string;
  readonly told: readonly ToldPresence[];
  /** When Microsoft was asked, or told it. */
  readonly at: Date;
}

/** Keeps what Microsoft told of the presence of those who are looked at, and stirs the pages that show it. Nobody else's is kept. */
export async function takeTold(ctx: Context, tx: Transaction, { connection, told, at }: Taken): Promise<void> {
  const known = told.flatMap((each) => {
    const { id, sequenceNumber: stamp = null } = each;
    return id === undefined ? [] : [{ presence: presenceOfTold(each, id.toLowerCase()), stamp }];
  });
  if (known.length === 0) return;
  if (await keepTold(tx, { connection, at, told: known })) tx.afterCommit(() => ctx.pulse.announce("facts"));
}
