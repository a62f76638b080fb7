import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import fastify from "fastify";
import { expect, onTestFinished, test } from "vitest";
import { servePages } from "./pages.ts";

const SCRIPT = "export const answer = 42;";

test.each([
  ["br, gzip", "br", brotliDecompressSync],
  ["gzip", "gzip", gunzipSync],
])("a browser that takes %s is sent scripts packed so", async (accepted, packed, unpack) => {
  const { headers, rawPayload } = await asked(accepted);
  expect(headers).toMatchObject({ "content-encoding": packed, vary: expect.stringMatching(/accept-encoding/i) });
  expect(headers["content-type"]).toMatch(/javascript/);
  expect(String(unpack(rawPayload))).toBe(SCRIPT);
});

test("whoever unpacks nothing is sent scripts as they are", async () => {
  const { headers, body } = await asked("identity");
  expect([headers["content-encoding"], body]).toEqual([undefined, SCRIPT]);
});

async function asked(accepted: string) {
  const folder = await mkdtemp(join(tmpdir(), "parley-pages-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, "assets"));
  await writeFile(join(folder, "index.html"), "<head></head>");
  await writeFile(join(folder, "assets/a.js"), SCRIPT);
  await writeFile(join(folder, "assets/a.js.br"), brotliCompressSync(SCRIPT));
  await writeFile(join(folder, "assets/a.js.gz"), gzipSync(SCRIPT));
  const app = fastify();
  onTestFinished(() => app.close());
  await servePages(app, folder);
  return app.inject({ url: "/assets/a.js", headers: { "accept-encoding": accepted } });
}
