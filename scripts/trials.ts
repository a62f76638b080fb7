// The long proofs: each dangerous point many times over. `npm test` runs each once.
import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const vitest = join(ROOT, "node_modules/vitest/vitest.mjs");
const trials = process.argv[2] ?? "20";
const PROOFS = globSync("src/features/**/{crash,oracle}.test.ts", { cwd: ROOT });
const { status } = spawnSync(process.execPath, [vitest, "run", ...PROOFS], {
  cwd: ROOT,
  stdio: "inherit",
  env: { ...process.env, PARLEY_TRIALS: trials },
});
process.exit(status ?? 1);
