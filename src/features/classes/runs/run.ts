import type { LimitFunction } from "p-limit";
import type { Context } from "../../../context.ts";
import type { GraphClient } from "../../../graph/index.ts";
import type { Lease } from "../../../kernel/lease/lease.ts";
import type { TeamRole } from "../contract.ts";
import type { Outcome, Step } from "../plans/contract.ts";
import type { ClassSettings } from "../settings/contract.ts";
import type { TeamRow } from "../teams/store.ts";

/** By which template teams are made. */
export type TeamWish = Pick<ClassSettings, "kind" | "template">;

/** What the teams of one run share. */
export interface Run {
  readonly ctx: Context;
  readonly graph: GraphClient;
  /** Microsoft's object id of the account in whose name all is done; absent where the app does it. */
  readonly account: string | undefined;
  readonly wish: TeamWish;
  readonly lease: Lease;
  readonly plan: string;
  /** Few are asked for at once. */
  readonly making: LimitFunction;
  readonly signal: AbortSignal;
}

/** A step of a team that is to be done. */
export interface Doing<S extends Step = Step> {
  readonly team: TeamRow;
  readonly step: S;
  /** Whether it may have been done before, in part or whole, without being recorded. */
  readonly isAgain: boolean;
}

/** What a step came to. */
export interface Done {
  /** Who is in the team now and as what, of those it was about; null for those who are not any more. */
  readonly placed: ReadonlyMap<string, TeamRole | null>;
  readonly team: Partial<
    Pick<TeamRow, "name_given" | "name_seen" | "state" | "archived_by" | "operation" | "looked_at" | "channels">
  >;
  readonly outcomes: readonly Outcome[];
}

/** Microsoft's id of a team that is made. */
export function groupOf({ id, group_id }: Pick<TeamRow, "id" | "group_id">): string {
  if (group_id === null) throw new Error(`The team ${id} is not made yet.`);
  return group_id;
}

/** Work at night waits for Microsoft's limits as long as it takes. */
export function waits({ signal }: Pick<Run, "signal">) {
  return { priority: "background", patienceMs: 1_800_000, signal } as const;
}
