import type { Connection } from "../../../../../sdk/src/index.ts";
import { useConnection, useReadiness, useRequirements } from "../health/queries.ts";
import { useOperators, useScripts } from "../scripts/queries.ts";
import type { KnownOf } from "./steps.ts";

/** A connection, and what is known of it. */
export interface Everything {
  readonly connection: Connection;
  readonly known: KnownOf;
}

/** All that the states of the steps are told from, asked of the server. */
export function useEverything(id: string) {
  return {
    connection: useConnection(id),
    operators: useOperators(id),
    requirements: useRequirements(id),
    scripts: useScripts(id),
    readiness: useReadiness(id),
  };
}

export type EverythingAsked = ReturnType<typeof useEverything>;

/** Undefined until all of it is there. */
export function everythingOf(asked: EverythingAsked): Everything | undefined {
  const [connection, operators] = [asked.connection.data, asked.operators.data];
  const [requirements, scripts, readiness] = [asked.requirements.data, asked.scripts.data, asked.readiness.data];
  if (!connection || !operators || !requirements || !scripts || !readiness) return undefined;
  return { connection, known: { connection, operators, requirements, scripts, readiness } };
}
