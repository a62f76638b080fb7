import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import openapi from "../../docs/openapi.json" with { type: "json" };
import { resourcesIn } from "../../src/web/reference/description.ts";
import { curlExample, sdkExample } from "../../src/web/reference/examples.ts";

const ROOT = join(import.meta.dirname, "../..");
const run = promisify(execFile);
const operations = resourcesIn(openapi).flatMap((resource) => resource.operations);

test("a curl example can be pasted into a shell, whatever stands in it", async () => {
  const put = operations.find(({ id }) => id === "putMeetingsByKey");
  if (put === undefined) throw new Error("There is no such operation.");
  const body = { type: "object", fields: [{ name: "it's", required: true, shape: { type: "string" } }] };
  const script = curlExample({ ...put, body }, "http://localhost:4000").replace("curl", "printf '%s\\n'");
  const { stdout } = await run("bash", ["-c", script], { env: { PARLEY_API_KEY: "pk_1" } });
  expect(stdout.split("\n")).toEqual([
    "-sS",
    "-X",
    "PUT",
    "http://localhost:4000/api/meetings/key",
    "-H",
    "Authorization: Bearer pk_1",
    "-H",
    "Content-Type: application/json",
    "-d",
    `{"it's":"it's"}`,
    "",
  ]);
});

test("every SDK example of the reference is a program that compiles", async () => {
  const folder = await mkdtemp(join(tmpdir(), "parley-reference-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const programs = operations.map((each) => `export async function ${each.id}() {\n${sdkExample(each)}\n}`);
  const head = `import { connect } from ${JSON.stringify(join(ROOT, "sdk/src/index.ts"))};\nconst parley = connect({ url: "", key: "" });`;
  await writeFile(join(folder, "examples.ts"), [head, ...programs].join("\n"));
  const options = {
    strict: true,
    module: "nodenext",
    target: "es2023",
    lib: ["es2023", "dom", "dom.iterable"],
    noEmit: true,
  };
  const config = {
    compilerOptions: { ...options, allowImportingTsExtensions: true, types: [] },
    files: ["examples.ts"],
  };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
  const complaints = await run(join(ROOT, "node_modules/.bin/tsc"), ["-p", folder]).then(
    () => "",
    (error: Error & { stdout?: string }) => error.stdout ?? error.message,
  );
  expect(complaints).toBe("");
});
