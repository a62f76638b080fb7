import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { connectedServer } from "../testing/sandbox.ts";
import { API_KEY } from "../testing/server.ts";

const run = promisify(execFile);

/** What somebody at the terminal sees, and whether it ended well. */
async function doctor(url: string, ...args: string[]): Promise<{ code: number; stdout: string }> {
  const program = [join(import.meta.dirname, "main.ts"), "doctor", ...args];
  const env = { ...process.env, PARLEY_URL: url, PARLEY_API_KEY: API_KEY };
  return run(process.execPath, program, { env }).then(
    ({ stdout }) => ({ code: 0, stdout }),
    ({ code, stdout }) => ({ code, stdout }),
  );
}

test("an administrator at the terminal is told what is wrong and who cures it, and a program gets it as JSON", async () => {
  const { server, sandbox } = await connectedServer();
  expect(await doctor(server.url)).toMatchObject({ code: 0, stdout: expect.stringContaining("✓ The directory") });
  const ill = await doctor(server.url, "--operator", "ruth.abernathy@campus.example");
  expect(ill.code).toBe(1);
  expect(ill.stdout).toMatch(/✗ The calendar offers Teams meetings – ruth\.abernathy@campus\.example/);
  expect(ill.stdout).toContain("(License Administrator)");
  await sandbox.control("PATCH", "/users/ruth.abernathy@campus.example", { teams: true });
  const well = await doctor(server.url, "--json", "--operator", "ruth.abernathy@campus.example");
  expect(well.code).toBe(0);
  const [examined] = JSON.parse(well.stdout).connections;
  expect(examined.diagnoses.filter(({ level }: { level: string }) => level !== "good")).toEqual([]);
});
