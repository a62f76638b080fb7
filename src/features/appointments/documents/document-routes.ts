import { z } from "zod";
import { route } from "../../../feature.ts";
import { enterPage, serviceFor, strangerAt } from "../pages/enter-page.ts";
import { serviceRow } from "../services/store.ts";
import { Document, DocumentWish } from "./contract.ts";
import { handOutDocument } from "./hand-out.ts";
import { keepDocument } from "./keep-document.ts";

const ANSWERS = { 201: Document };

export const documentRoutes = [
  route({
    method: "POST",
    path: "/api/services/:id/documents",
    access: { kind: "scope", scope: "appointments:write" },
    summary:
      "Uploads a document of at most 10 MiB for a booking: PDF, DOCX, ODT, PNG, JPEG or plain text. Its id is the answer to its question; unless it is booked with, it is gone after a day.",
    params: z.object({ id: z.uuid() }),
    query: DocumentWish,
    takes: "file",
    answers: ANSWERS,
    handle: async (ctx, { params, query: wish, asked: { file } }) => {
      const service = await ctx.transaction((tx) => serviceRow(tx, params.id));
      return { status: 201, body: await keepDocument(ctx, { service, wish, file, by: ctx.actor }) };
    },
  }),
  route({
    method: "POST",
    path: "/api/booking-pages/:page/services/:service/documents",
    access: { kind: "anyone", because: "whoever may book on a booking page may attach what it asks for" },
    summary: "Uploads a document for a booking by anybody, as with a service of the staff's.",
    params: z.object({ page: z.string().max(40), service: z.string().max(60) }),
    query: DocumentWish,
    takes: "file",
    answers: ANSWERS,
    handle: async (ctx, { params, query: wish, asked }) => {
      const inside = await enterPage(ctx, params.page);
      const service = await serviceFor(inside, params.service, "public");
      const by = strangerAt(ctx, asked.from);
      return { status: 201, body: await keepDocument(inside, { service, wish, file: asked.file, by }) };
    },
  }),
  route({
    method: "POST",
    path: "/api/me/services/:service/documents",
    access: { kind: "visitor", because: "visitors attach what is theirs" },
    summary: "Uploads a document for a booking of the visitor who asks.",
    params: z.object({ service: z.string().max(60) }),
    query: DocumentWish,
    takes: "file",
    answers: ANSWERS,
    handle: async (ctx, { params, query: wish, asked: { file } }) => {
      const service = await serviceFor(ctx, params.service, "visitors");
      return { status: 201, body: await keepDocument(ctx, { service, wish, file, by: ctx.actor }) };
    },
  }),
  route({
    method: "GET",
    path: "/api/appointments/:id/documents/:document/content",
    access: { kind: "scope", scope: "appointments:read" },
    summary: "Hands out a document that came with an appointment, to be saved.",
    params: z.object({ id: z.uuid(), document: z.uuid() }),
    produces: "application/octet-stream",
    answers: { 200: z.string() },
    handle: (ctx, { params }) => handOutDocument(ctx, { id: params.document, appointment: params.id }),
  }),
];
