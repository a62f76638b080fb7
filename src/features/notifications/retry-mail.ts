import type { Context } from "../../context.ts";
import { Failure } from "../../kernel/errors.ts";
import { PATIENCE } from "../../kernel/mail/outbox.ts";
import { later } from "../../kernel/time.ts";
import type { Mail } from "./contract.ts";
import { showMail } from "./show-mails.ts";
import { lockedMail, mailRow, updateMail } from "./store.ts";

/** Tries a mail again now that failed, or that waits for its next attempt. */
export async function retryMail(ctx: Context, id: string): Promise<Mail> {
  await ctx.transaction(async (tx) => {
    const { state } = (await lockedMail(tx, id)) ?? (await mailRow(tx, id));
    if (state === "sending") return;
    if (state !== "failed" && state !== "waiting") throw notAgain(state);
    await updateMail(tx, id, {
      state: "waiting",
      next_at: ctx.now,
      give_up_at: later(ctx.now, PATIENCE),
      updated_at: ctx.now,
    });
    await ctx.order(tx, { job: "notifications.send", data: { id } });
  });
  return showMail(ctx, id);
}

function notAgain(state: "sent" | "suppressed"): Failure {
  const [sentence, cure] =
    state === "sent"
      ? ["This mail was sent already.", "Do what caused it once more where it is needed again."]
      : ["The person this mail was for has been erased.", "Nothing is left that could be sent."];
  return new Failure("conflict", sentence, { reason: `mail-${state}`, cure });
}
