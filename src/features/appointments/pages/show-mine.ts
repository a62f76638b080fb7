import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { personOf } from "../../directory/index.ts";
import type { Person } from "../../directory/contract.ts";
import { showMyMeetings } from "../../meetings/index.ts";
import { showAppointments } from "../listing/show-appointments.ts";
import type { MyAppointment } from "./contract.ts";
import { showOwn } from "./show-own.ts";
import { appointmentsOfVisitor } from "./store.ts";

/** More than anybody reads. */
const MOST = 200;

/** The appointments of the visitor who asks, the latest first, each with its meeting where that is theirs as well. */
export async function showMine(ctx: Context): Promise<MyAppointment[]> {
  const { id: person, email } = await whoAsks(ctx);
  const meetings = new Map((await showMyMeetings(ctx)).map((meeting) => [meeting.id, meeting]));
  return ctx.transaction(async (tx) => {
    const shown = await showAppointments(tx, await appointmentsOfVisitor(tx, { person, email, limit: MOST }));
    const own = await showOwn(ctx, tx, shown);
    return own.map((appointment, at) => {
      const meeting = meetings.get(shown[at]?.meeting?.id ?? "");
      return meeting === undefined ? appointment : { ...appointment, meeting };
    });
  });
}

/** The visitor who asks. */
export async function whoAsks({ caller, transaction }: Context): Promise<Person> {
  if (caller?.who.kind !== "visitor") throw new Failure("not-allowed", "Only visitors have something of their own.");
  const { person } = caller.who;
  return transaction((tx) => personOf(tx, person));
}
