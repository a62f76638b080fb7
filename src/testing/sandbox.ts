import { onTestFinished } from "vitest";
import { type Ready, startSandbox } from "../../sandbox/src/index.ts";
import type { OutgoingMail, SandboxAddresses } from "../kernel/config.ts";
import { mailServerFrom } from "../kernel/mail/mail-server.ts";
import { type TestServer, testServer } from "./server.ts";

/** A pretend Microsoft of one test's own, with the doors that an administrator and a saboteur would use. */
export interface TestSandbox {
  readonly ready: Ready;
  readonly addresses: SandboxAddresses;
  // oxlint-disable-next-line typescript/no-explicit-any -- the sandbox's state is looked into from many sides
  control(method: string, path: string, body?: unknown): Promise<any>;
  /** Events in the organiser's own calendar that are not attendees' copies and have this subject. */
  events(subject: string): Promise<Record<string, unknown>[]>;
  onlineMeetings(subject: string): Promise<Record<string, unknown>[]>;
  /** Mail that arrived for this address, in the tenant or outside, the oldest first. */
  mails(to: string): Promise<ArrivedMail[]>;
}

/** A mail as the sandbox got it. */
export interface ArrivedMail {
  readonly kind: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly text: string | null;
  readonly html: string | null;
  readonly messageId: string | null;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  /** What came over the wire; null for mail that was sent out of a mailbox. */
  readonly raw: string | null;
}

export async function testSandbox(): Promise<TestSandbox> {
  const sandbox = await startSandbox({ port: 0, seed: "campus" });
  onTestFinished(() => sandbox.close());
  const { ready } = sandbox;
  return watchSandbox(ready);
}

/** The same doors to a sandbox that runs elsewhere. */
export function watchSandbox(ready: Ready): TestSandbox {
  const control: TestSandbox["control"] = async (method, path, body) => {
    const response = await fetch(ready.control + path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
    if (!response.ok)
      throw new Error(`The sandbox refused ${method} ${path}: ${response.status} ${await response.text()}`);
    return response.status === 204 ? undefined : response.json();
  };
  const named = async (list: "events" | "onlineMeetings", subject: string) => {
    const state = (await control("GET", "/state")) as Record<string, Record<string, unknown>[]>;
    return (state[list] ?? []).filter((each) => each["subject"] === subject);
  };
  return {
    ready,
    addresses: {
      graph: ready.graph,
      login: ready.entra,
      clock: `${ready.control}/clock`,
      mail: mailTo(ready),
    },
    control,
    events: async (subject) => (await named("events", subject)).filter((event) => event["isOrganizer"] !== false),
    onlineMeetings: (subject) => named("onlineMeetings", subject),
    mails: async (to) => (await control("GET", `/mails?to=${encodeURIComponent(to)}`)).mails,
  };
}

/** The sandbox's own mail server, as `npm start` uses it. */
function mailTo({ smtp, domain }: Ready): OutgoingMail {
  const server = mailServerFrom(smtp);
  if (server === undefined) throw new Error(`Not a mail server's address: ${smtp}`);
  return { server, from: { name: "Parley", address: `parley@${domain}` } };
}

/** A server connected to a sandbox by the sandbox's own administrator app, and proved to be. */
export async function connectedServer(
  options: Parameters<typeof testServer>[0] = {},
): Promise<{ server: TestServer; sandbox: TestSandbox }> {
  const sandbox = await testSandbox();
  const server = await testServer({ ...options, sandbox: sandbox.addresses });
  await connect(server, sandbox.ready);
  return { server, sandbox };
}

/** Connects a server to the sandbox by an app and its secret. */
export async function connect(
  server: Pick<TestServer, "call">,
  { tenantId, admin }: Pick<Ready, "tenantId" | "admin">,
): Promise<string> {
  const credential = { kind: "secret", secret: admin.clientSecret };
  const body = { entraTenantId: tenantId, clientId: admin.clientId, credential };
  const { body: connection } = await server.call("POST", "/api/connections", { body });
  await server.call("POST", `/api/connections/${connection.id}/findings`);
  return connection.id;
}
