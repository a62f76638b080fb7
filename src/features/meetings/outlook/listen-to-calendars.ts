import type { Context } from "../../../context.ts";
import type { Listening } from "../../../feature.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { DAY, later, SECOND } from "../../../kernel/time.ts";
import { mailboxesInUse, meetingOfEvent, meetingsOfMailbox, organisersNamed } from "./store.ts";

/** News of one event comes in several pieces, and our own changes are announced before they are recorded. */
const GATHER = 2 * SECOND;
/** After its end people still answer, and a mailbox that is used daily is not let go of each evening. */
const AFTERWARDS = DAY;

/** Each mailbox that holds meetings is listened to once, however many there are. */
export const calendars: Listening = {
  name: "meetings.calendars",
  title: "An organiser's calendar",
  named: async (_ctx, tx, resources) => {
    const names = await organisersNamed(tx, resources.map(mailboxIn));
    return new Map(
      resources.flatMap((resource) => {
        const name = names.get(mailboxIn(resource));
        return name === undefined ? [] : [[resource, name]];
      }),
    );
  },
  wanted: async (ctx, tx, connection) =>
    (await mailboxesInUse(tx, connection, sinceFor(ctx))).map((mailbox) => ({
      resource: resourceOf(mailbox),
      changeType: "updated,deleted",
    })),
  hear: async (ctx, tx, { connection, resourceId, changeType }) => {
    const id = await meetingOfEvent(tx, connection, resourceId);
    if (id !== undefined) await orderLook(ctx, tx, { id, deleted: changeType === "deleted" });
  },
  catchUp: async (ctx, tx, { connection, resource }) => {
    const mailbox = mailboxIn(resource);
    for (const id of await meetingsOfMailbox(tx, connection, { mailbox, since: sinceFor(ctx) }))
      await orderLook(ctx, tx, { id, deleted: false });
  },
};

const RESOURCE = /^users\/([^/]+)\/events$/;

function resourceOf(mailbox: string): string {
  return `users/${mailbox}/events`;
}

function mailboxIn(resource: string): string {
  return RESOURCE.exec(resource)?.[1] ?? "";
}

function sinceFor({ clock }: Context): Date {
  return later(clock.now(), -AFTERWARDS);
}

/** Orders a look at a meeting's event soon. One that is said to be deleted is looked for in another way. */
export async function orderLook(
  ctx: Context,
  tx: Transaction,
  { id, deleted }: { readonly id: string; readonly deleted: boolean },
): Promise<void> {
  const at = later(ctx.clock.now(), GATHER);
  if (deleted) await ctx.order(tx, { job: "meetings.look", data: { id, deleted }, key: `${id} deleted`, at });
  else await ctx.order(tx, { job: "meetings.look", data: { id }, key: id, at });
}
