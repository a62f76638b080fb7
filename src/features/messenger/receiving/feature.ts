import { z } from "zod";
import type { Feature } from "../../../feature.ts";
import { acquaint } from "../conversations/acquaint.ts";
import { Account, sweepChats } from "../reconciling/sweep-chats.ts";
import { Announced, lookAtMessage } from "./look-at-message.ts";

const About = z.object({ id: z.uuid() });

/** What is asked of Microsoft about chats, as a part of the feature. */
export const receiving = {
  jobs: {
    "messenger.look": (ctx, data) => lookAtMessage(ctx, Announced.parse(data)),
    "messenger.sweep": (ctx, data) => sweepChats(ctx, Account.parse(data)),
    "messenger.acquaint": (ctx, data) => acquaint(ctx, About.parse(data).id),
  },
  background: ["messenger.sweep"],
} satisfies Pick<Feature, "jobs" | "background">;
