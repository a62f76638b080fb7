import { z } from "zod";
import type { Feature } from "../../../feature.ts";
import { dropUpload, Leftover, sweepUploads } from "../uploads/drop-upload.ts";
import { sendWaiting } from "./send-waiting.ts";

const Conversation = z.object({ id: z.uuid() });

/** What is sent, and what goes along with it, as a part of the feature. */
export const sending = {
  jobs: {
    "messenger.send": (ctx, data) => sendWaiting(ctx, Conversation.parse(data).id),
    "messenger.drop-upload": (ctx, data) => dropUpload(ctx, Leftover.parse(data)),
  },
  chores: [{ name: "uploads that went along with no message", do: sweepUploads }],
} satisfies Pick<Feature, "jobs" | "chores">;
