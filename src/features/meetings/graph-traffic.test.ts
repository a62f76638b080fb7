import { expect, test } from "vitest";
import { checkedSandbox, present } from "../../testing/microsoft/checked.ts";
import { connect, testSandbox } from "../../testing/sandbox.ts";
import { testServer } from "../../testing/server.ts";

test.skipIf(!present)("what we ask of Graph, and what the sandbox answers, is as Microsoft documents it", async () => {
  const sandbox = await testSandbox();
  const { addresses, report } = await checkedSandbox(sandbox);
  const server = await testServer({ sandbox: addresses });
  await connect(server, sandbox.ready);
  const day = new Date(Date.now() + 24 * 3600_000).toISOString().slice(0, 10);
  for (const lane of ["calendar", "standalone"]) {
    const wish = (end: string) => ({
      subject: "Advice",
      start: `${day}T14:00:00Z`,
      end: `${day}T${end}:00Z`,
      organiser: { userPrincipalName: "amara.okafor@campus.example" },
      attendees: lane === "calendar" ? [{ email: "guest@elsewhere.example" }] : [],
      lane,
    });
    const headers = { prefer: "wait=20" };
    await server.call("PUT", `/api/meetings/${lane}`, { body: wish("14:30"), headers });
    const { body } = await server.call("PUT", `/api/meetings/${lane}`, { body: wish("15:00"), headers });
    expect(body.state).toBe("open");
    expect((await server.call("POST", `/api/meetings/${body.id}/cancellation`, { headers })).body.state).toBe(
      "cancelled",
    );
  }
  await server.call("GET", "/api/directory-users?search=Pri");
  const { asked, objections } = await report();
  expect(asked).toBeGreaterThan(10);
  expect(objections).toEqual([]);
});
