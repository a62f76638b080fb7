import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { personOf } from "../../directory/index.ts";
import type { Host, HostChange, HostWish } from "./contract.ts";
import { refuseOddHours } from "./rules.ts";
import { hostInApi, hostOfPerson, hostRow, insertHost, lockHost, updateHost } from "./store.ts";

/** Makes a known person somebody whom appointments are held with. */
export async function addHost(ctx: Context, { person, priority, availability }: HostWish): Promise<Host> {
  refuseOddHours(availability);
  return ctx.transaction(async (tx) => {
    await personOf(tx, person).catch((error: unknown) => {
      throw error instanceof Failure && error.code === "not-found" ? personUnknown() : error;
    });
    if ((await hostOfPerson(tx, person)) !== undefined) throw alreadyHost();
    const id = ctx.random.uuid();
    await insertHost(tx, { id, person_id: person, priority, availability, at: ctx.now });
    await ctx.record(tx, { what: "host.added", about: id, data: { person } });
    return hostInApi(await hostRow(tx, id));
  });
}

/** Changes what is named of a host. Appointments that are booked stay. */
export async function changeHost(ctx: Context, id: string, change: HostChange): Promise<Host> {
  if (change.availability) refuseOddHours(change.availability);
  return ctx.transaction(async (tx) => {
    await lockHost(tx, id);
    const before = await hostRow(tx, id);
    const { priority, availability, archived } = change;
    await updateHost(tx, id, {
      at: ctx.now,
      ...(priority !== undefined && { priority }),
      ...(availability && { availability }),
      ...(archived !== undefined && { archivedAt: archived ? (before.archived_at ?? ctx.now) : null }),
    });
    await ctx.record(tx, { what: "host.changed", about: id, data: { changed: Object.keys(change) } });
    return hostInApi(await hostRow(tx, id));
  });
}

function personUnknown(): Failure {
  return new Failure("invalid-input", "The host names a person whom Parley does not know.", {
    field: "person",
    reason: "person-unknown",
    cure: "Add them with POST /api/people first.",
  });
}

function alreadyHost(): Failure {
  return new Failure("conflict", "This person is a host already.", {
    field: "person",
    reason: "already-host",
    cure: "Change the host that they are; an archived one can be brought back with archived: false.",
  });
}
