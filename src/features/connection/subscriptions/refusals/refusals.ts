import { ADDRESS } from "../../probes/tries/connection.ts";
import type { Known } from "../../probes/tries/refusals.ts";

/** What Microsoft's refusals to announce something mean; the first that fits. */
export const REFUSALS: readonly Known[] = [
  {
    status: 409,
    level: "bad",
    reason: "listened-already",
    sentence: "Microsoft announces this to the app already, by a subscription that Parley does not know.",
    cure: "Nothing to do where it is a lost one of Parley's: it is looked for. Where another program uses the same app registration, give Parley one of its own.",
    who: "administrator of Parley",
  },
  {
    status: 404,
    level: "bad",
    reason: "listened-thing-gone",
    sentence:
      "Microsoft does not know whose changes are to be announced: the person or chat is gone, or has no mailbox.",
    cure: "Give the person a licence with Exchange Online, or have somebody else organise what is to come.",
    who: "License Administrator",
  },
  ...ADDRESS,
];
