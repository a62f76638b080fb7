import { onTestFinished } from "vitest";
import { type Ready, startSandbox } from "../../sandbox/src/index.ts";
import { type TestServer, testServer } from "./server.ts";

/** A pretend Microsoft of one test's own, with the doors that an administrator and a saboteur would use. */
export interface TestSandbox {
  readonly ready: Ready;
  readonly addresses: { readonly graph: string; readonly login: string; readonly clock: string };
  // oxlint-disable-next-line typescript/no-explicit-any -- the sandbox's state is looked into from many sides
  control(method: string, path: string, body?: unknown): Promise<any>;
  /** Events in the organiser's own calendar that are not attendees' copies and have this subject. */
  events(subject: string): Promise<Record<string, unknown>[]>;
  onlineMeetings(subject: string): Promise<Record<string, unknown>[]>;
}

export async function testSandbox(): Promise<TestSandbox> {
  const sandbox = await startSandbox({ port: 0, seed: "campus" });
  onTestFinished(() => sandbox.close());
  const { ready } = sandbox;
  return watchSandbox(ready);
}

/** The same doors to a sandbox that runs elsewhere. */
export function watchSandbox(ready: Ready): TestSandbox {
  const control = async (method: string, path: string, body?: unknown) => {
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
    addresses: { graph: ready.graph, login: ready.entra, clock: `${ready.control}/clock` },
    control,
    events: async (subject) => (await named("events", subject)).filter((event) => event["isOrganizer"] !== false),
    onlineMeetings: (subject) => named("onlineMeetings", subject),
  };
}

/** A server connected to a sandbox by the sandbox's own administrator app, and proved to be. */
export async function connectedServer(): Promise<{ server: TestServer; sandbox: TestSandbox }> {
  const sandbox = await testSandbox();
  const server = await testServer({ sandbox: sandbox.addresses });
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
