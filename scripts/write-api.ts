// Writes docs/openapi.json from the routes, the SDK's types from that, and the SDK's list of facts. With --check, fails
// when any is stale.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import openapiTypes, { astToString } from "openapi-typescript";
import { describedRoutes } from "../src/described-routes.ts";
import { features } from "../src/features.ts";

const ROOT = join(import.meta.dirname, "..");
const check = process.argv.includes("--check");

const description = await describedRoutes();
// What has a default may be left out of a request; answers list it as required.
const types = astToString(await openapiTypes(JSON.parse(JSON.stringify(description)), { defaultNonNullable: false }));
const outputs = {
  "docs/openapi.json": `${JSON.stringify(description, null, 2)}\n`,
  "sdk/src/types.ts": `// Written by scripts/write-api.ts from docs/openapi.json; do not edit.\n${types}`,
  "sdk/src/fact-names.ts": factNames(features.flatMap(({ facts }) => facts)),
};

const stale = Object.entries(outputs).filter(([file, text]) => read(file) !== text);
for (const [file, text] of stale) {
  if (check) console.error(`${file} is stale: run npm run api.`);
  else writeFileSync(join(ROOT, file), text);
}
process.exit(check && stale.length > 0 ? 1 : 0);

function factNames(names: readonly string[]): string {
  const lines = names.toSorted().map((name) => `  ${JSON.stringify(name)},`);
  return `// Written by scripts/write-api.ts from the features' facts; do not edit.

/** Everything that can happen. */
export const FACT_NAMES = [
${lines.join("\n")}
] as const;
export type FactName = (typeof FACT_NAMES)[number];
`;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(join(ROOT, file), "utf8");
  } catch {
    return undefined;
  }
}
