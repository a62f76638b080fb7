import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { connect, testSandbox } from "../../testing/sandbox.ts";
import { testServer } from "../../testing/server.ts";

const CHECKER = join(import.meta.dirname, "../../../../shared/graphpack/check-graph.mjs");
const present = existsSync(CHECKER);
if (!present)
  console.warn(
    "SKIPPED: the checker of Graph traffic (../shared/graphpack) is not here, so our requests are not held against Microsoft's metadata.",
  );

/** Starts the checker between us and the sandbox; `report` ends it and reads what it objected to. */
async function checker(upstream: string) {
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
    return lines.map(
      (line): { method: string; url: string; violations?: { severity: string; code: string; message: string }[] } =>
        JSON.parse(line),
    );
  };
  return { url, report };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

test.skipIf(!present)("what we ask of Graph, and what the sandbox answers, is as Microsoft documents it", async () => {
  const sandbox = await testSandbox();
  const { url, report } = await checker(new URL(sandbox.ready.graph).origin);
  const server = await testServer({
    sandbox: { graph: `${url}/v1.0`, login: sandbox.addresses.login, clock: sandbox.addresses.clock },
  });
  await connect(server, sandbox.ready);
  const day = new Date(Date.now() + 24 * 3600_000).toISOString().slice(0, 10);
  for (const lane of ["calendar", "standalone"]) {
    const wish = (end: string) => ({
      subject: "Advice",
      start: `${day}T14:00:00Z`,
      end: `${day}T${end}:00Z`,
      organiser: { userPrincipalName: "amara.okafor@campus.example" },
      attendees: lane === "calendar" ? [{ email: "guest@elsewhere.example" }] : [],
      lane,
    });
    const headers = { prefer: "wait=20" };
    await server.call("PUT", `/api/meetings/${lane}`, { body: wish("14:30"), headers });
    const { body } = await server.call("PUT", `/api/meetings/${lane}`, { body: wish("15:00"), headers });
    expect(body.state).toBe("open");
    expect((await server.call("POST", `/api/meetings/${body.id}/cancellation`, { headers })).body.state).toBe(
      "cancelled",
    );
  }
  await server.call("GET", "/api/directory-users?search=Pri");
  const exchanges = await report();
  expect(exchanges.length).toBeGreaterThan(10);
  const errors = exchanges.flatMap(({ method, url: address, violations = [] }) =>
    violations
      .filter(({ severity }) => severity === "error")
      .map(({ code, message }) => `${method} ${address}: ${code} ${message}`),
  );
  expect(errors).toEqual([]);
});
