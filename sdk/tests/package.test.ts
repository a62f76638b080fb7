import { readdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { testServer } from "../../src/testing/server.ts";
import { installed, plainEnvironment, run } from "./built.ts";

const SDK = join(import.meta.dirname, "..");
const blind = process.env["PARLEY_NO_BROWSER"] === "1";

test("whoever installs the package needs nothing else, and finds in it what it says", async () => {
  const manifest = JSON.parse(await readFile(join(SDK, "package.json"), "utf8"));
  expect(manifest.dependencies).toBeUndefined();
  const files = await readdir(join(await installed(), "node_modules/@parley/sdk/dist"));
  expect(files).toEqual(expect.arrayContaining(["index.js", "index.d.ts"]));
  for (const file of files) expect(file).toMatch(/^[a-z-]+\.(js|d\.ts)$/);
});

test("the system's own Node runs it as it is published", async () => {
  const server = await testServer();
  await server.call("POST", "/api/people", { body: { name: "Ada" } });
  const folder = await installed();
  const program = `
    import { connect } from "@parley/sdk";
    const parley = connect({ url: ${JSON.stringify(server.url)}, key: process.env.KEY });
    for await (const person of parley.pages("GET", "/api/people")) console.log(person.name);`;
  await writeFile(join(folder, "program.mjs"), program);
  const env = { ...plainEnvironment(), KEY: "pk_for-tests-and-for-nothing-else" };
  const { stdout } = await run("node", ["program.mjs"], { cwd: folder, env });
  expect(stdout).toBe("Ada\n");
});

test.skipIf(blind)("a browser runs it without a bundler, and calls as whoever is signed in", async () => {
  const dist = join(await installed(), "node_modules/@parley/sdk/dist");
  const asked: (string | undefined)[] = [];
  const page = createServer(async (request, response) => {
    const path = request.url ?? "/";
    if (path.startsWith("/sdk/")) {
      response.writeHead(200, { "content-type": "text/javascript" }).end(await readFile(join(dist, path.slice(5))));
    } else if (path === "/api/installation") {
      asked.push(request.headers.cookie);
      response.writeHead(200, { "content-type": "application/json" }).end('{"version":"1"}');
    } else response.writeHead(200, { "content-type": "text/html", "set-cookie": "who=ada" }).end("<!doctype html>");
  });
  await new Promise<void>((resolve) => page.listen(0, "127.0.0.1", resolve));
  const started = await chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  onTestFinished(async () => {
    await started.close();
    page.close();
  });
  const tab = await started.newPage();
  const address = page.address();
  await tab.goto(`http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`);
  const answer = await tab.evaluate(`import("/sdk/index.js").then(({ connect }) =>
    connect({ url: "", credentials: "same-origin" }).call("GET", "/api/installation"))`);
  expect(answer).toEqual({ version: "1" });
  expect(asked).toEqual(["who=ada"]);
});
