import type { CLOUDS } from "../contract.ts";
import type { Operators } from "../operators/contract.ts";

/** What scripts are filled in with. */
export interface ScriptFacts {
  readonly tenantId: string;
  readonly cloud: (typeof CLOUDS)[number];
  /** The application (client) id. */
  readonly clientId: string;
  /** What the connection is called here. */
  readonly connection: string;
  /** The enterprise application's object id, where it is known. */
  readonly servicePrincipalId: string | undefined;
  readonly operators: Operators;
  /** Somebody outside of the operators, to be tried as well. */
  readonly outside: string | undefined;
  /** Application permissions that are needed for what is switched on. */
  readonly permissions: readonly string[];
}

/** A script that an administrator of Microsoft's runs: who, why, and with what at hand. */
export interface Script {
  readonly name: string;
  readonly title: string;
  /** The least of Microsoft's roles that may run it. */
  readonly role: string;
  readonly because: string;
  readonly needs: readonly string[];
  /** The requirement that it fulfils, where it does. */
  readonly fulfils?: string;
  /** Whether these facts ask for nothing that it does. */
  needless?(facts: ScriptFacts): boolean;
  /** Why it cannot be written for these facts, and what to do about it. */
  hindrance?(facts: ScriptFacts): Hindrance | undefined;
  write(facts: ScriptFacts): string;
}

export interface Hindrance {
  readonly sentence: string;
  readonly cure: string;
}

/** What of ours in Microsoft's services is called: by it we find again what we made. */
export function nameOfOurs({ clientId }: Pick<ScriptFacts, "clientId">): string {
  return `Parley-${clientId.slice(0, 8)}`;
}

/** Those of the operators who are known by name. */
export function loginsOf(operators: Operators): readonly string[] {
  return operators.kind === "people" ? operators.logins : [];
}
