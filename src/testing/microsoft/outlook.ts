import { expect } from "vitest";
import { soon } from "../machine-time.ts";
import { connectedServer, type TestSandbox } from "../sandbox.ts";
import type { TestServer } from "../server.ts";
import { AMARA, dayAt } from "./wishes.ts";

export { AMARA, dayAt };

export const CALLUM = "callum.macleod@campus.example";

/** What people do in Outlook, by their own sign-in, as their programs do it. */
export function outlookOf({ control, ready }: TestSandbox, user: string, permissions = ["Calendars.ReadWrite"]) {
  const call = async (method: string, path: string, body?: unknown) => {
    const { access_token } = await control("POST", "/tokens", { user, permissions });
    const response = await fetch(`${ready.graph}${path}`, {
      method,
      headers: { authorization: `Bearer ${access_token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`Outlook refused ${method} ${path}: ${response.status} ${text}`);
    return text === "" ? undefined : JSON.parse(text);
  };
  return { call };
}

/** An open meeting of Amara's, with Callum invited. */
export async function openMeeting(server: TestServer, key = "a", more: object = {}) {
  const body = {
    subject: "Advice",
    start: dayAt(1, 14),
    end: dayAt(1, 15),
    organiser: { userPrincipalName: AMARA },
    attendees: [{ email: CALLUM }],
    ...more,
  };
  const { body: meeting } = await server.call("PUT", `/api/meetings/${key}`, { body, headers: { prefer: "wait=20" } });
  return meeting;
}

/** The event's own address in somebody's calendar. */
export async function eventOf(sandbox: TestSandbox, user: string, subject = "Advice"): Promise<string> {
  const { value } = await outlookOf(sandbox, user).call("GET", `/users/${user}/events?$filter=subject eq '${subject}'`);
  return `/users/${user}/events/${encodeURIComponent(value[0].id)}`;
}

export async function subscriptionsAt(sandbox: TestSandbox): Promise<Record<string, string>[]> {
  return (await sandbox.control("GET", "/subscriptions")).value;
}

/** A connected server with an open meeting whose calendar is listened to, as Microsoft and the server both know. */
export async function listening() {
  const { server, sandbox } = await connectedServer();
  const meeting = await openMeeting(server);
  await soon(async () => {
    expect(await subscriptionsAt(sandbox)).toHaveLength(1);
    expect((await server.call("GET", "/api/subscriptions")).body.items).toMatchObject([{ state: "live" }]);
  });
  return { server, sandbox, meeting };
}
