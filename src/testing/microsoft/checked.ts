import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished, vi } from "vitest";
import { freePort } from "../machine/free-port.ts";
import type { TestSandbox } from "../sandbox.ts";

const CHECKER = join(import.meta.dirname, "../../../../shared/graphpack/check-graph.mjs");
/** Whether Microsoft's metadata are here, against which our requests are held. */
export const present = existsSync(CHECKER);
if (!present)
  console.warn(
    "SKIPPED: the checker of Graph traffic (../shared/graphpack) is not here, so our requests are not held against Microsoft's metadata.",
  );

/** Starts the checker between us and the sandbox; `report` ends it and says how much was asked, and what it objected to. */
export async function checkedSandbox({ ready, addresses }: TestSandbox) {
  const upstream = new URL(ready.graph).origin;
  const port = await freePort();
  const file = join(await mkdtemp(join(tmpdir(), "parley-checker-")), "report.jsonl");
  const child = spawn(process.execPath, [
    CHECKER,
    "proxy",
    "--listen",
    String(port),
    "--upstream",
    upstream,
    "--report",
    file,
  ]);
  onTestFinished(() => void child.kill("SIGKILL"));
  const url = `http://localhost:${port}`;
  await vi.waitFor(() => fetch(`${url}/_control/clock`), 60_000);
  const report = async () => {
    child.kill("SIGTERM");
    const lines = (await readFile(file, "utf8")).trim().split("\n");
    const exchanges = lines.map((line): Exchange => JSON.parse(line));
    const objections = exchanges.flatMap(({ method, url: address, violations = [] }) =>
      violations
        .filter(({ severity }) => severity === "error")
        .map(({ code, message }) => `${method} ${address}: ${code} ${message}`),
    );
    return { asked: exchanges.length, objections };
  };
  return { addresses: { graph: `${url}/v1.0`, login: addresses.login, clock: addresses.clock }, report };
}

interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly violations?: readonly { readonly severity: string; readonly code: string; readonly message: string }[];
}
