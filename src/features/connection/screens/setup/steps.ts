import type { Connection, Schemas } from "../../../../../sdk/src/index.ts";

export const STEPS = ["what", "who", "register", "permissions", "scripts", "test"] as const;
export type StepKey = (typeof STEPS)[number];

/** `later`: what comes before has to be done first. */
export type StepState = "done" | "todo" | "waiting" | "trouble" | "later";
export type StepStates = Readonly<Record<StepKey, StepState>>;

/** How the steps stand before there is a connection. */
export function statesBefore(setup: Pick<Schemas["Setup"], "state" | "trouble"> | undefined): StepStates {
  const rest = { permissions: "later", scripts: "later", test: "later" } as const;
  if (setup === undefined) return { what: "todo", who: "todo", register: "later", ...rest };
  const stopped = setup.trouble !== undefined || setup.state === "expired";
  return { what: "done", who: "done", register: stopped ? "trouble" : "waiting", ...rest };
}

/** What is known of a connection that a set-up came to. */
export interface KnownOf {
  readonly connection: Pick<Connection, "state">;
  readonly operators: Schemas["OperatorsKept"];
  readonly requirements: Pick<Schemas["Requirements"], "items" | "seenAt">;
  readonly scripts: readonly Pick<Schemas["ScriptAbout"], "state">[];
  readonly readiness: Pick<Schemas["Readiness"], "items">;
}

const REGISTERED = { active: "done", pending: "waiting", error: "trouble", retired: "trouble" } as const;

/** How the steps stand once there is one. */
export function statesOf({ connection, operators, requirements, scripts, readiness }: KnownOf): StepStates {
  return {
    what: "done",
    who: operators.operators === undefined ? "todo" : "done",
    register: REGISTERED[connection.state],
    permissions: permissionsState(requirements),
    scripts: scripts.some(({ state }) => state === "needed") ? "todo" : "done",
    test: testState(readiness),
  };
}

/** The permissions that the app is to hold and does not. */
export function missingPermissions({ items }: Pick<KnownOf["requirements"], "items">): string[] {
  return items.filter(({ kind, state }) => kind.endsWith("-permission") && state === "missing").map(({ name }) => name);
}

function permissionsState(requirements: KnownOf["requirements"]): StepState {
  if (requirements.seenAt === undefined) return "waiting";
  return missingPermissions(requirements).length > 0 ? "todo" : "done";
}

function testState({ items }: KnownOf["readiness"]): StepState {
  if (items.length === 0) return "todo";
  if (items.every(({ ready }) => ready)) return "done";
  return items.some(({ cells }) => cells.some(({ level }) => level === "bad")) ? "trouble" : "waiting";
}

/** Where to go on: at the first that is not done. */
export function firstOpen(states: StepStates): StepKey {
  return STEPS.find((step) => states[step] !== "done") ?? "test";
}

/** The step that comes after this one. */
export function after(step: StepKey): StepKey {
  return STEPS[STEPS.indexOf(step) + 1] ?? "test";
}

/** The step that an address names. */
export function stepNamed(name: string | null): StepKey | undefined {
  return STEPS.find((step) => step === name);
}
