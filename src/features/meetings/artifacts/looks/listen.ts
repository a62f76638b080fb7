import type { Context } from "../../../../context.ts";
import type { Listening } from "../../../../feature.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";
import { later } from "../../../../kernel/time.ts";
import type { Kind } from "../contract.ts";
import { askLook } from "./ask-looks.ts";
import { kindsOn, WINDOW } from "./plan-looks.ts";
import { meetingsOfOrganiser, organisersThrough } from "./store.ts";

const LISTS = [
  { kind: "recording", list: "getAllRecordings" },
  { kind: "transcript", list: "getAllTranscripts" },
] as const;

/** What Microsoft is to announce of meetings that were held. Attendance reports it announces to nobody. */
export const ARTIFACTS_LISTENING: Listening = {
  name: "meetings.artifacts",
  title: "Recordings and transcripts of organisers",
  wanted: async (ctx, tx, connection) => {
    const kinds = await kindsOn(ctx, tx);
    const lists = LISTS.filter(({ kind }) => kinds.includes(kind));
    if (lists.length === 0) return [];
    const organisers = await organisersThrough(tx, connection, later(ctx.clock.now(), -WINDOW));
    return organisers.flatMap((organiser) =>
      lists.map(({ list }) => ({ resource: `users/${organiser}/onlineMeetings/${list}`, changeType: "created" })),
    );
  },
  hear: (ctx, tx, { connection, resource, path }) => look(ctx, tx, { connection, resource, online: meetingIn(path) }),
  catchUp: (ctx, tx, missed) => look(ctx, tx, { ...missed, online: undefined }),
};

/** `users('…')/onlineMeetings('…')/recordings('…')`, or the same with slashes. */
function meetingIn(path: string): string | undefined {
  const [, quoted, plain] = /onlineMeetings(?:\('([^']+)'\)|\/([^/(]+)\/)/i.exec(path) ?? [];
  return quoted ?? plain;
}

interface Told {
  readonly connection: string;
  readonly resource: string;
  readonly online: string | undefined;
}

/** Looks at the meeting that was named; where it is not known by that name, at all of the organiser's that it may be. */
async function look(ctx: Context, tx: Transaction, { connection, resource, online }: Told): Promise<void> {
  const [, organiser, list] = /^\/?users\/([^/]+)\/onlineMeetings\/(\w+)$/.exec(resource) ?? [];
  const kind = LISTS.find((each) => each.list === list)?.kind;
  if (organiser === undefined || kind === undefined) return;
  const whose = { connection, organiser };
  const now = ctx.clock.now();
  const within = { since: later(now, -WINDOW), now };
  const named = online === undefined ? [] : await meetingsOfOrganiser(tx, whose, { ...within, online });
  const meetings = named.length > 0 ? named : await meetingsOfOrganiser(tx, whose, within);
  for (const meeting of meetings) await askLook(ctx, tx, { meeting, kind: kind satisfies Kind });
}
