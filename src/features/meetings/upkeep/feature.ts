import type { Feature } from "../../../feature.ts";
import { calendar } from "../calendar/feature.ts";
import { freeTimes } from "../free-times/feature.ts";
import { history } from "../history/feature.ts";
import { invitations } from "../invitations/feature.ts";
import { join } from "../join/feature.ts";
import { options } from "../options/feature.ts";
import { orphans } from "../orphans/feature.ts";
import { outlook } from "../outlook/feature.ts";
import { settings } from "../settings/feature.ts";

/** What goes on around a meeting while it lies ahead: options, invitations, Outlook, what was left over, its history. */
export const upkeep = {
  routes: [...settings.routes, ...history.routes, ...freeTimes.routes, ...calendar.routes, ...join.routes],
  jobs: { ...settings.jobs, ...options.jobs, ...invitations.jobs, ...orphans.jobs, ...outlook.jobs },
  background: outlook.background,
  reactions: orphans.reactions,
  listenings: outlook.listenings,
  chores: history.chores,
  mails: invitations.mails,
} satisfies Pick<Feature, "routes" | "jobs" | "background" | "reactions" | "listenings" | "chores" | "mails">;
