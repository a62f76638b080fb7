import type { Feature } from "../../feature.ts";
import { z } from "zod";
import { askForPassword } from "./links/ask-for-password.ts";
import { FACTS } from "./contract.ts";
import { recordRefusal } from "./record-refusal.ts";
import { routes } from "./routes.ts";

const ToAddress = z.object({ email: z.string(), event: z.uuid() });
const Refused = z.object({ email: z.string(), by: z.string() });

const NAME = { means: "Whom the mail is to", sample: "Ann Example" };
const ORGANISATION = { means: "The organisation's name", sample: "Larkfield University" };
const LINK = { means: "The link, good once", sample: "https://parley.example.org/link#…", secret: true } as const;

export const users: Feature = {
  name: "users",
  facts: FACTS,
  routes,
  jobs: {
    "users.mail-password": (ctx, data) => askForPassword(ctx, ToAddress.parse(data)),
    "users.record-refusal": (ctx, data) => recordRefusal(ctx, Refused.parse(data)),
  },
  reactions: {},
  abilities: [],
  personalData: [],
  mails: [
    {
      name: "users.invitation",
      because: "Somebody was invited to the staff.",
      subject: "You are invited to Parley at {organisation}",
      body: "Hello {name},\n\nyou are invited to use Parley at {organisation}. The link is good once, within 7 days.\n\n[Join]({link})\n\nIf you did not expect this, there is nothing to do.",
      variables: { name: NAME, organisation: ORGANISATION, link: LINK },
    },
    {
      name: "users.password",
      because: "Somebody asked for a link to set a new password.",
      subject: "Set a new password for Parley at {organisation}",
      body: "Hello {name},\n\nsomebody, probably you, asked for a link to set a new password. It is good once, within an hour.\n\n[Set a new password]({link})\n\nIf it was not you, there is nothing to do: your password stays as it is.",
      variables: { name: NAME, organisation: ORGANISATION, link: LINK },
    },
  ],
};
