import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Operators } from "../operators/contract.ts";
import { operatorsOf } from "../operators/store.ts";
import type { RequirementState } from "../requirements/contract.ts";
import { showRequirements } from "../requirements/show-requirements.ts";
import { connectionRow } from "../store.ts";
import { SCRIPTS } from "./all-scripts.ts";
import type { ScriptAbout, ScriptText } from "./contract.ts";
import type { Hindrance, Script, ScriptFacts } from "./script.ts";

/** The scripts for a connection, and which of them cannot be written yet. */
export async function listScripts(ctx: Context, id: string): Promise<ScriptAbout[]> {
  const facts = await factsOf(ctx, id);
  return SCRIPTS.map((script) => {
    const hindrance = hindranceOf(script, facts);
    return { ...aboutOf(script), state: stateOf(script, facts), ...(hindrance && { hindrance }) };
  });
}

/** One script, filled in. Throws with the cure where it cannot be written. */
export async function writeScript(ctx: Context, id: string, name: string): Promise<ScriptText> {
  const facts = await factsOf(ctx, id);
  const script = SCRIPTS.find((each) => each.name === name);
  if (script === undefined) {
    throw new Failure("not-found", `There is no script “${name}”.`, {
      cure: `List them with GET /api/connections/${id}/scripts.`,
    });
  }
  const hindrance = hindranceOf(script, facts);
  if (hindrance !== undefined || !isReady(facts)) throw refusal(hindrance ?? NOBODY_CHOSEN);
  return { ...aboutOf(script), fileName: `${name}.ps1`, text: script.write(facts) };
}

type Facts = Omit<ScriptFacts, "operators"> & {
  readonly operators: Operators | undefined;
  /** What is switched on asks of Microsoft's policies, and how that stands. */
  readonly policies: readonly RequirementState[];
};

async function factsOf(ctx: Context, id: string): Promise<Facts> {
  const { items } = await showRequirements(ctx, id);
  const needed = items.filter(({ kind, state }) => kind === "application-permission" && state !== "not-needed");
  return ctx.transaction(async (tx) => {
    const row = await connectionRow(tx, id);
    const { operators, outside } = await operatorsOf(tx, id);
    return {
      tenantId: row.entra_tenant_id,
      clientId: row.client_id,
      connection: row.name,
      cloud: row.cloud,
      servicePrincipalId: row.service_principal_id ?? undefined,
      permissions: needed.map(({ name }) => name),
      operators,
      outside,
      policies: items.filter(({ kind }) => kind === "policy"),
    };
  });
}

function stateOf({ fulfils, needless }: Script, facts: Facts): ScriptAbout["state"] {
  const asked = facts.policies.find(({ name }) => name === fulfils);
  if (asked === undefined || (isReady(facts) && needless?.(facts) === true)) return "not-needed";
  return asked.state === "granted" ? "run" : "needed";
}

function isReady(facts: Facts): facts is Facts & ScriptFacts {
  return facts.operators !== undefined;
}

const NOBODY_CHOSEN: Hindrance = {
  sentence: "Nobody has chosen yet whom Parley may act for.",
  cure: "Choose the operators of this connection first.",
};

function hindranceOf(script: Script, facts: Facts): Hindrance | undefined {
  return isReady(facts) ? script.hindrance?.(facts) : NOBODY_CHOSEN;
}

function refusal({ sentence, cure }: Hindrance): Failure {
  return new Failure("conflict", sentence, { cure, reason: "script-not-possible" });
}

function aboutOf({ name, title, role, because, needs }: Script) {
  return { name, title, role, because, needs: [...needs] };
}
