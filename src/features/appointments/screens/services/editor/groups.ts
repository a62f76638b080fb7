import { MailsGroup } from "./mails-group.tsx";
import { QuestionsGroup } from "./questions-group.tsx";
import { RulesGroup } from "./rules-group.tsx";
import { WhatGroup } from "./what-group.tsx";
import { WhenGroup } from "./when-group.tsx";
import { WhereGroup } from "./where-group.tsx";
import { WhoGroup } from "./who-group.tsx";

/** The parts of a service's form, in the order in which they are filled in. */
export const GROUPS = [
  { name: "what", Group: WhatGroup },
  { name: "who", Group: WhoGroup },
  { name: "when", Group: WhenGroup },
  { name: "where", Group: WhereGroup },
  { name: "rules", Group: RulesGroup },
  { name: "questions", Group: QuestionsGroup },
  { name: "mails", Group: MailsGroup },
] as const;
