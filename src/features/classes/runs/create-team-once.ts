import { createTeam, groupsCalled, teamOperation } from "../../../graph/index.ts";
import { crashPoint } from "../../../kernel/crash-points.ts";
import { Failure } from "../../../kernel/errors.ts";
import { stillHeld } from "../../../kernel/lease/lease.ts";
import { between, MINUTE, SECOND } from "../../../kernel/time.ts";
import type { Placed, Step } from "../plans/contract.ts";
import { changeTeam, type TeamRow, teamRow } from "../teams/store.ts";
import { addPeople } from "./move-people.ts";
import { type Doing, type Done, groupOf, type Run, waits } from "./run.ts";

/** When it is first looked whether Microsoft has made a team, and after what pauses again: it asks for half a minute. */
const FIRST_LOOK = 6 * SECOND;
const PAUSE = 31 * SECOND;
/** A team of which that is not said by then is looked after by the next sync. */
const LONGEST = 15 * MINUTE;
/** For so long a team that was asked for may not be found yet. */
const HIDDEN = 3 * MINUTE;
const SEARCHES = 20 * SECOND;

/** By what a team's group is found again, whatever became of the answer. */
function markOf(team: string): string {
  return `Kept in step by Parley (${team})`;
}

/**
 * Has Microsoft make a team, once: that it is asked for is kept before, and where it is not known what came of that, the
 * team is looked for before it is asked for again. Done once the team is there, with its owner.
 */
export async function createTeamOnce(run: Run, doing: Doing<Extract<Step, { kind: "create" }>>): Promise<Done> {
  const { step } = doing;
  const team = await begun(run, doing);
  await made(run, team);
  const live = { state: "live", operation: null } as const;
  if (run.account === undefined || run.account === step.owner)
    return { placed: new Map([[step.owner, "owner"]]), team: live, outcomes: [] };
  // In an account's name a team begins with that account as its owner.
  const { user, role }: Placed = { user: step.owner, role: "owner" };
  const done = await addPeople(run, { group: groupOf(team), people: [{ user, role }], isAgain: doing.isAgain });
  return { ...done, team: live };
}

async function begun(run: Run, { team, step }: Doing<Extract<Step, { kind: "create" }>>): Promise<TeamRow> {
  if (team.group_id !== null) return team;
  const found = team.asked_at === null ? undefined : await searched(run, team, team.asked_at);
  if (found !== undefined) return await keep(run, team.id, { group_id: found, operation: null });
  return await run.making(() => ask(run, team.id, step));
}

async function ask(run: Run, team: string, { name, owner }: Extract<Step, { kind: "create" }>): Promise<TeamRow> {
  const { ctx, graph, kind, account } = run;
  run.signal.throwIfAborted();
  await keep(run, team, { state: "making", asked_at: ctx.clock.now(), name_given: name });
  crashPoint("class-team-asked");
  const { id, operation } = await createTeam(graph, {
    name,
    description: markOf(team),
    kind,
    owner: account === undefined ? owner : undefined,
    ...waits(run),
  });
  crashPoint("class-team-answered");
  return await keep(run, team, { group_id: id, operation });
}

async function keep({ ctx, lease }: Run, id: string, change: Parameters<typeof changeTeam>[2]): Promise<TeamRow> {
  return ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    await changeTeam(tx, id, change);
    return await teamRow(tx, id);
  });
}

/** The group of a team that may have been made; undefined once it would have to be found. */
async function searched(run: Run, team: TeamRow, askedAt: Date): Promise<string | undefined> {
  const { ctx, graph, signal } = run;
  for (;;) {
    const groups = await groupsCalled(graph, team.name_given ?? "", waits(run));
    const found = groups.find(({ description }) => description?.includes(markOf(team.id)) === true);
    if (found?.id !== undefined) return found.id;
    if (between(askedAt, ctx.clock.now()) > HIDDEN) return undefined;
    await ctx.clock.sleep(SEARCHES, signal);
  }
}

/** Waits until Microsoft says that a team is made. */
async function made(run: Run, { group_id: id, operation, asked_at: askedAt }: TeamRow): Promise<void> {
  const { ctx, graph, signal } = run;
  if (id === null || operation === null) return;
  for (let pause = FIRST_LOOK; ; pause = PAUSE) {
    await ctx.clock.sleep(pause, signal);
    if (isMade(await teamOperation(graph, { id, operation }, waits(run)))) return;
    if (askedAt !== null && between(askedAt, ctx.clock.now()) > LONGEST) throw takesLong();
  }
}

/** Of an operation that Microsoft has forgotten, the team itself tells the rest. Throws where it failed. */
function isMade(told: Awaited<ReturnType<typeof teamOperation>>): boolean {
  if (told?.status === "failed") throw refused(told.error?.message ?? "");
  return told === undefined || told.status === "succeeded";
}

function refused(said: string): Failure {
  return new Failure("upstream-refused", `Microsoft could not make the team. It said: “${said}”`, {
    reason: "team-not-made",
    cure: "Look at the owner's licence and the tenant's Teams settings; the next sync tries again.",
  });
}

function takesLong(): Failure {
  return new Failure("upstream-unavailable", "Microsoft has not made the team yet.", {
    reason: "team-slow",
    cure: "Nothing is lost; the next sync goes on.",
  });
}
