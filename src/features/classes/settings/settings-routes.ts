import { route } from "../../../feature.ts";
import { NamePreview, NamePreviewWish } from "../naming/contract.ts";
import { previewNames } from "../naming/preview-names.ts";
import { changeSettings } from "./change-settings.ts";
import { ClassSettings, ClassSettingsChange } from "./contract.ts";
import { settingsOf } from "./store.ts";

export const settingsRoutes = [
  route({
    method: "GET",
    path: "/api/class-settings",
    access: { kind: "scope", scope: "classes:read" },
    summary: "How classes become teams.",
    answers: { 200: ClassSettings },
    handle: async (ctx) => ({ status: 200, body: await ctx.transaction(settingsOf) }),
  }),
  route({
    method: "PATCH",
    path: "/api/class-settings",
    access: { kind: "scope", scope: "classes:write" },
    summary: "Changes how classes become teams; what is not named stays. Teams follow with the next plan that is run.",
    body: ClassSettingsChange,
    answers: { 200: ClassSettings },
    handle: async (ctx, { body }) => ({ status: 200, body: await changeSettings(ctx, body) }),
  }),
  route({
    method: "POST",
    path: "/api/class-settings/name-preview",
    access: { kind: "scope", scope: "classes:read" },
    summary: "What a template would call the teams of the first twenty classes by title. Nothing is changed.",
    body: NamePreviewWish,
    answers: { 200: NamePreview },
    handle: async (ctx, { body }) => ({ status: 200, body: await previewNames(ctx, body.name) }),
  }),
];
