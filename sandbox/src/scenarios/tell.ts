import { readFileSync } from "node:fs";
import { isObject, parseJson, textAt } from "../kernel/json.ts";
import { readScenario } from "./read.ts";
import { runScenario, type Stage, type StepReport } from "./run.ts";

/** A sandbox as the stage of stories, known by its address only. */
export function stageAt(origin: string, ask: Stage["ask"] = fetch): Stage {
  return {
    origin,
    ask,
    tokenFor: async (account) => {
      const body = JSON.stringify(account === "app" ? {} : { user: account });
      const response = await fetch(`${origin}/_control/tokens`, { method: "POST", body });
      const answer = parseJson(await response.text());
      const token = isObject(answer) ? textAt(answer, "access_token") : undefined;
      if (token === undefined) throw new Error(`There is no token for ${account}: ${JSON.stringify(answer)}`);
      return token;
    },
  };
}

/** Tells the story in a file; throws when it does not come out as it should. */
export async function tellFile(file: string, stage: Stage): Promise<readonly StepReport[]> {
  const reports = await runScenario(readScenario(readFileSync(file, "utf8")), stage);
  const last = reports.at(-1);
  if (last?.fault == null) return reports;
  throw new Error(`${file}, step ${reports.length} (${last.title}): ${last.fault}`);
}
