import { z } from "zod";
import type { Following } from "../../../feature.ts";
import type { RecordedFact } from "../../../kernel/facts/store.ts";
import { isAnythingKept, keepWords, wordsOfMessages } from "./store.ts";

const ABOUT_MESSAGES = new Set(["message.received", "message.changed", "message.deleted"]);
const Named = z.object({ message: z.string() });

/** Keeps by which words messages are found, a moment after they are kept: nobody who writes waits for that. */
export const foundByWords: Following = {
  interested: isAnythingKept,
  follow: async (_ctx, tx, facts) => {
    const named = facts.filter(({ what }) => ABOUT_MESSAGES.has(what)).map(namedBy);
    const once = new Map(named.map((each) => [`${each.conversation} ${each.message}`, each]));
    if (once.size > 0) await keepWords(tx, await wordsOfMessages(tx, [...once.values()]));
  },
};

function namedBy({ about: conversation, data }: RecordedFact) {
  return { conversation, message: Named.parse(data).message };
}
