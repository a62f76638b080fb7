import { z } from "zod";
import type { Feature } from "../../feature.ts";
import { systemClock } from "../../kernel/time.ts";
import { identityAsTold } from "./rules.ts";
import { askForVisit } from "./send-link.ts";
import { FACTS } from "./contract.ts";
import { routes } from "./routes.ts";
import { eraseIdentities, forgetHandOvers, identitiesOf } from "./store.ts";

const ToAddress = z.object({ email: z.string(), event: z.uuid() });

export const visitors: Feature = {
  name: "visitors",
  facts: FACTS,
  routes,
  jobs: { "visitors.mail-link": (ctx, data) => askForVisit(ctx, ToAddress.parse(data)) },
  reactions: {},
  abilities: [],
  personalData: [
    {
      what: "who the person is elsewhere, by which they come in",
      export: identitiesOf,
      erase: eraseIdentities,
      identify: async (tx, person) => (await identitiesOf(tx, person)).map(identityAsTold),
    },
  ],
  mails: [
    {
      name: "visitors.link",
      because: "A visitor asked for a link to sign in.",
      subject: "Your link to {organisation}",
      body: "Hello {name},\n\nhere is the link you asked for. It is good once, within 15 minutes.\n\n[Sign in]({link})\n\nIf you did not ask for it, there is nothing to do.",
      variables: {
        name: { means: "Whom the mail is to", sample: "Ann Example" },
        organisation: { means: "The organisation's name", sample: "Larkfield University" },
        link: { means: "The link, good once", sample: "https://parley.example.org/visit#…", secret: true },
      },
    },
  ],
  chores: [
    {
      name: "used hand-overs",
      do: ({ database }) => database.acrossAll((tx) => forgetHandOvers(tx, systemClock.now())),
    },
  ],
};
