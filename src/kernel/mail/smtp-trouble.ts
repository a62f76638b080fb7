import { z } from "zod";
import type { MailServer } from "./mail-server.ts";
import { MailTrouble } from "./post-office.ts";

/** What nodemailer says of a failure, as far as it does. */
interface Said {
  readonly message: string;
  /** ETLS, EAUTH, EDNS, ESOCKET … or Node's own, such as ECONNREFUSED. */
  readonly code: string;
  readonly responseCode: number | undefined;
  readonly response: string;
}

interface Rule {
  readonly applies: (said: Said) => boolean;
  readonly kind: "later" | "never";
  readonly reason: string;
  readonly sentence: (server: string, said: Said) => string;
  readonly cure: string;
}

const TLS_WORDS = /certificate|self.signed|SSL|TLS|altnames|unable to verify/i;

/** The first that applies counts. Faults of the settings are tried again: once they are mended, the mail still goes. */
const RULES: readonly Rule[] = [
  {
    applies: ({ code }) => code === "EAUTH",
    kind: "later",
    reason: "mail-server-login",
    sentence: (server, { response }) => `${server} did not accept the user name and password${quoted(response)}`,
    cure: "Correct the user name and password in SMTP_URL; characters such as @ and / are written %40 and %2F there.",
  },
  {
    applies: ({ code, message }) => code === "ETLS" || TLS_WORDS.test(`${code} ${message}`),
    kind: "later",
    reason: "mail-server-tls",
    sentence: (server, { message }) => `No secure connection to ${server} came about: ${message}.`,
    cure: "Name the host as its certificate does and trust its authority with NODE_EXTRA_CA_CERTS; use smtps:// where TLS begins at once, and ?tls=off only on a network that nobody else can read.",
  },
  {
    applies: ({ responseCode = 0 }) => responseCode >= 500,
    kind: "never",
    reason: "mail-refused",
    sentence: (server, { response }) => `${server} refused the mail${quoted(response)}`,
    cure: "Check the address and what the server says, then send it again.",
  },
  {
    applies: ({ responseCode = 0 }) => responseCode >= 400,
    kind: "later",
    reason: "mail-put-off",
    sentence: (server, { response }) => `${server} asked to try again later${quoted(response)}`,
    cure: "Parley tries again by itself.",
  },
  {
    applies: ({ code }) => code === "EDNS" || code === "ENOTFOUND",
    kind: "later",
    reason: "mail-server-unknown",
    sentence: (server) => `There is no host named ${server}.`,
    cure: "Correct the host in SMTP_URL, or look into the name service of this machine.",
  },
  {
    applies: () => true,
    kind: "later",
    reason: "mail-server-unreachable",
    sentence: (server, { message }) =>
      `${server} could not be reached, or the connection broke: ${message.replace(/\.$/, "")}.`,
    cure: "Check that the mail server runs and that host and port in SMTP_URL are right. Parley tries again by itself.",
  },
];

/** What a failure of the talk with a mail server means, and what cures it. */
export function troubleOf(error: unknown, { host, port }: MailServer): MailTrouble {
  const said = saidBy(error);
  const rule = RULES.find(({ applies }) => applies(said));
  if (rule === undefined) throw error;
  const { kind, reason, cure } = rule;
  return new MailTrouble({
    kind,
    reason,
    cure,
    sentence: rule.sentence(`The mail server ${host}:${port}`, said),
    cause: error,
  });
}

/** Its fields are what nodemailer adds to an error; any may be missing. */
const Fields = z.object({
  message: z.string().catch(""),
  code: z.string().catch(""),
  responseCode: z.number().optional().catch(undefined),
  response: z.string().catch(""),
});

function saidBy(error: unknown): Said {
  const said = Fields.safeParse(error).data;
  return { message: String(error), code: "", responseCode: undefined, response: "", ...said };
}

/** A server's words on one line, cut where they ramble. */
function quoted(response: string): string {
  const line = response.replaceAll(/\s+/g, " ").trim();
  if (line === "") return ".";
  return `: ${line.length > 300 ? `${line.slice(0, 300)}…` : line.replace(/\.?$/, ".")}`;
}
