import type { Ability } from "../../ability.ts";

export const ABILITIES: readonly Ability[] = [
  {
    key: "notifications.graph-mail",
    title: "Mail out of a mailbox of Microsoft 365",
    gives: "Parley's mail leaves from a mailbox of yours rather than through a mail server.",
    usual: false,
    requirements: [
      {
        kind: "application-permission",
        name: "Mail.ReadWrite",
        because: "Parley makes a draft first and looks for it after a lost answer, so that no mail goes twice.",
      },
      { kind: "application-permission", name: "Mail.Send", because: "Parley sends the draft." },
      { kind: "licence", name: "Exchange Online", because: "The mail leaves from this mailbox." },
    ],
  },
];
