import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { instantFrom } from "../../../kernel/time.ts";
import type { Closure, ClosureWish, Room } from "./contract.ts";
import { archiveRoom, closureInApi, deleteClosure, insertClosure, insertRoom } from "./store.ts";

export async function addRoom(ctx: Context, name: string): Promise<Room> {
  return ctx.transaction(async (tx) => {
    const id = ctx.random.uuid();
    if (!(await insertRoom(tx, { id, name, at: ctx.now }))) throw nameTaken(name);
    await ctx.record(tx, { what: "room.added", about: id, data: { name } });
    return { id, name };
  });
}

export async function dropRoom(ctx: Context, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    await archiveRoom(tx, id, ctx.now);
    await ctx.record(tx, { what: "room.archived", about: id, data: {} });
  });
}

/** Closes the organisation for a time: no new appointment runs into it. Those that are booked stay. */
export async function addClosure(ctx: Context, { name, start, end }: ClosureWish): Promise<Closure> {
  const [starts, ends] = [instantFrom(start), instantFrom(end)];
  if (starts === undefined || ends === undefined) throw new Error("The schema lets only times through.");
  if (ends <= starts) throw endsFirst();
  const closure = { id: ctx.random.uuid(), name, starts_at: starts, ends_at: ends };
  return ctx.transaction(async (tx) => {
    await insertClosure(tx, { ...closure, created_at: ctx.now });
    await ctx.record(tx, { what: "closure.added", about: closure.id, data: { name, start, end } });
    return closureInApi(closure);
  });
}

export async function dropClosure(ctx: Context, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    await deleteClosure(tx, id);
    await ctx.record(tx, { what: "closure.removed", about: id, data: {} });
  });
}

function nameTaken(name: string): Failure {
  return new Failure("conflict", `Another room is called ${name} already.`, {
    field: "name",
    reason: "name-taken",
    cure: "Use the room that there is, or choose another name.",
  });
}

function endsFirst(): Failure {
  return new Failure("invalid-input", "The closure ends before it begins.", {
    field: "end",
    reason: "end-before-start",
    cure: "Give an end later than the start; mind the offsets of both.",
  });
}
