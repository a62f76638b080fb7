import { expect, test } from "vitest";
import { connectedServer } from "../../../testing/sandbox.ts";
import { tomorrow, WAIT } from "../../../testing/microsoft/wishes.ts";

test("an administrator reads what Microsoft was asked about a meeting and what it answered, with its request ids", async () => {
  const { server, sandbox } = await connectedServer();
  const put = async (end: string) => {
    const organiser = { userPrincipalName: "amara.okafor@campus.example" };
    const body = { subject: "Advice", start: tomorrow(14), end, organiser };
    return (await server.call("PUT", "/api/meetings/a", { body, headers: WAIT })).body;
  };
  const { id } = await put(tomorrow(15));
  const refuse = { match: { method: "PATCH" }, action: { kind: "status", status: 403, code: "ErrorAccessDenied" } };
  const { id: fault } = await sandbox.control("POST", "/faults", refuse);
  await put(tomorrow(16));
  await sandbox.control("DELETE", `/faults/${fault}`);
  await server.call("POST", `/api/meetings/${id}/cancellation`, { headers: WAIT });
  const { items } = (await server.call("GET", `/api/meetings/${id}/exchanges`)).body;
  const told = { at: expect.any(String), requestId: expect.any(String) };
  expect(items).toEqual([
    { ...told, operation: "cancel", method: "DELETE", path: "/users/{}/events/{}", status: 204 },
    {
      ...told,
      operation: "move",
      method: "PATCH",
      path: "/users/{}/events/{}",
      status: 403,
      code: "ErrorAccessDenied",
    },
    { ...told, operation: "create", method: "POST", path: "/users/{}/events", status: 201 },
  ]);
  const logged = server.log.map((line): Record<string, unknown> => JSON.parse(line));
  expect(logged).toContainEqual(
    expect.objectContaining({ operation: "create", meeting: id, requestId: items[2].requestId }),
  );
});
