import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** The addresses that are a screen's; everything else unknown stays a 404. */
const SCREENS = ["/", "/meetings", "/meetings/:id", "/connections", "/activity", "/sign-in"];

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
    app.get(url, { schema: { hide: true } }, async (_request, reply) =>
      reply
        .type("text/html; charset=utf-8")
        .header("cache-control", "no-cache")
        .send(await readFile(join(folder, "index.html"), "utf8")),
    );
  }
}
