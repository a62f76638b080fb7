import {
  addToChannel,
  channelsOfTeam,
  createChannel,
  GraphError,
  membersOfChannel,
  removeFromChannel,
} from "../../../graph/index.ts";
import type { Outcome, Placed, Step } from "../plans/contract.ts";
import type { KnownChannel } from "../teams/rules.ts";
import type { TeamRow } from "../teams/store.ts";
import { type Doing, type Done, groupOf, type Run, waits } from "./run.ts";

type ChannelStep = Extract<Step, { kind: "channel" }>;
type PeopleStep = Extract<Step, { kind: "channel-people" }>;

/**
 * Makes a channel for a group, once: where it may have been made before, or one is called so, that one is taken. Whoever
 * Microsoft does not let into a private one at once comes with the next sync.
 */
export async function makeChannel(run: Run, { team, step, isAgain }: Doing<ChannelStep>): Promise<Done> {
  const { group, name, isPrivate } = step;
  const there = isAgain ? await channelCalled(run, team, name) : undefined;
  const made = there ? { id: there, people: [] } : await makeOnce(run, team, step);
  const people = Object.fromEntries(made.people.map(({ user, role }) => [user, role]));
  return keeping(team, { group, channel: { id: made.id, name, isPrivate, people }, outcomes: [] });
}

interface Made {
  readonly id: string;
  readonly people: readonly Placed[];
}

async function makeOnce(run: Run, team: TeamRow, step: ChannelStep): Promise<Made> {
  const { name, isPrivate, people } = step;
  const make = async (some: readonly Placed[]): Promise<Made> => {
    const wish = { team: groupOf(team), name, isPrivate, people: some, ...waits(run) };
    const id = await createChannel(run.graph, wish);
    return { id, people: some };
  };
  try {
    return await make(people);
  } catch (error) {
    if (!isRefused(error)) throw error;
    const there = await channelCalled(run, team, name);
    if (there !== undefined) return { id: there, people: [] };
    const owners = people.filter(({ role }) => role === "owner");
    if (owners.length === people.length) throw error;
    return await make(owners);
  }
}

/** It is not the permission that is missing, and asking for the same again would not help. */
function isRefused(error: unknown): error is GraphError {
  return error instanceof GraphError && !error.lacksPermission && error.status >= 400 && error.status < 429;
}

async function channelCalled(run: Run, team: TeamRow, name: string): Promise<string | undefined> {
  const channels = await channelsOfTeam(run.graph, groupOf(team), waits(run));
  return channels.find(({ displayName }) => displayName?.toLowerCase() === name.toLowerCase())?.id;
}

/** Brings who is in a private channel into step. Whoever Microsoft refuses keeps nobody else out. */
export async function movePeopleOfChannel(run: Run, { team, step }: Doing<PeopleStep>): Promise<Done> {
  const { group, adds, removes } = step;
  const known = team.channels[group];
  if (known === undefined) throw new Error(`No channel was made for the group ${group}.`);
  const at = { team: groupOf(team), channel: known.id, ...waits(run) };
  const there = await tried(() => membersOfChannel(run.graph, at));
  const placed = there instanceof GraphError ? new Map<string, string>() : there;
  const people = new Map(Object.entries(known.people));
  const outcomes: Outcome[] = [];
  const settle = async (user: string, change: Outcome["change"], work: () => Promise<unknown>) => {
    const refused = there instanceof GraphError ? there : await tried(work);
    if (!(refused instanceof GraphError)) return true;
    outcomes.push({ user, change, code: refused.code, said: refused.said });
    return false;
  };
  for (const person of adds) {
    const add = () => addToChannel(run.graph, { ...at, person });
    const isIn = placed.has(person.user) || (await settle(person.user, "add", add));
    if (isIn) people.set(person.user, person.role);
  }
  for (const user of removes) {
    const membership = placed.get(user);
    const remove = async () => membership && (await removeFromChannel(run.graph, { ...at, membership }));
    if (await settle(user, "remove", remove)) people.delete(user);
  }
  return keeping(team, { group, channel: { ...known, people: Object.fromEntries(people) }, outcomes });
}

/** Without the permission to change them, private channels keep their people, which is told of each. */
async function tried<T>(work: () => Promise<T>): Promise<T | GraphError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GraphError && (error.lacksPermission || isRefused(error))) return error;
    throw error;
  }
}

interface Kept {
  readonly group: string;
  readonly channel: KnownChannel;
  readonly outcomes: readonly Outcome[];
}

function keeping({ channels }: TeamRow, { group, channel, outcomes }: Kept): Done {
  return { placed: new Map(), team: { channels: { ...channels, [group]: channel } }, outcomes };
}
