import { expect } from "vitest";
import { scene, type Through } from "../accounts.ts";
import { soon } from "../machine-time.ts";

/** What an app needs that makes teams. */
export const ROLES = ["Team.Create", "TeamMember.ReadWrite.All", "Group.ReadWrite.All", "User.Read.All"];

const DOMAIN = "campus.example";
/** Lecturers and students of the sandbox's campus, by their accounts. */
export const WEI = "wei.zhang";
export const INGRID = "ingrid.halvorsen";
export const STUDENTS = ["ca231", "mr232", "zk233", "tm234", "sr235", "jo236", "mc237", "an238", "et239", "nv241"];

/** By what somebody of the campus signs in. */
export function loginOf(account: string): string {
  return `${account}@${STUDENTS.includes(account) ? "students." : ""}${DOMAIN}`;
}

/** Who is in a class: teachers and students by their accounts. */
export interface ClassWish {
  readonly id: string;
  readonly title?: string;
  readonly teachers?: readonly string[];
  readonly students?: readonly string[];
  readonly details?: Readonly<Record<string, string>>;
  readonly sessions?: readonly object[];
}

interface Stage {
  readonly roles?: string[];
  readonly settings?: object;
  readonly through?: Through;
}

/** A server whose rosters become teams at its sandbox. */
export async function classStage({ roles = ROLES, settings = {}, through }: Stage = {}) {
  const it = await scene(["classes.app"], roles, through);
  const { server, sandbox } = it;
  const { call } = server;
  await call("PATCH", "/api/class-settings", { body: { all: true, kind: "usual", ...settings } });
  return { ...it, ...classDoors({ call, control: sandbox.control }) };
}

type Call = Awaited<ReturnType<typeof scene>>["server"]["call"];
type Control = Awaited<ReturnType<typeof scene>>["sandbox"]["control"];

/** What a test does with classes: brings rosters, has them synchronised, and looks into Teams. */
export function classDoors({ call, control }: { readonly call: Call; readonly control: Control }) {
  /** Brings a roster of these classes, and waits until it is taken. */
  const bring = (...classes: readonly ClassWish[]) => bringFile(fileOf(classes));
  /** The same of a roster as its JSON is. */
  const bringWhole = (roster: object) => bringFile(new TextEncoder().encode(JSON.stringify(roster)));
  const bringFile = async (file: Uint8Array<ArrayBuffer>) => {
    const { body } = await call("POST", "/api/rosters?name=roster.json", { body: file });
    return soon(async () => {
      const roster = (await call("GET", `/api/rosters/${body.id}`)).body;
      expect(roster).toMatchObject({ state: "taken" });
      return roster;
    });
  };
  const planOf = async (id: string) => (await call("GET", `/api/plans/${id}`)).body;
  const reaches = (id: string, state: string) =>
    soon(async () => {
      // What Microsoft takes a while for is waited for by the clock.
      await control("POST", "/clock", { advance: 5 });
      const plan = await planOf(id);
      // Shows why where it is in another state.
      expect([plan.state, plan.finding?.reason, plan.finding?.sentence]).toContain(state);
      return plan;
    });
  /** Draws a plan of what a sync would do. */
  const draw = async (wish: object = {}) => {
    const { status, body } = await call("POST", "/api/plans", { body: wish });
    expect({ status, body }).toMatchObject({ status: 202 });
    return reaches(body.id, "drawn");
  };
  /** Draws a plan and has it done. */
  const sync = async (wish: object = {}) => {
    const { status, body } = await call("POST", "/api/plans", { body: { ...wish, run: true } });
    expect({ status, body }).toMatchObject({ status: 202 });
    return reaches(body.id, "finished");
  };
  const partsOf = async ({ id }: { id: string }) => (await call("GET", `/api/plans/${id}/teams`)).body.items;
  const peopleOf = async ({ id }: { id: string }) => (await call("GET", `/api/plans/${id}/people`)).body.items;
  const teams = async () => (await control("GET", "/teams")).teams;
  /** Who is in the team of this name, in Teams: role by account. */
  const inTeams = async (name: string): Promise<Readonly<Record<string, string>>> => {
    const named = (await teams()).filter(({ displayName }: { displayName: string }) => displayName === name);
    expect(named).toHaveLength(1);
    const users = await accounts(control);
    const members: { userId: string; roles: string[] }[] = named[0].members;
    return Object.fromEntries(
      members
        .map(({ userId, roles }) => [users.get(userId) ?? userId, roles.includes("owner") ? "owner" : "member"])
        .toSorted(),
    );
  };
  /** What is in Teams that is called so. */
  const teamCalled = async (name: string) =>
    (await teams()).find(({ displayName }: { displayName: string }) => displayName === name);
  return { bring, bringWhole, draw, sync, reaches, planOf, partsOf, peopleOf, inTeams, teams, teamCalled };
}

/** A roster as a file. */
export function fileOf(classes: readonly ClassWish[]): Uint8Array<ArrayBuffer> {
  const people = new Set(classes.flatMap(({ teachers = [], students = [] }) => [...teachers, ...students]));
  const roster = {
    people: [...people].map((id) => ({ id, fields: { username: loginOf(id), name: id } })),
    classes: classes.map(({ id, title = id, teachers = [], students = [], details = {}, sessions }) => ({
      id,
      title,
      details,
      ...(sessions && { sessions }),
      members: [
        ...teachers.map((person) => ({ person, role: "teacher" })),
        ...students.map((person) => ({ person, role: "student" })),
      ],
    })),
  };
  return new TextEncoder().encode(JSON.stringify(roster));
}

/** Everybody of the tenant: account by object id. */
async function accounts(control: Control): Promise<ReadonlyMap<string, string>> {
  const { users } = await control("GET", "/state");
  return new Map(
    users.map(({ id, userPrincipalName }: { id: string; userPrincipalName: string }) => [
      id,
      userPrincipalName.split("@")[0],
    ]),
  );
}
