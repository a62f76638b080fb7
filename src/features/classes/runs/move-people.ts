import {
  addMembers,
  GraphError,
  membersOfTeam,
  type RefusedMember,
  removeMembers,
  type TeamMember,
} from "../../../graph/index.ts";
import { SECOND } from "../../../kernel/time.ts";
import type { TeamRole } from "../contract.ts";
import type { Outcome, Placed } from "../plans/contract.ts";
import { type Done, type Run, waits } from "./run.ts";

/** A team that was made a moment ago is not known everywhere at Microsoft: these are the pauses until it is. */
const UNTIL_KNOWN = [10, 20, 40, 80, 160, 320].map((seconds) => seconds * SECOND);

interface Adding {
  readonly group: string;
  readonly people: readonly Placed[];
  readonly isAgain: boolean;
}

/** Puts people into a team. Whoever is refused does not keep the others out. */
export async function addPeople(run: Run, { group, people, isAgain }: Adding): Promise<Done> {
  const there = isAgain ? await whoIsIn(run, group) : undefined;
  const missing = people.filter(({ user, role }) => !isPlaced(there?.get(user), role));
  const refused = await apart(run, group, {
    all: missing,
    userOf: ({ user }) => user,
    send: (some) => addMembers(run.graph, { team: group, people: some, ...waits(run) }),
    isDone: ({ user, role }, now) => isPlaced(now.get(user), role),
  });
  const users = new Set(refused.map(({ user }) => user));
  return {
    placed: new Map(people.flatMap(({ user, role }) => (users.has(user) ? [] : [[user, role] as const]))),
    team: {},
    outcomes: refused.map((each) => outcomeOf(each, "add")),
  };
}

/** An owner is a member, too; nobody is made less by being added. */
function isPlaced(is: TeamRole | undefined, role: TeamRole): boolean {
  return is === "owner" || is === role;
}

interface Removing {
  readonly group: string;
  readonly users: readonly string[];
  readonly isAgain: boolean;
}

/** Takes people out of a team. Whoever is not in it any more is gone all the same. */
export async function removePeople(run: Run, { group, users, isAgain }: Removing): Promise<Done> {
  const there = isAgain ? await whoIsIn(run, group) : undefined;
  const present = users.filter((user) => there === undefined || there.has(user));
  const refused = await apart(run, group, {
    all: present,
    userOf: (user) => user,
    send: (some) => removeMembers(run.graph, { team: group, users: some, ...waits(run) }),
    isDone: (user, now) => !now.has(user),
  });
  const stay = refused.filter(({ code }) => !GONE.test(code));
  const staying = new Set(stay.map(({ user }) => user));
  return {
    placed: new Map(users.flatMap((user) => (staying.has(user) ? [] : [[user, null] as const]))),
    team: {},
    outcomes: stay.map((each) => outcomeOf(each, "remove")),
  };
}

const GONE = /not-?found/i;

function outcomeOf({ user, code, said }: RefusedMember, change: Outcome["change"]): Outcome {
  return { user, change, code, said };
}

interface Many<T> {
  readonly all: readonly T[];
  userOf(one: T): string;
  send(some: readonly T[]): Promise<RefusedMember[]>;
  /** Whether it has been done for somebody, as the team stands now. */
  isDone(one: T, now: ReadonlyMap<string, TeamRole>): boolean;
}

/**
 * Sends all in one request. Where Microsoft refuses it as a whole because of somebody in it, halves are sent, and halves of
 * those, until whoever is to blame stands alone.
 */
async function apart<T>(run: Run, group: string, many: Many<T>): Promise<RefusedMember[]> {
  const { all, send, userOf } = many;
  const [first] = all;
  if (first === undefined) return [];
  try {
    return await untilKnown(run, group, () => send(all));
  } catch (error) {
    if (!(error instanceof GraphError) || !isSomebodys(error)) throw error;
    if (all.length === 1) return [{ user: userOf(first), code: error.code, said: error.said }];
    const left = error.maybeStored ? await stillToDo(run, group, many) : all;
    const half = Math.ceil(left.length / 2);
    const before = await apart(run, group, { ...many, all: left.slice(0, half) });
    return [...before, ...(await apart(run, group, { ...many, all: left.slice(half) }))];
  }
}

/** Microsoft answers like this where one of many is unknown, or not to be had. */
function isSomebodys({ status, lacksPermission }: GraphError): boolean {
  if (lacksPermission) return false;
  return status === 400 || status === 403 || status === 404 || status === 502;
}

/** Tries again while Microsoft does not know the team itself. */
async function untilKnown<T>(run: Run, group: string, work: () => Promise<T>): Promise<T> {
  const unlessHidden = async (error: unknown) => {
    if (!isMissing(error) || (await isKnown(run, group))) throw error;
    return undefined;
  };
  for (const pause of UNTIL_KNOWN) {
    const outcome = await work()
      .then((value) => ({ value }))
      .catch(unlessHidden);
    if (outcome !== undefined) return outcome.value;
    await run.ctx.clock.sleep(pause, run.signal);
  }
  return await work();
}

function isMissing(error: unknown): boolean {
  return error instanceof GraphError && error.kind === "not-found";
}

async function isKnown(run: Run, group: string): Promise<boolean> {
  try {
    await whoIsIn(run, group);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

async function stillToDo<T>(run: Run, group: string, { all, isDone }: Many<T>): Promise<T[]> {
  const now = await whoIsIn(run, group);
  return all.filter((one) => !isDone(one, now));
}

async function whoIsIn(run: Run, group: string): Promise<ReadonlyMap<string, TeamRole>> {
  const members: TeamMember[] = await membersOfTeam(run.graph, group, waits(run));
  return new Map(members.map(({ user, role }) => [user, role]));
}
