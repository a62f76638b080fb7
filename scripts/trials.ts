// The long proofs: each dangerous point many times over. `npm test` runs each once.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const vitest = join(ROOT, "node_modules/vitest/vitest.mjs");
const trials = process.argv[2] ?? "20";
const PROOFS = ["meetings", "notifications", "webhooks"].map((feature) => `src/features/${feature}/crash.test.ts`);
const { status } = spawnSync(process.execPath, [vitest, "run", ...PROOFS], {
  cwd: ROOT,
  stdio: "inherit",
  env: { ...process.env, PARLEY_TRIALS: trials },
});
process.exit(status ?? 1);
