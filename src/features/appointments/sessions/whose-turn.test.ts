import { expect, test } from "vitest";
import { addHost, bookingStage } from "../../../testing/microsoft/booking.ts";

test("of hosts with as many appointments a service asks first whom it prefers, whatever they are elsewhere", async () => {
  const {
    server,
    service,
    host: amara,
    slots,
  } = await bookingStage({
    service: { outlook: "ignored", place: { kind: "phone" } },
  });
  const grace = await addHost(server, { name: "Grace Mensah", email: "grace.mensah@campus.example" });
  await server.call("PATCH", `/api/hosts/${grace.id}`, { body: { priority: 90 } });
  const chosenFor = async (priorities: object, place: number) => {
    const body = { hosts: [amara.id, grace.id], priorities };
    expect((await server.call("PATCH", `/api/services/${service.id}`, { body })).status).toBe(200);
    const { items } = await slots();
    const wish = { service: service.id, start: items[place].start, customer: { name: "Priya" } };
    const { body: booked } = await server.call("POST", "/api/appointments", { body: wish });
    await server.call("POST", `/api/appointments/${booked.id}/cancellation`);
    return booked.hosts[0].name;
  };
  for (const place of [0, 5, 10]) {
    expect(await chosenFor({}, place)).toBe("Grace Mensah");
    expect(await chosenFor({ [amara.id]: 95 }, place)).toBe("Amara Okafor");
  }
  const { body } = await server.call("PATCH", `/api/services/${service.id}`, {
    body: { priorities: { [amara.id]: 101 } },
  });
  expect(body).toMatchObject({ code: "invalid-input", problems: [{ field: `priorities.${amara.id}` }] });
});
