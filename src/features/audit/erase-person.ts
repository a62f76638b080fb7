import type { Context } from "../../context.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { Failure } from "../../kernel/errors.ts";
import type { Identifier } from "../../kernel/privacy/personal-data.ts";
import { leaveTombstones, liftTombstones } from "../../kernel/privacy/tombstones.ts";
import type { LiftingWish, PersonExport } from "./contract.ts";

/** Hands out what every feature keeps about a person. */
export async function exportPerson(ctx: Context, person: string): Promise<PersonExport> {
  return ctx.transaction(async (tx) => {
    const parts = [];
    for (const { what, export: handOut } of ctx.personalData) parts.push({ what, data: await handOut(tx, person) });
    return { person, at: ctx.now.toISOString(), parts };
  });
}

/**
 * Erases a person from every feature, all or nothing. What stays is that it was done, and a mark by which they are known
 * again without being remembered, so that no import brings them back.
 */
export async function erasePerson(ctx: Context, person: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const known = await identified(ctx, tx, person);
    await leaveTombstones(tx, ctx, { known, at: ctx.now });
    // From the top floor down: what leans on the person goes before the person.
    for (const { erase } of ctx.personalData.toReversed()) await erase(tx, person, known);
    await ctx.record(tx, { what: "person.erased", about: person, data: {} });
  });
}

async function identified(ctx: Context, tx: Transaction, person: string): Promise<Identifier[]> {
  const known: Identifier[] = [];
  for (const { identify } of ctx.personalData) known.push(...((await identify?.(tx, person)) ?? []));
  return known;
}

/** Lets somebody be added again who was erased. */
export async function liftErasure(ctx: Context, { email, objectId, fields }: LiftingWish): Promise<void> {
  const known = [
    ...(email === undefined ? [] : [{ kind: "email", value: email }]),
    ...(objectId === undefined ? [] : [{ kind: "objectId", value: objectId }]),
    ...Object.entries(fields).map(([field, value]) => ({ kind: `field:${field}`, value })),
  ];
  await ctx.transaction(async (tx) => {
    if (!(await liftTombstones(tx, ctx, known))) {
      throw new Failure("not-found", "Nobody with these particulars was erased here.", {
        cure: "Check them, or add the person as usual.",
      });
    }
    await ctx.record(tx, { what: "erasure.lifted", about: ctx.organisation, data: {} });
  });
}
