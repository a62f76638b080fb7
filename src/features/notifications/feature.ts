import { z } from "zod";
import type { Feature } from "../../feature.ts";
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
  requirements: [
    {
      kind: "application-permission",
      name: "Mail.ReadWrite",
      because:
        "Where mail leaves from a mailbox of Microsoft 365, Parley makes a draft first and looks for it after a lost answer, so that no mail goes twice.",
    },
    {
      kind: "application-permission",
      name: "Mail.Send",
      because: "Where mail leaves from a mailbox of Microsoft 365, Parley sends the draft.",
    },
  ],
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
