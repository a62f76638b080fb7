import { Failure } from "../errors.ts";
import type { Outside, OutsideAnswer } from "../outside/guarded-fetch.ts";
import { SECOND } from "../time.ts";
import type { SmsSettings } from "./settings.ts";
import type { SmsSender } from "./sms-sender.ts";

const PATIENCE = 20 * SECOND;

/** Hands text messages to an address as JSON of `to` and `text`, with the key as the Idempotency-Key. */
export function postSms(outside: Outside, { url, token }: SmsSettings): SmsSender {
  return {
    send: async ({ to, text, key }) => {
      const answer = await outside.fetch({
        url,
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": key },
        bearer: token,
        body: JSON.stringify({ to, text }),
        patience: PATIENCE,
        most: 0,
        noting: true,
      });
      refuseRefused(answer);
    },
  };
}

/** What may go through at another time. */
const PASSING = new Set([408, 425, 429]);

function refuseRefused({ status, headers }: OutsideAnswer): void {
  if (status < 300) return;
  const cure = "Check SMS_URL and SMS_TOKEN, and what the sender of text messages says.";
  const sentence = `The sender of text messages answered ${status}.`;
  if (status < 500 && !PASSING.has(status)) throw new Failure("upstream-refused", sentence, { reason: "sms", cure });
  const wait = Number(headers["retry-after"]);
  throw new Failure("upstream-unavailable", sentence, {
    reason: "sms",
    cure,
    ...(wait > 0 && { retryAfter: wait }),
  });
}
