// Everything that must hold before a commit, in the order a reader would ask. `--fix` mends what can be mended.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const BIN = join(ROOT, "node_modules/.bin");

const node = (...args: string[]) => [process.execPath, ...args];
const bin = (name: string, ...args: string[]) => node(join(BIN, name), ...args);

const STEPS: readonly (readonly [name: string, command: string[]])[] = [
  [
    "format",
    bin("oxfmt", process.argv.includes("--fix") ? "." : "--check", ...(process.argv.includes("--fix") ? [] : ["."])),
  ],
  ["types", bin("tsc", "-p", "tsconfig.json")],
  ["types of the screens", bin("tsc", "-p", "tsconfig.web.json")],
  ["lint", bin("oxlint", "--type-aware", "--deny-warnings")],
  ["layers", bin("depcruise", "--config", ".dependency-cruiser.mjs", "src", "sandbox/src", "sdk/src", "journeys")],
  ["shape", node("scripts/check-shape.ts")],
  ["dead code", bin("knip", "--no-progress")],
  ["docs", node("scripts/check-docs.ts")],
  ["API description is fresh", node("scripts/write-api.ts", "--check")],
  ["table of the sandbox is fresh", node("scripts/write-sandbox.ts", "--check")],
  ["set-up guides are fresh", node("scripts/write-guides.ts", "--check")],
  ["tests", node("scripts/test.mjs")],
];

const skipped = process.argv.includes("--quick") ? ["tests"] : [];
for (const [name, [command = "", ...args]] of STEPS) {
  if (skipped.includes(name)) continue;
  const began = performance.now();
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: "inherit" });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (status !== 0) {
    console.error(`✗ ${name} (${seconds} s)`);
    process.exit(1);
  }
  console.log(`✓ ${name} (${seconds} s)`);
}
