import { z } from "zod";
import type { Feature } from "../../feature.ts";
import { ABILITIES } from "./abilities.ts";
import { FACTS } from "./contract.ts";
import { eraseMails } from "./erase-mails.ts";
import { routes } from "./routes.ts";
import { sendMail } from "./send-mail.ts";
import { exportMails } from "./show-mails.ts";

const About = z.object({ id: z.uuid() });

export const notifications: Feature = {
  name: "notifications",
  facts: FACTS,
  routes,
  jobs: { "notifications.send": (ctx, data) => sendMail(ctx, About.parse(data).id) },
  reactions: {},
  abilities: ABILITIES,
  personalData: [{ what: "mails to the person", export: exportMails, erase: eraseMails }],
  mails: [
    {
      name: "notifications.test",
      because: "Somebody tried whether mail arrives.",
      subject: "Mail from {organisation} arrives",
      body: "Hello,\n\nthis mail was sent to see whether mail from {organisation} arrives. It has.\n\n[Open Parley]({link})\n\nThere is nothing else to do.",
      variables: {
        organisation: { means: "The organisation's name", sample: "Larkfield College" },
        link: { means: "Where Parley is", sample: "https://parley.example.org/" },
      },
    },
  ],
};
