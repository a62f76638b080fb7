import { MailAddress, oneLine } from "./address.ts";
import type { Mailbox } from "./post-office.ts";

/** A mail server, and as whom we speak to it. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** `implicit` from the first byte, as smtps:// has it; `required` by STARTTLS; `none` where the address asks for it. */
  readonly tls: "implicit" | "required" | "none";
  readonly user: string | undefined;
  readonly password: string | undefined;
}

const PORTS = { "smtp:": 587, "smtps:": 465 } as const;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Reads `smtp://user:password@host:587` or `smtps://…`. Mail leaves this machine by TLS only, unless the address ends in
 * `?tls=off`; on the machine itself it needs none, unless it ends in `?tls=on`. Undefined when the text is no such address.
 */
export function mailServerFrom(text: string): MailServer | undefined {
  const url = URL.parse(text);
  if (url === null || (url.protocol !== "smtp:" && url.protocol !== "smtps:") || url.hostname === "") return undefined;
  const tls = tlsOf(url);
  const name = partsOf(url);
  if (tls === undefined || name === undefined) return undefined;
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
    port: url.port === "" ? PORTS[url.protocol] : Number(url.port),
    tls,
    ...name,
  };
}

function tlsOf(url: URL): MailServer["tls"] | undefined {
  const asked = url.searchParams.get("tls");
  if (url.protocol === "smtps:") return asked === null ? "implicit" : undefined;
  if (asked === null) return LOOPBACK.test(url.hostname) ? "none" : "required";
  return asked === "on" ? "required" : asked === "off" ? "none" : undefined;
}

function partsOf({ username, password }: URL): Pick<MailServer, "user" | "password"> | undefined {
  try {
    if (username === "") return { user: undefined, password: undefined };
    return { user: decodeURIComponent(username), password: decodeURIComponent(password) };
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** Reads `Parley <parley@example.org>` or the address alone. */
export function senderFrom(text: string): Mailbox | undefined {
  const [, name = "", address = text] = /^(.*)<([^<>]+)>$/.exec(text.trim()) ?? [];
  const plain = address.trim();
  if (!MailAddress.safeParse(plain).success) return undefined;
  return { name: oneLine(name.trim().replace(/^"(.*)"$/, "$1")), address: plain };
}
