import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { pageHeaders, withNonce } from "./security-headers.ts";

/** Serves the built screens from `folder`; without a build, the API works all the same. */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, "index.html"))) return;
  await app.register(fastifyStatic, {
    root: join(folder, "assets"),
    prefix: "/assets/",
    immutable: true,
    maxAge: "365d",
    index: false,
    // As the build has packed them.
    preCompressed: true,
    setHeaders: (response) => response.setHeader("vary", "accept-encoding"),
  });
  // The one script that pages of other origins run.
  app.get("/embed.js", { schema: { hide: true } }, async (_request, reply) =>
    reply
      .type("text/javascript; charset=utf-8")
      .header("cache-control", "public, max-age=3600")
      .header("cross-origin-resource-policy", "cross-origin")
      .send(await readFile(join(folder, "embed.js"), "utf8")),
  );
  // Which addresses are a screen's, the screens know; what is nobody's gets their page that says so.
  app.get("/*", { schema: { hide: true } }, async (request, reply) => {
    if (!asksForPage(request)) return reply.callNotFound();
    const nonce = randomBytes(16).toString("base64");
    return reply
      .type("text/html; charset=utf-8")
      .header("cache-control", "no-cache")
      .headers(pageHeaders(request.url, nonce))
      .send(withNonce(await readFile(join(folder, pageFor(request.url)), "utf8"), nonce));
  });
}

/** The visitors' pages are one of their own, which brings nothing of the staff's screens along. */
function pageFor(url: string): string {
  return /^\/(visit|join|book|booked)([/?]|$)/.test(url) ? "visit.html" : "index.html";
}

/** Somebody who looks at a page, not a program that mistook an address. */
function asksForPage({ url, headers }: FastifyRequest): boolean {
  return !PROGRAMS.test(url) && (headers.accept ?? "").includes("text/html");
}

const PROGRAMS = /^\/(api|assets|graph|connect)(\/|\?|$)/;
