// Writes docs/openapi.json from the routes, and the SDK's types from that. With --check, fails when either is stale.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import openapiTypes, { astToString } from "openapi-typescript";
import { describedRoutes } from "../src/described-routes.ts";

const ROOT = join(import.meta.dirname, "..");
const check = process.argv.includes("--check");

const description = await describedRoutes();
const types = astToString(await openapiTypes(JSON.parse(JSON.stringify(description))));
const outputs = {
  "docs/openapi.json": `${JSON.stringify(description, null, 2)}\n`,
  "sdk/src/types.ts": `// Written by scripts/write-api.ts from docs/openapi.json; do not edit.\n${types}`,
};

const stale = Object.entries(outputs).filter(([file, text]) => read(file) !== text);
for (const [file, text] of stale) {
  if (check) console.error(`${file} is stale: run npm run api.`);
  else writeFileSync(join(ROOT, file), text);
}
process.exit(check && stale.length > 0 ? 1 : 0);

function read(file: string): string | undefined {
  try {
    return readFileSync(join(ROOT, file), "utf8");
  } catch {
    return undefined;
  }
}
