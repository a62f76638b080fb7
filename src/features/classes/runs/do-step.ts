import { archiveTeam, changeRole, renameTeam, unarchiveTeam } from "../../../graph/index.ts";
import type { TeamRole } from "../contract.ts";
import type { Outcome, Step } from "../plans/contract.ts";
import type { TeamRow } from "../teams/store.ts";
import { createTeamOnce } from "./create-team-once.ts";
import { addPeople, removePeople } from "./move-people.ts";
import type { Run } from "./settle-part.ts";

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
  readonly team: Partial<Pick<TeamRow, "name_given" | "state" | "archived_by" | "operation">>;
  readonly outcomes: readonly Outcome[];
}

const NOBODY: ReadonlyMap<string, TeamRole | null> = new Map();

/** How each kind of step is done. */
const STEPS: { readonly [K in Step["kind"]]: (run: Run, doing: Doing<Extract<Step, { kind: K }>>) => Promise<Done> } = {
  create: createTeamOnce,
  unarchive: async (run, { team }) => {
    await unarchiveTeam(run.graph, { team: groupOf(team), ...waits(run) });
    return { placed: NOBODY, team: { state: "live", archived_by: null }, outcomes: [] };
  },
  archive: async (run, { team, step }) => {
    await archiveTeam(run.graph, { team: groupOf(team), readOnlyFiles: step.readOnlyFiles, ...waits(run) });
    return { placed: NOBODY, team: { state: "archived", archived_by: "term" }, outcomes: [] };
  },
  rename: async (run, { team, step }) => {
    await renameTeam(run.graph, { id: groupOf(team), name: step.name, ...waits(run) });
    return { placed: NOBODY, team: { name_given: step.name }, outcomes: [] };
  },
  add: (run, { team, step, isAgain }) => addPeople(run, { group: groupOf(team), people: step.people, isAgain }),
  role: async (run, { team, step }) => {
    const { user, role } = step;
    if (await changeRole(run.graph, { team: groupOf(team), user, role, ...waits(run) }))
      return { placed: new Map([[user, role]]), team: {}, outcomes: [] };
    const change = role === "owner" ? "promote" : "demote";
    return { placed: NOBODY, team: {}, outcomes: [{ user, change, code: "NotFound", said: "Not in the team." }] };
  },
  remove: (run, { team, step, isAgain }) => removePeople(run, { group: groupOf(team), users: step.users, isAgain }),
};

/** Does one step at Microsoft. Throws Microsoft's refusal of the whole of it. */
export async function doStep<K extends Step["kind"]>(
  run: Run,
  doing: Doing<Extract<Step, { kind: K }>>,
): Promise<Done> {
  return STEPS[doing.step.kind as K](run, doing);
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
