import type { Context } from "./context.ts";
import type { Feature } from "./feature.ts";
import { sendByGraph } from "./graph-mail.ts";
import type { OutgoingMail } from "./kernel/config.ts";
import { noMailServer, type PostOffice } from "./kernel/mail/post-office.ts";
import { smtpSender } from "./kernel/mail/smtp.ts";

interface Given {
  readonly features: readonly Feature[];
  readonly mail?: OutgoingMail | undefined;
}

/**
 * The senders of mail, by name. They meet here, at the root: the kernel knows mail servers and no Microsoft, and the
 * feature that looks after mail listens to others without reaching into them.
 */
export function postOfficeOf({ features, mail }: Given, ctx: Context): PostOffice {
  return {
    templates: features.flatMap(({ mails = [] }) => mails),
    from: mail?.from,
    senders: {
      smtp: mail ? smtpSender(mail.server) : () => Promise.reject(noMailServer()),
      graph: (letter, signal) => sendByGraph(ctx, letter, signal),
    },
  };
}
