import { z } from "zod";
import { route } from "../../feature.ts";
import { type KeptWork, keptWork, type WorkPlace } from "../../kernel/queue/ledger.ts";
import { withoutSecrets } from "../../kernel/secrets/hide.ts";
import { PlainText } from "../../kernel/text.ts";
import { instantFrom } from "../../kernel/time.ts";
import { Job, JOB_STATES, RetryWish } from "./contract.ts";
import { discardJob, noSuchJob, retryJob, retryJobs } from "./retry-job.ts";

const ById = z.object({ id: z.uuid() });
const PAGE = 50;

/** The time and the id of the last one seen. */
const Cursor = z.string().transform((text, context): WorkPlace => {
  const [time = "", id = ""] = text.split("_");
  const at = instantFrom(time);
  if (at !== undefined && z.uuid().safeParse(id).success) return { at, id };
  context.addIssue("is no cursor of ours");
  return z.NEVER;
});

export const routes = [
  route({
    method: "GET",
    path: "/api/jobs",
    access: { kind: "scope", scope: "jobs:read" },
    summary: "Lists work that is not done: waiting for its time, due, running, or parked for a person to look at.",
    query: z.object({
      state: z.enum(JOB_STATES).optional(),
      search: PlainText.min(1).max(100).optional(),
      cursor: Cursor.optional(),
    }),
    answers: { 200: z.object({ items: z.array(Job), cursor: z.string().optional() }) },
    handle: async (ctx, { query: { state, search, cursor: after } }) => {
      const works = await ctx.transaction((tx) =>
        keptWork(tx, { state, search }, { now: ctx.now, after, limit: PAGE }),
      );
      const last = works.length === PAGE ? works.at(-1) : undefined;
      const cursor = last && `${last.at.toISOString()}_${last.id}`;
      return { status: 200, body: { items: works.map(shown), ...(cursor !== undefined && { cursor }) } };
    },
  }),
  route({
    method: "GET",
    path: "/api/jobs/:id",
    access: { kind: "scope", scope: "jobs:read" },
    summary: "Shows a job that is not done.",
    params: ById,
    answers: { 200: Job },
    handle: async (ctx, { params }) => {
      const [work] = await ctx.transaction((tx) => keptWork(tx, { id: params.id }, { now: ctx.now, limit: 1 }));
      if (work === undefined) throw noSuchJob();
      return { status: 200, body: shown(work) };
    },
  }),
  route({
    method: "POST",
    path: "/api/jobs/:id/retry",
    access: { kind: "scope", scope: "jobs:write" },
    summary: "Tries a job now, as if it were new.",
    params: ById,
    answers: { 202: z.undefined() },
    handle: async (ctx, { params }) => {
      await retryJob(ctx, params.id);
      return { status: 202 };
    },
  }),
  route({
    method: "DELETE",
    path: "/api/jobs/:id",
    access: { kind: "scope", scope: "jobs:write" },
    summary: "Discards a job for good; the audit log keeps what it was.",
    params: ById,
    answers: { 204: z.undefined() },
    handle: async (ctx, { params }) => {
      await discardJob(ctx, params.id);
      return { status: 204 };
    },
  }),
  route({
    method: "POST",
    path: "/api/job-retries",
    access: { kind: "scope", scope: "jobs:write" },
    summary: "Tries all jobs now that match, the parked ones unless told otherwise; with `dryRun` only counts them.",
    body: RetryWish,
    answers: { 202: z.object({ count: z.int(), dryRun: z.boolean() }) },
    handle: async (ctx, { body }) => ({
      status: 202,
      body: { count: await retryJobs(ctx, body), dryRun: body.dryRun },
    }),
  }),
];

function shown({ id, job, state, data, attempts, at, reason }: KeptWork): Job {
  const hidden = withoutSecrets(data);
  return {
    id,
    job,
    state,
    data: typeof hidden === "object" && hidden !== null ? { ...hidden } : {},
    attempts,
    at: at.toISOString(),
    ...(reason !== null && { reason }),
  };
}
