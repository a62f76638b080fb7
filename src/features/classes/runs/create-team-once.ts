import { type BegunTeam, createTeam, GraphError, groupsCalled, teamOperation } from "../../../graph/index.ts";
import { crashPoint } from "../../../kernel/crash-points.ts";
import { Failure } from "../../../kernel/errors.ts";
import { stillHeld } from "../../../kernel/lease/lease.ts";
import { between, MINUTE, SECOND } from "../../../kernel/time.ts";
import type { Finding } from "../../connection/contract.ts";
import { found } from "../../connection/index.ts";
import type { Placed, Step } from "../plans/contract.ts";
import { changeTeam, type TeamRow, teamRow } from "../teams/store.ts";
import { addPeople } from "./move-people.ts";
import { type Doing, type Done, groupOf, type Run, type TeamWish, waits } from "./run.ts";

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
  const there = team.asked_at === null ? undefined : await searched(run, team, team.asked_at);
  if (there !== undefined) return await keep(run, team.id, { group_id: there, operation: null });
  return await run.making(() => ask(run, team.id, step));
}

async function ask(run: Run, team: string, { name, owner }: Extract<Step, { kind: "create" }>): Promise<TeamRow> {
  const { ctx, graph, account } = run;
  run.signal.throwIfAborted();
  await keep(run, team, { state: "making", asked_at: ctx.clock.now(), name_given: name });
  crashPoint("class-team-asked");
  const wish = { name, description: markOf(team), owner: account === undefined ? owner : undefined, ...waits(run) };
  const { begun, finding } = await byTemplate(run, (kind) => createTeam(graph, { ...wish, ...kind }));
  crashPoint("class-team-answered");
  return await keep(run, team, { group_id: begun.id, operation: begun.operation, finding });
}

/**
 * Has a team made by the template that was chosen. Where Microsoft refuses that and makes a usual team, the template is what
 * it refused: a licence or the template itself is missing. Throws what Microsoft says where it makes none at all.
 */
async function byTemplate(
  { wish, ctx }: Run,
  create: (wish: TeamWish) => Promise<BegunTeam>,
): Promise<{ readonly begun: BegunTeam; readonly finding: Finding | null }> {
  try {
    return { begun: await create(wish), finding: null };
  } catch (error) {
    if (!mayBeTheTemplate(error, wish)) throw error;
    const begun = await create({ kind: "usual", template: undefined });
    return { begun, finding: found(madeAsUsual(error), ctx.clock.now()) };
  }
}

function mayBeTheTemplate(error: unknown, { kind, template }: TeamWish): error is GraphError {
  if (kind === "usual" && template === undefined) return false;
  if (!(error instanceof GraphError) || error.lacksPermission || error.maybeStored) return false;
  return error.status === 400 || error.status === 403 || error.status === 404;
}

function madeAsUsual({ said, requestId }: GraphError) {
  return {
    reason: "made-as-usual",
    level: "bad",
    sentence: `Microsoft did not make the team by the template that was chosen, so it is a usual team. It said: “${said}”`,
    cure: "Look at the tenant's education licence, or at the template. A team keeps the kind with which it was made.",
    requestId,
  } as const;
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
    const marked = groups.filter(({ description }) => description?.includes(markOf(team.id)) === true);
    const [one, other] = marked.flatMap(({ id }) => id ?? []);
    if (one !== undefined && other !== undefined) throw twice(one, other);
    if (one !== undefined) return one;
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

function twice(one: string, other: string): Failure {
  return new Failure(
    "upstream-refused",
    `Two groups in Microsoft's directory bear our mark of this team: ${one} and ${other}.`,
    {
      reason: "team-twice",
      cure: "Take the line “Kept in step by Parley” out of the description of the one that is not to be used; the next sync goes on.",
    },
  );
}
