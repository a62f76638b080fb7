import type { MailTemplate } from "../../../kernel/mail/wish.ts";

export const RECONNECT_MAIL: MailTemplate = {
  name: "account.reconnect",
  because: "A Microsoft account in whose name Parley acts has to be connected again.",
  subject: "The Microsoft account {account} has to be connected again",
  body: [
    "Microsoft does not let Parley act in the name of {account} any more. What waits for it is kept and goes on afterwards.",
    "{sentence} {cure}",
    "[Connect it again]({link})",
  ].join("\n\n"),
  variables: {
    account: { means: "The account's login name", sample: "sync@larkfield.example" },
    sentence: { means: "What Microsoft said", sample: "The password of the account was reset." },
    cure: { means: "What to do", sample: "Sign in again with the account." },
    link: { means: "The page on which it is connected", sample: "https://parley.example.org/accounts" },
  },
};
