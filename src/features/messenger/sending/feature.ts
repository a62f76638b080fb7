import { z } from "zod";
import type { Feature } from "../../../feature.ts";
import { DAY, later } from "../../../kernel/time.ts";
import type { ChoreParts } from "../../../upkeep.ts";
import { dropUpload, Leftover, sweepUploads } from "../uploads/drop-upload.ts";
import { forgetBegunBefore } from "../beginning/store.ts";
import { forgetSentBefore } from "./store.ts";
import { sendWaiting } from "./send-waiting.ts";

/** How long what was sent is remembered as ours: by then nobody looks for a lost answer. */
const REMEMBERED = 7 * DAY;

async function forgetSettled({ database, clock }: ChoreParts): Promise<void> {
  const before = later(clock.now(), -REMEMBERED);
  await database.acrossAll(async (tx) => {
    await forgetSentBefore(tx, before);
    await forgetBegunBefore(tx, before);
  });
}

const Conversation = z.object({ id: z.uuid() });

/** What is sent, and what goes along with it, as a part of the feature. */
export const sending = {
  jobs: {
    "messenger.send": (ctx, data) => sendWaiting(ctx, Conversation.parse(data).id),
    "messenger.drop-upload": (ctx, data) => dropUpload(ctx, Leftover.parse(data)),
  },
  chores: [
    { name: "uploads that went along with no message", do: sweepUploads },
    { name: "messages and chats that stand in Teams", do: forgetSettled },
  ],
} satisfies Pick<Feature, "jobs" | "chores">;
