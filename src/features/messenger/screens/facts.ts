import { icu } from "../../../web/words/catalogue.ts";
import { factWords } from "../../../web/words/facts.ts";

/** How what happens in chats reads. What was written stands in the chat, and nowhere else. */
export const FACT_WORDS = factWords("messenger", {
  "message.received": "A message was written in a Teams chat.",
  "message.changed": "A message in a Teams chat was changed, or somebody reacted to it.",
  "message.deleted": "A message in a Teams chat was deleted.",
  "message.written": icu(
    "{hasAuthor, select, yes {A message of {author} was handed over to be sent to Teams.} other {A message was handed over to be sent to Teams.}}",
    ["hasAuthor", "author"],
  ),
  "message.sent": "A message was sent to Teams.",
  "message.refused": icu(
    "{hasReason, select, yes {A message could not be sent to Teams ({reason}).} other {A message could not be sent to Teams.}}",
    ["hasReason", "reason"],
  ),
  "message.withdrawn": "A message that was not sent yet was taken back.",
  "conversation.wished": icu(
    "{hasAuthor, select, yes {A Teams chat is to be begun in the name of {author}.} other {A Teams chat is to be begun.}}",
    ["hasAuthor", "author"],
  ),
  "conversation.begun": "A Teams chat was begun.",
  "conversation.refused": icu(
    "{hasReason, select, yes {A Teams chat could not be begun ({reason}).} other {A Teams chat could not be begun.}}",
    ["hasReason", "reason"],
  ),
  "message.edited": "A message was changed in Teams, in the name of its author.",
  "message.removed": "A message was deleted in Teams, in the name of its author.",
  "message.restored": "A deleted message was brought back in Teams, in the name of its author.",
  "message.reacted": "A reaction to a message was set or taken back in Teams.",
  "message.erased": icu(
    "{hasBecause, select, yes {Messages of a Teams chat were erased here: {because}} other {Messages of a Teams chat were erased here.}}",
    ["hasBecause", "because"],
  ),
  "message.expired": "Messages of a Teams chat had been kept for as long as the settings say, and were erased here.",
  "messenger-settings.changed": "How long messages are kept was changed.",
  "messenger-listening.changed": "How Microsoft is had to announce chats was changed.",
  "conversation.exported": "What was written in a Teams chat was handed out as a file.",
  "conversation.changed":
    "A Teams chat has another topic, or other people in it; or a channel has another name, or is out of reach or back.",
  "conversation.chosen": icu(
    "{hasName, select, yes {The Teams channel {name} is kept from now on.} other {A Teams channel is kept from now on.}}",
    ["hasName", "name"],
  ),
  "conversation.shared": "Who of the staff sees a Teams channel was changed.",
  "conversation.left": icu(
    "{hasName, select, yes {The Teams channel {name} is not kept any more.} other {A Teams channel is not kept any more.}}",
    ["hasName", "name"],
  ),
  "conversation.erased": icu(
    "{hasReason, select, yes {What was kept of a Teams channel was erased: {reason}} other {What was kept of a Teams channel was erased.}}",
    ["hasReason", "reason"],
  ),
});
