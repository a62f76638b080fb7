import { z } from "zod";
import { MessageWish } from "../sending/contract.ts";

/** What a message is to say instead; what it quotes and the files that hang on it stay. */
export const MessageEdit = MessageWish.omit({ quote: true }).meta({ id: "MessageEdit" });
export type MessageEdit = z.infer<typeof MessageEdit>;

/** An emoji, which may be made of several characters, such as 👍🏽 or ❤️. */
export const Emoji = z
  .string()
  .max(16)
  .regex(/^(\p{Extended_Pictographic}|\p{Regional_Indicator}{2})[\p{Extended_Pictographic}\p{Emoji_Component}]*$/u, {
    error: "must be one emoji, such as 👍",
  });

export const InName = z.object({
  /** Programs say in whose name: one of `GET /api/accounts`. People act in their own. */
  account: z.uuid().optional(),
});
