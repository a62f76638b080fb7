import { z } from "zod";
import type { Jobs } from "../../../feature.ts";
import { lookAtPost } from "./look-at-post.ts";
import { PostLook } from "./order-post-look.ts";
import { sweepChannel } from "./sweep-channel.ts";

const About = z.object({ id: z.uuid() });

export const CHANNEL_JOBS = {
  "messenger.look-at-post": (ctx, data) => lookAtPost(ctx, PostLook.parse(data)),
  "messenger.sweep-channel": (ctx, data) => sweepChannel(ctx, About.parse(data).id),
} satisfies Jobs;
