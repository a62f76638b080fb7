import { catalogue, icu } from "../../../../web/words/catalogue.ts";

export const KEEPING_WORDS = catalogue("messenger.keeping", {
  more: icu("More for {chat}", ["chat"]),
  save: "Save what was written",
  formats: { text: "As text", csv: "As a table (CSV)", json: "As data (JSON)" },
  erase: "Erase here",
  eraseChat: "Erase what was written",
  eraseForm: {
    chat: "Erase what was written here?",
    message: "Erase this message here?",
    chatWhy:
      "All that was written so far is taken away from this installation and cannot be brought back. In Teams it stays, and what is written from now on is kept.",
    messageWhy: "It is taken away from this installation and cannot be brought back. In Teams it stays.",
    because: "Why",
    becauseHint: "Whoever reads the chat finds this in its place, and it stands in the activity log.",
    verb: "Erase",
    done: icu(
      "{count, plural, =0 {There was nothing left to erase.} one {One message was erased here.} other {# messages were erased here.}}",
      ["count"],
    ),
  },
  title: "Message settings",
  keeping: "What was written in Teams",
  days: "Days to keep messages",
  daysHint: "Left empty, messages stay. Messages in Teams are not touched.",
  staying: "Messages stay here until somebody erases them.",
  going: icu(
    "{count, plural, one {Messages older than one day are erased here, within the hour after saving and from then on, in all chats and channels. Nobody can bring them back.} other {Messages older than # days are erased here, within the hour after saving and from then on, in all chats and channels. Nobody can bring them back.}}",
    ["count"],
  ),
  listening: "How Microsoft announces chats",
  eachUpTo: "Accounts listened to one by one, at most",
  eachUpToHint:
    "From 0 to 10,000, which is Microsoft’s limit for a tenant. Left empty, Parley chooses. Beyond, the chats of the whole tenant are announced, and those of nobody here are dropped as they come.",
  each: icu(
    "{count, plural, =0 {Microsoft announces the chats of the whole tenant, however few accounts are connected.} one {Of one account, Microsoft announces its own chats only; of more, those of the whole tenant.} other {Up to # accounts, Microsoft announces the chats of each and nobody else’s; of more, those of the whole tenant.}}",
    ["count"],
  ),
  listeningSaved: "How Microsoft announces chats is saved.",
  submit: "Save",
  saved: "How long messages are kept is saved.",
});
