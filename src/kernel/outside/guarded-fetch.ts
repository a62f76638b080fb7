import { lookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { Agent, type Dispatcher, request } from "undici";
import { Failure } from "../errors.ts";
import { type AllowedHost, hostOf } from "./allowed-hosts.ts";
import { checkedAddresses, type HostAddress, outsideUrl, type Resolve } from "./outside-url.ts";
import { readWithin } from "./read-within.ts";
import { troubleOf } from "./trouble.ts";

/** What is asked of an address that came from outside. */
export interface OutsideRequest {
  readonly url: string;
  readonly method?: "GET" | "POST";
  /** Never credentials of ours: the other side is a stranger. */
  readonly headers?: Readonly<Record<string, string>>;
  /** A token that the other side gave the operator for this very address. */
  readonly bearer?: string;
  /** A name and a secret that the other side gave the operator for this very address; sent as HTTP Basic (RFC 7617). */
  readonly basic?: { readonly name: string; readonly secret: string };
  readonly body?: string;
  /** The time for everything: name, connection, request, answer. In milliseconds of this machine. */
  readonly patience: number;
  /** How much of the answer's body is taken, counted after decoding. In bytes. */
  readonly most: number;
  /** The answer is only to be noted: a redirect is answered as it is, and of its body what goes beyond `most`, comes too late or is broken is left out. */
  readonly noting?: true;
}

export interface OutsideAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** The one way to an address that came from outside. */
export interface Outside {
  /**
   * Asks, following no redirect. Throws a `Failure` with the reason `address-not-allowed`, `redirect-refused`,
   * `too-large`, `too-slow`, `unreachable` or `tls`.
   */
  fetch(request: OutsideRequest): Promise<OutsideAnswer>;
  /** Refuses an address that `fetch` would refuse as it stands now; one whose name nobody knows yet may pass. */
  check(url: string): Promise<void>;
}

/** The guard at the door; `resolve` is the system's resolver unless a test brings its own. */
export function guardedOutside(given: { allowed: readonly AllowedHost[]; resolve?: Resolve }): Outside {
  const parts = { allowed: given.allowed, resolve: given.resolve ?? systemResolve };
  return {
    fetch: (asked) => fetchWithin(parts, asked),
    check: async (text) => {
      const url = outsideUrl(text, parts.allowed);
      await checkedAddresses(url, parts).catch((error: unknown) => {
        if (error instanceof Failure) throw error;
      });
    },
  };
}

interface Parts {
  readonly allowed: readonly AllowedHost[];
  readonly resolve: Resolve;
}

const systemResolve: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address, family }) => ({ address, family: family === 4 ? 4 : 6 }));

const OURS = /^(authorization|cookie|proxy-authorization)$/i;

async function fetchWithin(parts: Parts, asked: OutsideRequest): Promise<OutsideAnswer> {
  const url = outsideUrl(asked.url, parts.allowed);
  const credential = Object.keys(asked.headers ?? {}).find((name) => OURS.test(name));
  if (credential !== undefined) throw new Error(`A stranger is not shown ${credential}.`);
  const signal = AbortSignal.timeout(asked.patience);
  try {
    const addresses = await unless(signal, checkedAddresses(url, parts));
    return await ask(url, asked, { addresses, signal });
  } catch (error) {
    throw error instanceof Failure ? error : troubleOf(error, { host: hostOf(url), late: signal.aborted });
  }
}

async function ask(
  url: URL,
  asked: OutsideRequest,
  { addresses, signal }: { addresses: readonly HostAddress[]; signal: AbortSignal },
): Promise<OutsideAnswer> {
  const agent = new Agent({ connect: { lookup: pinned(addresses) }, pipelining: 0 });
  try {
    const answer = await request(url, {
      dispatcher: agent,
      method: asked.method ?? "GET",
      headers: {
        "accept-encoding": "gzip, deflate, br",
        ...asked.headers,
        ...shown(asked),
      },
      ...(asked.body !== undefined && { body: asked.body }),
      signal,
    });
    refuseRedirect(answer, asked);
    const headers = flat(answer.headers);
    const most = { bytes: asked.most, cut: asked.noting === true };
    const body = await readWithin(answer.body, { encoding: headers["content-encoding"], most, signal });
    return { status: answer.statusCode, headers, body };
  } finally {
    await agent.destroy();
  }
}

function shown({ bearer, basic }: OutsideRequest): { authorization?: string } {
  if (bearer !== undefined) return { authorization: `Bearer ${bearer}` };
  if (basic === undefined) return {};
  return { authorization: `Basic ${Buffer.from(`${basic.name}:${basic.secret}`).toString("base64")}` };
}

/** The connection goes to an address that was checked: the name is not asked for again, for it might answer otherwise. */
function pinned(addresses: readonly HostAddress[]): LookupFunction {
  return (host, options, done) => {
    const [first] = addresses;
    if (first === undefined) done(Object.assign(new Error(`no address for ${host}`), { code: "ENOTFOUND" }), "");
    else if (options.all) done(null, [...addresses]);
    else done(null, first.address, first.family);
  };
}

function refuseRedirect({ statusCode, headers }: Dispatcher.ResponseData, { url, noting }: OutsideRequest): void {
  if (noting || headers["location"] === undefined || statusCode < 300 || statusCode > 399) return;
  throw new Failure("invalid-input", `${url} sends its visitors on to another address.`, {
    reason: "redirect-refused",
    cure: "Give the address that it leads to.",
  });
}

function flat(headers: Dispatcher.ResponseData["headers"]): Record<string, string> {
  const pairs = Object.entries(headers).map(([name, value]) => [name, [value ?? ""].flat().join(", ")]);
  return Object.fromEntries(pairs);
}

/** The resolver cannot be told to stop; its answer is no longer waited for. */
async function unless<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const giveUp = () => late.reject(signal.reason);
  signal.addEventListener("abort", giveUp, { once: true });
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    signal.removeEventListener("abort", giveUp);
  }
}
