import type { Context } from "../../../../context.ts";
import { addressOfGroup, getUser, type GraphClient, type SessionCalendar } from "../../../../graph/index.ts";
import { Failure } from "../../../../kernel/errors.ts";
import type { Lease } from "../../../../kernel/lease/lease.ts";
import { connectionFor } from "../../../connection/index.ts";
import type { ClassSettings } from "../../settings/contract.ts";
import { settingsOf } from "../../settings/store.ts";
import { reachForClasses } from "../../teams/reach.ts";
import { readOrganiserZone } from "./organiser-zone.ts";

/** What the sessions share that are brought to their calendars one after the other. */
export interface Pass {
  readonly ctx: Context;
  readonly graph: GraphClient;
  readonly lease: Lease;
  readonly signal: AbortSignal;
  /** Whether the calendars of groups are open to us: Microsoft opens them to people alone. */
  readonly byAccount: boolean;
  readonly invites: boolean;
  /** The account in whose mailbox the app writes. Throws with the cure where there is none. */
  readonly mailbox: () => Promise<SessionCalendar>;
  /** The address of a group. */
  readonly addressOf: (group: string) => Promise<string>;
}

/** Finds the way to Microsoft once for all sessions. Throws with the cure where there is none. */
export async function beginPass(ctx: Context, lease: Lease, signal: AbortSignal): Promise<Pass> {
  const { settings, connection } = await ctx.transaction(async (tx) => {
    const all = await settingsOf(tx);
    return { settings: all, connection: await connectionFor(tx, { named: all.connection, sandbox: ctx.sandbox }) };
  });
  const { graph, account } = await reachForClasses(ctx, connection);
  const { invites } = settings.calendar;
  const terms = { priority: "background", signal } as const;
  const mailbox = once(async () => {
    const { name, id } = await findMailbox(graph, settings, terms);
    await readOrganiserZone(ctx, graph, { connection, name, id, ...terms });
    return { kind: "mailbox", id } as const;
  });
  const groups = new Map<string, Promise<string>>();
  const addressOf = (group: string): Promise<string> => {
    const asked = groups.get(group) ?? addressed(graph, group, terms);
    groups.set(group, asked);
    return asked;
  };
  return { ctx, graph, lease, signal, byAccount: account !== undefined, invites, mailbox, addressOf };
}

function once<T>(find: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => (asked ??= find());
}

type Terms = { readonly priority: "background"; readonly signal: AbortSignal };

/** By its object id: a login name may pass to somebody else while events stand. */
async function findMailbox(
  graph: GraphClient,
  { calendar: { mailbox: name } }: ClassSettings,
  terms: Terms,
): Promise<{ readonly name: string; readonly id: string }> {
  if (name === undefined)
    throw new Failure("conflict", "Nobody has said in whose mailbox the app writes the sessions of classes.", {
      reason: "session-mailbox-missing",
      cure: "Name an account in the settings of classes; or have classes kept by a connected account, which writes into the calendars of their groups.",
    });
  const user = await getUser(graph, name, { select: ["id"], ...terms });
  if (user?.id) return { name, id: user.id };
  throw new Failure("conflict", `Microsoft's directory has no account ${name} to write sessions as.`, {
    reason: "session-mailbox-unknown",
    cure: "Name another account in the settings of classes, by its login name or object id.",
  });
}

async function addressed(graph: GraphClient, group: string, terms: Terms): Promise<string> {
  const address = await addressOfGroup(graph, group, terms);
  if (address !== undefined) return address;
  throw new Failure("upstream-refused", "The group of the class has no address, so it cannot be invited.", {
    reason: "group-without-address",
    cure: "Switch off in the settings of classes that groups are invited, or give the group a mailbox.",
  });
}
