import { expect, test } from "vitest";
import { browser, linkIn, owner, PASSWORD } from "../../../testing/browser.ts";
import { bookingStage } from "../../../testing/microsoft/booking.ts";

test("whoever decides about some services sees, changes and decides about appointments of these; another role shows them the rest", async () => {
  const SERVICE = { outlook: "ignored", place: { kind: "phone" }, approval: "required", reminders: [] };
  const { server, sandbox, service, host, slots, book } = await bookingStage({ service: SERVICE });
  const body = { ...SERVICE, name: "Visas", zone: "Europe/London", hosts: [host.id] };
  const { body: visas } = await server.call("POST", "/api/services", { body });
  const [first, second] = (await slots()).items;
  const { body: mine } = await book({ start: first.start, pending: true });
  const wish = { service: visas.id, start: second.start, customer: { name: "Omar Said" }, pending: true };
  const { body: other } = await server.call("POST", "/api/appointments", { body: wish });

  const chrome = await owner(server);
  const ann = browser(server);
  const roles = [{ role: "approver", only: { services: [service.id] } }];
  const invited = await chrome.call("POST", "/api/users", { name: "Ann", email: "ann@outside.example", roles });
  const link = await linkIn(sandbox, "ann@outside.example");
  await ann.call("POST", "/api/links/password", { link, password: PASSWORD });
  const listed = async (query = "") =>
    (await ann.call("GET", `/api/appointments${query}`)).body.items.map(({ id }: { id: string }) => id);
  const stranger = { status: 403, body: { reason: "service-not-yours" } };
  expect([await listed(), await listed("?decidable=true")]).toEqual([[mine.id], [mine.id]]);
  expect(await ann.call("GET", `/api/appointments/${other.id}`)).toMatchObject(stranger);
  expect(await ann.call("GET", `/api/appointments/${other.id}/notes`)).toMatchObject(stranger);
  expect(await ann.call("POST", `/api/appointments/${other.id}/cancellation`, {})).toMatchObject(stranger);

  const both = [...roles, { role: "viewer" }];
  await chrome.call("PATCH", `/api/users/${invited.body.id}`, { roles: both });
  expect([await listed(), await listed("?decidable=true")]).toEqual([[mine.id, other.id], [mine.id]]);
  expect((await ann.call("GET", `/api/appointments/${other.id}`)).status).toBe(200);
  expect(await ann.call("POST", `/api/appointments/${other.id}/approval`, {})).toMatchObject(stranger);
  expect(await ann.call("POST", `/api/appointments/${other.id}/cancellation`, {})).toMatchObject(stranger);
  expect((await ann.call("POST", `/api/appointments/${mine.id}/approval`, {})).status).toBe(200);
});
