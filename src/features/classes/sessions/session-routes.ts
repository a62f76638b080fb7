import { z } from "zod";
import { route } from "../../../feature.ts";
import {
  Session,
  SessionFile,
  SessionFileTaken,
  SessionKey,
  SessionList,
  SessionsPage,
  SessionsTaken,
  SessionWish,
} from "./contract.ts";
import { importSessions } from "./file/import-sessions.ts";
import { dropSession, keepSession, keepSessionList } from "./keep-sessions.ts";
import { showSessions } from "./show-sessions.ts";

const WRITE = { kind: "scope", scope: "classes:write" } as const;
const OfClass = z.object({ id: z.uuid() });
const One = z.object({ id: z.uuid(), key: SessionKey });

export const sessionRoutes = [
  route({
    method: "POST",
    path: "/api/class-sessions/file",
    access: WRITE,
    summary:
      "Makes a CSV file all that is planned of the classes that it names by the roster's ids: a line for each session, or for one that repeats weekly until a day. With a single bad line nothing changes.",
    body: SessionFile,
    bodyLimit: 16 * 1024 * 1024,
    answers: { 200: SessionFileTaken },
    handle: async (ctx, { body: { csv } }) => ({ status: 200, body: await importSessions(ctx, csv) }),
  }),
  route({
    method: "GET",
    path: "/api/classes/:id/sessions",
    access: { kind: "scope", scope: "classes:read" },
    summary: "Lists the sessions of a class by time, each with its event; go on with the cursor of the page before.",
    params: OfClass,
    query: z.object({ when: z.enum(["coming", "past"]).optional(), cursor: z.uuid().optional() }),
    answers: { 200: SessionsPage },
    handle: async (ctx, { params, query: { when, cursor } }) => ({
      status: 200,
      body: await showSessions(ctx, { class: params.id, when, after: cursor }),
    }),
  }),
  route({
    method: "PUT",
    path: "/api/classes/:id/sessions",
    access: WRITE,
    summary:
      "Makes a list all that is planned of a class; calendars follow by themselves. Where one session is wrong, nothing changes. A coming session that is not named any more is taken out of its calendar, one that is over stays in it.",
    params: OfClass,
    body: SessionList,
    bodyLimit: 2 * 1024 * 1024,
    answers: { 200: SessionsTaken },
    handle: async (ctx, { params, body }) => ({
      status: 200,
      body: await keepSessionList(ctx, params.id, body.sessions),
    }),
  }),
  route({
    method: "PUT",
    path: "/api/classes/:id/sessions/:key",
    access: WRITE,
    summary: "Plans a session of a class, or changes or cancels it; its event follows by itself.",
    params: One,
    body: SessionWish,
    answers: { 200: Session },
    handle: async (ctx, { params: { id, key }, body }) => ({
      status: 200,
      body: await keepSession(ctx, { class: id, key }, body),
    }),
  }),
  route({
    method: "DELETE",
    path: "/api/classes/:id/sessions/:key",
    access: WRITE,
    summary: "Takes a session away; its event goes by itself.",
    params: One,
    answers: { 204: z.undefined() },
    handle: async (ctx, { params: { id, key } }) => {
      await dropSession(ctx, { class: id, key });
      return { status: 204 };
    },
  }),
];
