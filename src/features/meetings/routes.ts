import { z } from "zod";
import type { Context } from "../../context.ts";
import { route } from "../../feature.ts";
import { PlainText } from "../../kernel/text.ts";
import { crashPoint } from "../../kernel/crash-points.ts";
import { awaitSettled } from "./await-settled.ts";
import { cancelMeeting } from "./cancel-meeting.ts";
import { Cancellation, Meeting, MeetingWish } from "./contract.ts";
import { openAgain } from "./open-again.ts";
import { openMeeting } from "./open-meeting.ts";
import { isSettled, waitOf } from "./rules.ts";
import { showMeeting } from "./show-meeting.ts";
import { meetingByKey, meetingRow, type MeetingRow, meetingsPage } from "./store.ts";

const ById = z.object({ id: z.uuid() });
/** Programs take `.` and `..` for steps within an address and leave them out before they ask. */
const Key = z
  .string()
  .min(1)
  .max(200)
  .regex(/^(?!\.{1,2}$)[\w.:~-]+$/, "may hold letters, digits and . : ~ - _ only, and not be . or .. alone");
const PAGE = 50;

export const routes = [
  route({
    method: "PUT",
    path: "/api/meetings/:key",
    access: { kind: "scope", scope: "meetings:write" },
    summary:
      "Opens a meeting under a key of your own, or changes it: the same key is the same meeting. Answers 202 at once, or 200 with the link under `Prefer: wait=10`.",
    params: z.object({ key: Key }),
    body: MeetingWish,
    reads: ["Prefer"],
    answers: { 200: Meeting, 202: Meeting },
    handle: async (ctx, { params, body, asked }) => {
      const wanted = await openMeeting(ctx, params.key, body);
      crashPoint("wish-kept");
      const meeting = await awaitSettled(ctx, wanted, {
        seconds: waitOf(asked.headers["prefer"]),
        asked,
      });
      return answer(ctx, meeting);
    },
  }),
  route({
    method: "POST",
    path: "/api/meetings/:id/cancellation",
    access: { kind: "scope", scope: "meetings:write" },
    summary: "Cancels a meeting: it disappears from the calendar, and those invited are told by Microsoft.",
    params: ById,
    body: Cancellation,
    bodyOptional: true,
    reads: ["Prefer"],
    answers: { 200: Meeting, 202: Meeting },
    handle: async (ctx, { params, body, asked }) => {
      const wanted = await cancelMeeting(ctx, params.id, body);
      crashPoint("wish-kept");
      return answer(ctx, await awaitSettled(ctx, wanted, { seconds: waitOf(asked.headers["prefer"]), asked }));
    },
  }),
  route({
    method: "POST",
    path: "/api/meetings/:id/reopening",
    access: { kind: "scope", scope: "meetings:write" },
    summary: "Opens a meeting again, with a new link, after it was deleted in Outlook.",
    params: ById,
    reads: ["Prefer"],
    answers: { 200: Meeting, 202: Meeting },
    handle: async (ctx, { params, asked }) => {
      const wanted = await openAgain(ctx, params.id);
      return answer(ctx, await awaitSettled(ctx, wanted, { seconds: waitOf(asked.headers["prefer"]), asked }));
    },
  }),
  route({
    method: "GET",
    path: "/api/meetings",
    access: { kind: "scope", scope: "meetings:read" },
    summary: "Lists meetings, the latest start first; go on with the cursor of the page before.",
    query: z.object({ search: PlainText.max(200).optional(), key: Key.optional(), cursor: z.uuid().optional() }),
    answers: { 200: z.object({ items: z.array(Meeting), cursor: z.string().optional() }) },
    handle: async (ctx, { query: { search, key, cursor } }) => {
      const rows = await ctx.transaction(async (tx) => {
        if (key === undefined) return meetingsPage(tx, { search, after: cursor, limit: PAGE });
        const row = await meetingByKey(tx, key);
        return row ? [row] : [];
      });
      const last = rows.length === PAGE ? rows.at(-1) : undefined;
      return {
        status: 200,
        body: { items: rows.map((row) => showMeeting(ctx, row)), ...(last && { cursor: last.id }) },
      };
    },
  }),
  route({
    method: "GET",
    path: "/api/meetings/:id",
    access: { kind: "scope", scope: "meetings:read" },
    summary: "Shows one meeting.",
    params: ById,
    answers: { 200: Meeting },
    handle: async (ctx, { params }) => ({
      status: 200,
      body: showMeeting(ctx, await ctx.transaction((tx) => meetingRow(tx, params.id))),
    }),
  }),
];

function answer(ctx: Context, row: MeetingRow) {
  return isSettled(row.state)
    ? { status: 200, body: showMeeting(ctx, row) }
    : { status: 202, body: showMeeting(ctx, row), headers: { location: `/api/meetings/${row.id}` } };
}
