import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { authorize, CALLUM, OWN, scene } from "../testing/accounts.ts";
import { s3Server } from "../testing/s3/s3-server.ts";
import { connect, connectedServer, testSandbox } from "../testing/sandbox.ts";
import { API_KEY, testServer } from "../testing/server.ts";

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

test("a Microsoft account that has to be connected again is told at the terminal, by whom, and to programs", async () => {
  const it = await scene(["messenger.writing"]);
  const { server, sandbox } = it;
  expect(await authorize(it, OWN)).toContain("account=connected");
  expect(JSON.parse((await doctor(server.url, "--json")).stdout).accounts).toEqual([]);
  await sandbox.control("POST", `/entra/users/${CALLUM}/revoke-sessions`);
  const [account] = (await server.call("GET", "/api/accounts")).body.items;
  await server.call("POST", `/api/accounts/${account.id}/findings`);
  const { code, stdout } = await doctor(server.url);
  expect(code).toBe(1);
  expect(stdout).toContain(`✗ ${CALLUM} – the account of Olive`);
  expect(stdout).toMatch(/→ Sign in with the account again: choose Authorize account\. \(Olive\)/);
  const { accounts } = JSON.parse((await doctor(server.url, "--json")).stdout);
  expect(accounts).toMatchObject([
    { userPrincipalName: CALLUM, holder: "person", finding: { reason: "sign-in-revoked" } },
  ]);
});

test("storage that cannot be written is told at the terminal with its cause and cure, and storage that can be as good", async () => {
  const { settings, bucket } = await s3Server();
  const sandbox = await testSandbox();
  const server = await testServer({ sandbox: sandbox.addresses, bucket: settings });
  await connect(server, sandbox.ready);
  const where = "Files can be written and read – s3://parley-tests/campus/parley/";
  expect(await doctor(server.url)).toMatchObject({ code: 0, stdout: expect.stringContaining(`✓ ${where}`) });
  expect([bucket.objects.size, bucket.uploads.size]).toEqual([0, 0]);
  const secretAccessKey = "not-the-secret-of-this-key";
  const ill = await testServer({ sandbox: sandbox.addresses, bucket: { ...settings, secretAccessKey } });
  await connect(ill, sandbox.ready);
  const { code, stdout } = await doctor(ill.url);
  expect(code).toBe(1);
  expect(stdout).toContain(`✗ ${where}`);
  expect(stdout).toMatch(/→ Correct PARLEY_STORAGE_S3_SECRET_ACCESS_KEY and start again\. \(operator of this server\)/);
  const { storage } = JSON.parse((await doctor(ill.url, "--json")).stdout);
  expect(storage).toMatchObject({ level: "bad", reason: "storage-secret-wrong" });
  expect(ill.log.join("") + stdout).not.toContain(secretAccessKey);
});
