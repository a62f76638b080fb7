import type { Context } from "../../../context.ts";
import type { Listening } from "../../../feature.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { later, SECOND } from "../../../kernel/time.ts";
import type { Heard } from "../../../listening.ts";
import { allConnections, listenAnew } from "../../connection/index.ts";
import { lenderAt } from "./lender.ts";
import { idsIn, MOST_WATCHED, resourceFor, ToldPresence } from "./rules.ts";
import { watchedAt } from "./store.ts";
import { takeTold } from "./take-told.ts";

/** The listening to presence, by name. */
export const LISTENING = "directory.presence";

/** The presence of those whom somebody here looks at. */
export const presence: Listening = {
  name: LISTENING,
  title: "The presence of people who are looked at",
  named: async (_ctx, _tx, resources) => new Map(resources.map((resource) => [resource, peopleIn(resource)])),
  because: async (_ctx, tx, connection) => reasonFor((await watchedAt(tx, connection)).length),
  wanted: async (ctx, tx, connection) => {
    const account = await lenderAt(ctx, tx, connection);
    const ids = account === undefined ? [] : (await watchedAt(tx, connection)).map(({ object_id: id }) => id);
    if (ids.length === 0) return [];
    return [{ resource: resourceFor(ids), changeType: "updated", withData: true, account }];
  },
  hear: (ctx, tx, heard) => hearAll(ctx, tx, [heard]),
  hearAll,
  catchUp: orderPresenceLook,
};

/** What was sent along is kept at once; for the rest Microsoft is asked. */
async function hearAll(ctx: Context, tx: Transaction, heard: readonly Heard[]): Promise<void> {
  for (const [connection, those] of Map.groupBy(heard, (each) => each.connection)) {
    const told = those.flatMap(({ content }) => ToldPresence.safeParse(content).data ?? []);
    await takeTold(ctx, tx, { connection, told, at: ctx.clock.now() });
    if (told.length < those.length) await orderPresenceLook(ctx, tx, { connection });
  }
}

/** Much may be announced at once, and one look is for all of it. */
const GATHER = SECOND;

async function orderPresenceLook(ctx: Context, tx: Transaction, { connection }: { connection: string }): Promise<void> {
  const at = later(ctx.clock.now(), GATHER);
  await ctx.order(tx, { job: "directory.look-at-presence", data: { id: connection }, key: connection, at });
}

/** In whose name presence is announced may have changed. */
export async function listenToPresence(ctx: Context): Promise<void> {
  await ctx.transaction(async (tx) => {
    const active = (await allConnections(tx)).filter(
      ({ state, sandbox }) => state === "active" && sandbox === ctx.sandbox,
    );
    for (const { id } of active) await listenAnew(ctx, tx, id);
  });
}

function peopleIn(resource: string): string {
  const { length } = idsIn(resource);
  return length === 1 ? "1 person" : `${length} people`;
}

function reasonFor(count: number): string {
  const people = count === 1 ? "1 person is" : `${count} people are`;
  return `${people} looked at; of up to ${MOST_WATCHED} Microsoft announces presence at once, of more it is asked for once a minute.`;
}
