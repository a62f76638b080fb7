import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";

const SANDBOX = join(import.meta.dirname, "..");
const MODULES = join(SANDBOX, "../node_modules");

test("the package runs by itself, compiled, with nothing of Parley beside it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sandbox-package-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const built = join(folder, "package");
  execFileSync(process.execPath, [join(MODULES, ".bin/tsc"), "-p", SANDBOX, "--outDir", join(built, "dist")]);
  cpSync(join(SANDBOX, "package.json"), join(built, "package.json"));
  symlinkSync(MODULES, join(folder, "node_modules"));
  const program = spawn(process.execPath, [join(built, "dist/main.js"), "--port", "0", "--until-stdin-ends"]);
  const { value: line } = await createInterface(program.stdout)[Symbol.asyncIterator]().next();
  const ready = JSON.parse(line ?? "{}");
  expect(ready).toMatchObject({ ready: true, domain: "campus.example" });
  expect((await fetch(`${ready.graph}/users`)).status).toBe(401);
  const ended = new Promise((resolve) => program.once("exit", resolve));
  program.stdin.end();
  expect(await ended).toBe(0);
});
