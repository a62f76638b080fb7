import { z } from "zod";
import { route } from "../../feature.ts";
import { PlainText } from "../../kernel/text.ts";
import {
  Mail,
  MailLine,
  MailPreview,
  MailSettings,
  MailSettingsWish,
  MailTemplate,
  PreviewWish,
  STATES,
  TemplateWording,
  TestWish,
} from "./contract.ts";
import { readTemplate, readTemplates } from "./read-templates.ts";
import { retryMail } from "./retry-mail.ts";
import { sendTest } from "./send-test.ts";
import { readSettings, setSettings } from "./set-settings.ts";
import { previewTemplate, resetTemplate, setTemplate } from "./set-template.ts";
import { asLine, showMail } from "./show-mails.ts";
import { mailsPage } from "./store.ts";

const ById = z.object({ id: z.uuid() });
const ByName = z.object({ name: PlainText.min(1).max(100) });
const READ = { kind: "scope", scope: "mail:read" } as const;
const WRITE = { kind: "scope", scope: "mail:write" } as const;
const PAGE = 50;

const templateRoutes = [
  route({
    method: "GET",
    path: "/api/mail-templates",
    access: READ,
    summary: "Lists the kinds of mail that Parley sends, as the organisation words them.",
    answers: { 200: z.object({ items: z.array(MailTemplate) }) },
    handle: async (ctx) => ({ status: 200, body: { items: await readTemplates(ctx) } }),
  }),
  route({
    method: "GET",
    path: "/api/mail-templates/:name",
    access: READ,
    summary: "Shows one kind of mail: its wording, its original wording and its variables.",
    params: ByName,
    answers: { 200: MailTemplate },
    handle: async (ctx, { params }) => ({ status: 200, body: await readTemplate(ctx, params.name) }),
  }),
  route({
    method: "PUT",
    path: "/api/mail-templates/:name",
    access: WRITE,
    summary: "Words a kind of mail anew; what its variables do not allow is refused with line and column.",
    params: ByName,
    body: TemplateWording,
    answers: { 200: MailTemplate },
    handle: async (ctx, { params, body }) => ({ status: 200, body: await setTemplate(ctx, params.name, body) }),
  }),
  route({
    method: "DELETE",
    path: "/api/mail-templates/:name",
    access: WRITE,
    summary: "Goes back to the wording that Parley brings.",
    params: ByName,
    answers: { 200: MailTemplate },
    handle: async (ctx, { params }) => ({ status: 200, body: await resetTemplate(ctx, params.name) }),
  }),
  route({
    method: "POST",
    path: "/api/mail-templates/:name/preview",
    access: READ,
    summary: "Shows what a mail would look like, with samples for values; nothing is sent or kept.",
    params: ByName,
    body: PreviewWish,
    answers: { 200: MailPreview },
    handle: async (ctx, { params, body }) => ({ status: 200, body: await previewTemplate(ctx, params.name, body) }),
  }),
  route({
    method: "POST",
    path: "/api/mail-templates/:name/test",
    access: WRITE,
    summary: "Sends a mail with samples for values to an address, as it is worded now.",
    params: ByName,
    body: TestWish,
    answers: { 202: z.object({ event: z.string() }) },
    handle: async (ctx, { params, body }) => ({ status: 202, body: { event: await sendTest(ctx, params.name, body) } }),
  }),
];

const settingsRoutes = [
  route({
    method: "GET",
    path: "/api/mail-settings",
    access: READ,
    summary: "Shows how the organisation's mail leaves, and who it is from.",
    answers: { 200: MailSettings },
    handle: async (ctx) => ({ status: 200, body: await readSettings(ctx) }),
  }),
  route({
    method: "PUT",
    path: "/api/mail-settings",
    access: WRITE,
    summary: "Sets how the organisation's mail leaves: by the mail server, or out of a mailbox of Microsoft 365.",
    body: MailSettingsWish,
    answers: { 200: MailSettings },
    handle: async (ctx, { body }) => ({ status: 200, body: await setSettings(ctx, body) }),
  }),
];

const mailRoutes = [
  route({
    method: "GET",
    path: "/api/mails",
    access: READ,
    summary: "Lists what was sent and what waits to be, newest first; go on with the cursor of the page before.",
    query: z.object({
      search: PlainText.max(200).optional(),
      state: z.enum(STATES).optional(),
      purpose: PlainText.max(100).optional(),
      cursor: z.uuid().optional(),
    }),
    answers: { 200: z.object({ items: z.array(MailLine), cursor: z.string().optional() }) },
    handle: async (ctx, { query: { cursor: after, ...search } }) => {
      const rows = await ctx.transaction((tx) => mailsPage(tx, { ...search, after, limit: PAGE }));
      const last = rows.length === PAGE ? rows.at(-1) : undefined;
      return { status: 200, body: { items: rows.map(asLine), ...(last && { cursor: last.id }) } };
    },
  }),
  route({
    method: "GET",
    path: "/api/mails/:id",
    access: READ,
    summary: "Shows one mail: what it says, why and to whom it went, and what came of each attempt.",
    params: ById,
    answers: { 200: Mail },
    handle: async (ctx, { params }) => ({ status: 200, body: await showMail(ctx, params.id) }),
  }),
  route({
    method: "POST",
    path: "/api/mails/:id/retry",
    access: WRITE,
    summary: "Tries a mail again now that failed, or that waits for its next attempt.",
    params: ById,
    answers: { 202: Mail },
    handle: async (ctx, { params }) => ({ status: 202, body: await retryMail(ctx, params.id) }),
  }),
];

export const routes = [...templateRoutes, ...settingsRoutes, ...mailRoutes];
