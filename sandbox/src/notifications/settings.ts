import { defineTable } from "../kernel/table.ts";
import type { World } from "../world.ts";
import { type HealthRules, USUAL_HEALTH } from "./health.ts";

/** How notifications are delivered; an administrator of the sandbox may hurry or slow them. */
export interface NoticeSettings extends HealthRules {
  readonly name: "settings";
  /** Real milliseconds a receiver has at the first try, and at every later one. */
  readonly firstDeadlineMs: number;
  readonly retryDeadlineMs: number;
  /** Virtual milliseconds between a change and its notification. */
  readonly latencyMs: number;
  /** Nothing is sent while true; what happens is kept. */
  readonly isPaused: boolean;
}

const USUAL: NoticeSettings = {
  name: "settings",
  firstDeadlineMs: 3000,
  retryDeadlineMs: 10_000,
  latencyMs: 0,
  isPaused: false,
  ...USUAL_HEALTH,
};

const SETTINGS = defineTable<NoticeSettings>({ name: "notice-settings", key: (row) => row.name, indexes: {} });

export function noticeSettings(world: World): NoticeSettings {
  return SETTINGS.in(world).get("settings") ?? USUAL;
}

export function changeNoticeSettings(world: World, change: Partial<NoticeSettings>): NoticeSettings {
  return SETTINGS.in(world).put({ ...noticeSettings(world), ...change });
}
