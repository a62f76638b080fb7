import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { onTestFinished } from "vitest";
import type { OutgoingMail, SandboxAddresses } from "../kernel/config.ts";
import type { AllowedHost } from "../kernel/outside/allowed-hosts.ts";
import { makeOwnerLink } from "../features/users/index.ts";
import { contextFor } from "../house.ts";
import { openLog } from "../kernel/log.ts";
import type { SmsSettings } from "../kernel/sms/settings.ts";
import type { BucketSettings } from "../kernel/storage/settings.ts";
import { type Server, startServer } from "../main.ts";
import { migratedDatabase } from "./databases.ts";
import { soon } from "./machine-time.ts";

export const API_KEY = "pk_for-tests-and-for-nothing-else";

/** A server on a database and a port of its own. `log` gathers what it logs. */
export interface TestServer extends Server {
  readonly log: string[];
  /** Calls the API with the bootstrap key; the body is parsed where it is JSON. */
  call(method: string, path: string, asked?: Asked): Promise<Answer>;
  /** The secret part of a link that signs the owner in, once. */
  link(): Promise<string>;
}

interface Asked {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly key?: string | undefined;
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape
  readonly body: any;
}

/** Starts a server that ends with the test. Without sandbox addresses it has no Microsoft to talk to. */
export async function testServer(
  options: {
    sandbox?: SandboxAddresses | undefined;
    databaseUrl?: string;
    dataFolder?: string;
    mail?: OutgoingMail;
    sms?: SmsSettings;
    allowedHosts?: readonly AllowedHost[];
    trustedProxies?: readonly string[];
    federatedTokenFile?: string;
    publicUrl?: string;
    bucket?: BucketSettings;
  } = {},
): Promise<TestServer> {
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), "parley-server-")));
  const log: string[] = [];
  const gather = new Writable({ write: (chunk: Buffer, _encoding, done) => (log.push(chunk.toString()), done()) });
  const server = await startServer({
    databaseUrl: options.databaseUrl ?? (await migratedDatabase()),
    dataFolder,
    port: 0,
    host: "127.0.0.1",
    apiKey: API_KEY,
    secretKeys: undefined,
    sandbox: async () => options.sandbox,
    mail: options.mail,
    sms: options.sms,
    allowedHosts: options.allowedHosts,
    trustedProxies: options.trustedProxies,
    federatedTokenFile: options.federatedTokenFile,
    publicUrl: options.publicUrl,
    bucket: options.bucket,
    log: openLog("debug", gather),
  });
  onTestFinished(async () => {
    await server.stop(1000);
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });
  const link = async () =>
    (await makeOwnerLink(contextFor(server.house, { organisation: server.organisation, actor: "parley" }))) ?? "";
  return { ...server, log, link, call: (method, path, asked) => callAt(server.url, { method, path, ...asked }) };
}

const FILE = "application/octet-stream";

function written(body: unknown): string | Uint8Array<ArrayBuffer> {
  return typeof body === "string" || isFile(body) ? body : JSON.stringify(body);
}

function isFile(body: unknown): body is Uint8Array<ArrayBuffer> {
  return body instanceof Uint8Array;
}

type Call = Asked & { readonly method: string; readonly path: string };

/**
 * Calls a server anywhere, with the bootstrap key of tests unless told otherwise. A caller who asks to wait until all is
 * settled goes on to look once that time is over, as an application would.
 */
export async function callAt(url: string, call: Call): Promise<Answer> {
  const began = performance.now();
  const answer = await callOnce(url, call);
  const [, seconds] = /wait=(\d+)/.exec(call.headers?.["prefer"] ?? "") ?? [];
  const place = answer.headers.get("location");
  // Who is sent away before has not been waited for, which is for the test to see.
  const isOver = seconds !== undefined && performance.now() - began >= Number(seconds) * 1000;
  if (answer.status !== 202 || place === null || !isOver) return answer;
  return soon(async () => {
    const found = await callOnce(url, { ...call, method: "GET", path: place, body: undefined });
    if (UNDER_WAY.test(found.body.state)) throw new Error(`${place} is still ${found.body.state}.`);
    return found;
  });
}

/** How states are called that pass by themselves. */
const UNDER_WAY = /ing$/;

async function callOnce(url: string, { method, path, body, headers, key = API_KEY }: Call): Promise<Answer> {
  const response = await fetch(url + path, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      ...(body === undefined ? {} : { "content-type": isFile(body) ? FILE : "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: written(body) }),
  });
  const text = await response.text();
  const json = response.headers.get("content-type")?.includes("json") ?? false;
  return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
}
