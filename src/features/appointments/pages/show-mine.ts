import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { personOf } from "../../directory/index.ts";
import type { Person } from "../../directory/contract.ts";
import type { OwnAppointment } from "./contract.ts";
import { showOwn } from "./show-own.ts";
import { appointmentsOfVisitor } from "./store.ts";

/** More than anybody reads. */
const MOST = 200;

/** The appointments of the visitor who asks, the latest first. */
export async function showMine(ctx: Context): Promise<OwnAppointment[]> {
  const { id: person, email } = await whoAsks(ctx);
  return ctx.transaction(async (tx) => {
    return showOwn(ctx, tx, await appointmentsOfVisitor(tx, { person, email, limit: MOST }));
  });
}

/** The visitor who asks. */
export async function whoAsks({ caller, transaction }: Context): Promise<Person> {
  if (caller?.who.kind !== "visitor") throw new Failure("not-allowed", "Only visitors have something of their own.");
  const { person } = caller.who;
  return transaction((tx) => personOf(tx, person));
}
