import type SMTPConnection from "nodemailer/lib/smtp-connection";
import { SECOND } from "../time.ts";
import type { MailServer } from "./mail-server.ts";
import type { Letter, SendLetter } from "./post-office.ts";
import { troubleOf } from "./smtp-trouble.ts";

/** In milliseconds: for the connection, for the greeting, for each answer. */
const PATIENCE = { connectionTimeout: 10 * SECOND, greetingTimeout: 15 * SECOND, socketTimeout: 60 * SECOND };

/** Sends by a mail server. Each letter has a connection of its own, so that a fault of one is no other's. */
export function smtpSender(server: MailServer): SendLetter {
  return async (letter, signal) => {
    const message = await mimeOf(letter);
    const { default: Connection } = await import("nodemailer/lib/smtp-connection");
    const connection = new Connection({ ...PATIENCE, ...securityOf(server), host: server.host, port: server.port });
    const give = () => connection.close();
    signal.addEventListener("abort", give, { once: true });
    try {
      await hand(connection, server, { letter, message });
    } catch (error) {
      signal.throwIfAborted();
      throw troubleOf(error, server);
    } finally {
      signal.removeEventListener("abort", give);
      connection.close();
    }
  };
}

function securityOf({ tls, host }: MailServer) {
  // A self-made certificate of a server on this machine would end the talk that needs no TLS in the first place.
  return {
    secure: tls === "implicit",
    requireTLS: tls === "required",
    ignoreTLS: tls === "none",
    tls: { servername: nameOf(host) },
  };
}

/** Certificates name hosts; for a bare address no name is sent along. */
function nameOf(host: string): string {
  return /^[\d.]+$|:/.test(host) ? "" : host;
}

async function hand(
  connection: SMTPConnection,
  { user, password = "" }: MailServer,
  { letter, message }: { letter: Letter; message: Buffer },
): Promise<void> {
  // An error between two commands arrives as an event, and would end the process unheard.
  const broken = new Promise<never>((_resolve, reject) => {
    connection.once("error", reject);
    connection.once("end", () => reject(new Error("The server closed the connection.")));
  });
  const step = (act: (done: (error?: Error | null) => void) => void) =>
    Promise.race([broken, new Promise<void>((resolve, reject) => act((error) => (error ? reject(error) : resolve())))]);
  await step((done) => connection.connect(done));
  if (user !== undefined) await step((done) => connection.login({ credentials: { user, pass: password } }, done));
  await step((done) => connection.send({ from: letter.from.address, to: [letter.to.address] }, message, done));
  // It has the mail: whatever becomes of the connection now is of no matter.
  broken.catch(() => undefined);
  connection.quit();
}

/** The mail as it goes over the wire. */
async function mimeOf({ messageId, from, to, subject, text, html, calendar, date }: Letter): Promise<Buffer> {
  const { default: Composer } = await import("nodemailer/lib/mail-composer");
  const composer = new Composer({
    messageId,
    from,
    to,
    subject,
    text,
    html,
    ...(calendar && { icalEvent: { ...calendar, filename: "invitation.ics" } }),
    date,
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
