import { z } from "zod";
import type { Feature } from "../../../feature.ts";
import { accountRoutes } from "./account-routes.ts";
import { forgetAccountsOf } from "./change-account.ts";
import { checkAccount } from "./check-account.ts";
import { RECONNECT_MAIL } from "./mails.ts";
import { ownAccountRoutes } from "./own-account-routes.ts";
import { ACCOUNTS_DATA } from "./personal-data.ts";

const About = z.object({ id: z.uuid() });

/** What connected Microsoft accounts plug into the house, as a part of the feature. */
export const accounts = {
  routes: [...accountRoutes, ...ownAccountRoutes],
  jobs: { "account.check": (ctx, data) => checkAccount(ctx, About.parse(data).id) },
  reactions: { "user.suspended": (ctx, { about }) => forgetAccountsOf(ctx, about) },
  mails: [RECONNECT_MAIL],
  personalData: [ACCOUNTS_DATA],
} satisfies Pick<Feature, "routes" | "jobs" | "reactions" | "mails" | "personalData">;
