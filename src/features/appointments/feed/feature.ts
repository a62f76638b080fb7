import { Readable } from "node:stream";
import { z } from "zod";
import { type Feature, route } from "../../../feature.ts";
import { endFeed, renewFeed } from "./keep-feed.ts";
import { showFeed } from "./show-feed.ts";

/** The appointments of a host as a calendar that any program can subscribe to, as a part of the feature. */
export const feed = {
  routes: [
    route({
      method: "POST",
      path: "/api/hosts/:id/feed",
      access: { kind: "scope", scope: "appointments:write" },
      summary:
        "Makes a new address at which calendar programs read a host's appointments. It is shown this once, and the one before ends.",
      secret: true,
      params: z.object({ id: z.uuid() }),
      answers: { 201: z.object({ url: z.url() }) },
      handle: async (ctx, { params }) => ({ status: 201, body: { url: await renewFeed(ctx, params.id) } }),
    }),
    route({
      method: "DELETE",
      path: "/api/hosts/:id/feed",
      access: { kind: "scope", scope: "appointments:write" },
      summary: "Ends the address at which calendar programs read a host's appointments.",
      params: z.object({ id: z.uuid() }),
      answers: { 204: z.undefined() },
      handle: async (ctx, { params }) => {
        await endFeed(ctx, params.id);
        return { status: 204 };
      },
    }),
    route({
      method: "GET",
      path: "/feeds/:file",
      access: { kind: "anyone", because: "calendar programs know an address and nothing else; nobody can guess it" },
      summary: "A host's appointments from thirty days ago on, as iCalendar. What waits for approval is tentative.",
      params: z.object({ file: z.string().max(100) }),
      produces: "text/calendar",
      answers: { 200: z.string() },
      handle: async (ctx, { params, asked }) => {
        const calendar = await showFeed(ctx, params.file.replace(/\.ics$/, ""), asked.from);
        return {
          status: 200,
          headers: { "cache-control": "private" },
          stream: { type: "text/calendar; charset=utf-8", from: Readable.from([calendar], { objectMode: false }) },
        };
      },
    }),
  ],
} satisfies Pick<Feature, "routes">;
