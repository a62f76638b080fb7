import type { Context } from "../../../context.ts";
import type { GraphClient } from "../../../graph/index.ts";
import type { Organiser } from "../../directory/index.ts";
import type { MeetingRow } from "../store.ts";

/** One meeting to be brought to what is wanted, and the way there. */
export interface Task {
  readonly meeting: MeetingRow;
  readonly organiser: Organiser;
  readonly graph: GraphClient;
  /** Fires when somebody else has taken the meeting over. */
  readonly signal: AbortSignal;
}

/** How Microsoft knows the meeting now. */
export type Identity = Pick<MeetingRow, "event_id" | "online_meeting_id" | "join_url">;

/** What Microsoft was brought to, once it has said so. */
export type Outcome = Identity & { readonly in_doubt: false };

/** The name under which Microsoft makes the meeting once; another one each time that it is opened anew. */
export function nameOf({ id, generation }: MeetingRow): string {
  return generation === 0 ? id : `${id}.${generation}`;
}

/** The ways a lane differs from the other. Each may run again after a crash and must then do nothing twice. */
export interface Lane {
  open(ctx: Context, task: Task): Promise<Identity>;
  move(ctx: Context, task: Task): Promise<Identity>;
  withdraw(ctx: Context, task: Task): Promise<void>;
}
