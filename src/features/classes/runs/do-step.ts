import { archiveTeam, changeRole, renameTeam, unarchiveTeam } from "../../../graph/index.ts";
import type { TeamRole } from "../contract.ts";
import type { Step } from "../plans/contract.ts";
import { createTeamOnce } from "./create-team-once.ts";
import { makeChannel, movePeopleOfChannel } from "./make-channel.ts";
import { addPeople, removePeople } from "./move-people.ts";
import { type Doing, type Done, groupOf, type Run, waits } from "./run.ts";

const NOBODY: ReadonlyMap<string, TeamRole | null> = new Map();

/** How each kind of step is done. */
const STEPS: { readonly [K in Step["kind"]]: (run: Run, doing: Doing<Extract<Step, { kind: K }>>) => Promise<Done> } = {
  create: createTeamOnce,
  unarchive: async (run, { team }) => {
    await unarchiveTeam(run.graph, { team: groupOf(team), ...waits(run) });
    return { placed: NOBODY, team: { state: "live", archived_by: null, looked_at: run.ctx.clock.now() }, outcomes: [] };
  },
  archive: async (run, { team, step }) => {
    await archiveTeam(run.graph, { team: groupOf(team), readOnlyFiles: step.readOnlyFiles, ...waits(run) });
    return {
      placed: NOBODY,
      team: { state: "archived", archived_by: "term", looked_at: run.ctx.clock.now() },
      outcomes: [],
    };
  },
  rename: async (run, { team, step }) => {
    await renameTeam(run.graph, { id: groupOf(team), name: step.name, ...waits(run) });
    // The directory may tell of it a day later; until then the old name is not taken for somebody's change.
    return { placed: NOBODY, team: { name_given: step.name, name_seen: step.name }, outcomes: [] };
  },
  add: (run, { team, step, isAgain }) => addPeople(run, { group: groupOf(team), people: step.people, isAgain }),
  role: async (run, { team, step }) => {
    const { user, role } = step;
    if (await changeRole(run.graph, { team: groupOf(team), user, role, ...waits(run) }))
      return { placed: new Map([[user, role]]), team: {}, outcomes: [] };
    const change = role === "owner" ? "promote" : "demote";
    return { placed: NOBODY, team: {}, outcomes: [{ user, change, code: "NotFound", said: "Not in the team." }] };
  },
  channel: makeChannel,
  "channel-people": movePeopleOfChannel,
  remove: (run, { team, step, isAgain }) => removePeople(run, { group: groupOf(team), users: step.users, isAgain }),
};

/** Does one step at Microsoft. Throws Microsoft's refusal of the whole of it. */
export async function doStep<K extends Step["kind"]>(
  run: Run,
  doing: Doing<Extract<Step, { kind: K }>>,
): Promise<Done> {
  return STEPS[doing.step.kind](run, doing);
}
