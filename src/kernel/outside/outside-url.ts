import { isIP } from "node:net";
import { Failure } from "../errors.ts";
import { isPublicAddress } from "./addresses.ts";
import { type AllowedHost, hostOf, isAllowed } from "./allowed-hosts.ts";

/** Where a name lives: its addresses, as many as it has. */
export type Resolve = (host: string) => Promise<readonly HostAddress[]>;

export interface HostAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** An address that came from outside, as a URL whose spelling is allowed. */
export function outsideUrl(text: string, allowed: readonly AllowedHost[]): URL {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw notAllowed(`${shortened(text)} is not an address of the web.`, "Give an address that begins with https://.");
  }
  if (url.username || url.password) {
    throw notAllowed("The address holds a user name or a password.", "Leave out what stands before the @.");
  }
  if (url.protocol === "http:" && !isAllowed(allowed, url)) {
    throw notAllowed(`${url.host} is to be reached by http, which anybody on the way can read.`, cureFor(url, "https"));
  }
  return url;
}

/**
 * The addresses that a URL's host stands for now, every one of them checked: a name that leads to one closed address is
 * refused whole. Throws `address-not-allowed`, and what the resolver throws.
 */
export async function checkedAddresses(
  url: URL,
  { allowed, resolve }: { allowed: readonly AllowedHost[]; resolve: Resolve },
): Promise<readonly HostAddress[]> {
  const host = hostOf(url);
  const version = isIP(host);
  const addresses = version === 0 ? await resolve(host) : [{ address: host, family: version === 4 ? 4 : 6 } as const];
  const closed = addresses.find(({ address }) => !isPublicAddress(address));
  if (closed === undefined || isAllowed(allowed, url)) return addresses;
  const leads = closed.address === host ? "is" : `leads to ${closed.address}, which is`;
  throw notAllowed(`${host} ${leads} no address of the public internet.`, cureFor(url, "public"));
}

function cureFor(url: URL, wanted: "https" | "public"): string {
  const other = wanted === "https" ? "Use https" : "Use a public address";
  return `${other}, or let the operator add ${url.host} to PARLEY_ALLOWED_HOSTS.`;
}

function notAllowed(sentence: string, cure: string): Failure {
  return new Failure("invalid-input", sentence, { reason: "address-not-allowed", cure });
}

function shortened(text: string): string {
  return `“${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`;
}
