import { expect, test } from "vitest";
import { soon } from "../../../../testing/machine-time.ts";
import { bookingStage, minutesPass } from "../../../../testing/microsoft/booking.ts";
import { toldTo } from "../../../../testing/microsoft/told.ts";
import { orderLapses } from "./lapse-appointment.ts";

const SERVICE = { outlook: "ignored", place: { kind: "phone" }, approval: "required", reminders: [] };

test("what nobody has decided about when it is to begin lapses: its customer is told, its time is nobody's, and nobody can say yes any more", async () => {
  const stage = await bookingStage({ service: SERVICE });
  const { server, sandbox, slots, book } = stage;
  const [first, second] = (await slots()).items;
  const { body: asked } = await book({ start: first.start, pending: true });
  const { body: decided } = await book({ start: second.start, pending: true });
  await server.call("POST", `/api/appointments/${decided.id}/approval`);
  const minutes = (Date.parse(first.start) - server.house.clock.now().getTime()) / 60_000;
  await minutesPass(stage, Math.floor(minutes) - 2);
  expect((await server.call("GET", `/api/appointments/${asked.id}`)).body.state).toBe("pending");
  await minutesPass(stage, 3);
  await soon(async () => {
    const { body } = await server.call("GET", `/api/appointments/${asked.id}`);
    expect(body).toMatchObject({ state: "declined", endedBy: "lapse" });
  });
  await soon(async () =>
    expect((await toldTo(sandbox, "priya@elsewhere.example")).map(({ subject }) => subject)).toContain(
      "Not confirmed in time: Careers advice",
    ),
  );
  expect((await server.call("GET", "/api/appointments?state=pending")).body.items).toEqual([]);
  expect((await server.call("POST", `/api/appointments/${asked.id}/approval`)).status).toBe(409);
  const { body } = await server.call("GET", `/api/appointments/${decided.id}`);
  expect(body.state).toBe("confirmed");
});

test("one whose look was lost lapses with the next round, and whoever asked is told though its time is over", async () => {
  const stage = await bookingStage({ service: SERVICE });
  const { server, sandbox, slots, book } = stage;
  const [first] = (await slots()).items;
  const { body: asked } = await book({ start: first.start, pending: true });
  await server.house.database.acrossAll(({ sql }) => sql.deleteFrom("due_work" as never).execute());
  await minutesPass(stage, 3 * 24 * 60);
  await orderLapses({ ...server.house, order: server.house.queue.order });
  await soon(async () => {
    const { body } = await server.call("GET", `/api/appointments/${asked.id}`);
    expect(body.endedBy).toBe("lapse");
  });
  await soon(async () =>
    expect((await toldTo(sandbox, "priya@elsewhere.example")).at(-1)?.subject).toContain("Not confirmed in time"),
  );
});
