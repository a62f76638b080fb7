import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { pageHeaders, withNonce } from "./security-headers.ts";

/** The addresses that are a screen's; everything else unknown stays a 404. */
const SCREENS = [
  "/",
  "/meetings",
  "/meetings/:id",
  "/connections",
  "/activity",
  "/sign-in",
  "/mails",
  "/mails/:id",
  "/mail-templates",
  "/mail-templates/:name",
];

/** Serves the built screens from `folder`; without a build, the API works all the same. */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, "index.html"))) return;
  await app.register(fastifyStatic, {
    root: join(folder, "assets"),
    prefix: "/assets/",
    immutable: true,
    maxAge: "365d",
    index: false,
  });
  for (const url of SCREENS) {
    app.get(url, { schema: { hide: true } }, async (request, reply) => {
      const nonce = randomBytes(16).toString("base64");
      return reply
        .type("text/html; charset=utf-8")
        .header("cache-control", "no-cache")
        .headers(pageHeaders(request.url, nonce))
        .send(withNonce(await readFile(join(folder, "index.html"), "utf8"), nonce));
    });
  }
}
