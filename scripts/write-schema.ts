// Writes src/migrations/schema.sql from the migrations, on a database of the tests.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const vitest = join(ROOT, "node_modules/vitest/vitest.mjs");
const { status } = spawnSync(process.execPath, [vitest, "run", "src/migrations"], {
  cwd: ROOT,
  stdio: "inherit",
  env: { ...process.env, WRITE_SCHEMA: "1" },
});
process.exit(status ?? 1);
