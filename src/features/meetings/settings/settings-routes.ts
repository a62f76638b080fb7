import { route } from "../../../feature.ts";
import { changeSettings } from "./change-settings.ts";
import { MeetingSettings, MeetingSettingsChange } from "./contract.ts";
import { meetingSettings } from "./store.ts";

export const settingsRoutes = [
  route({
    method: "GET",
    path: "/api/meeting-settings",
    access: { kind: "scope", scope: "meetings:read" },
    summary: "How the organisation holds its meetings.",
    answers: { 200: MeetingSettings },
    handle: async (ctx) => ({ status: 200, body: await ctx.transaction(meetingSettings) }),
  }),
  route({
    method: "PATCH",
    path: "/api/meeting-settings",
    access: { kind: "scope", scope: "meetings:manage" },
    summary:
      "Changes how the organisation holds its meetings; what is not named stays. Open meetings stay as they are.",
    body: MeetingSettingsChange,
    answers: { 200: MeetingSettings },
    handle: async (ctx, { body }) => ({ status: 200, body: await changeSettings(ctx, body) }),
  }),
];
