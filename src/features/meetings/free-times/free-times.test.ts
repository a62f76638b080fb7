import { expect, test } from "vitest";
import { connectedServer } from "../../../testing/sandbox.ts";
import { AMARA, WAIT } from "../../../testing/microsoft/wishes.ts";

const GRACE = "grace.mensah@campus.example";

/** A Tuesday far enough ahead, whenever the tests run. */
function tuesday(time: string): string {
  const day = new Date(Date.now() + 14 * 24 * 3600_000);
  day.setUTCDate(day.getUTCDate() + ((2 - day.getUTCDay() + 7) % 7));
  return `${day.toISOString().slice(0, 10)}T${time}:00Z`;
}

test("whoever plans a meeting sees who is busy when, and the earliest times in everybody's hours", async () => {
  const { server } = await connectedServer();
  const organiser = { userPrincipalName: AMARA };
  const body = { subject: "Taken", start: tuesday("10:00"), end: tuesday("12:00"), organiser };
  await server.call("PUT", "/api/meetings/a", { body, headers: WAIT });
  const people = [GRACE, "guest@elsewhere.example"];
  const { body: found } = await server.call("POST", "/api/free-times", {
    body: { organiser, people, from: tuesday("06:00"), to: tuesday("20:00"), minutes: 60 },
  });
  const of = (email: string) => found.people.find((person: { email: string }) => person.email === email);
  expect(of(AMARA)).toMatchObject({ known: true });
  expect(of(AMARA).busy).toContainEqual({
    start: expect.stringContaining("T10:00"),
    end: expect.stringContaining("T12:00"),
    status: "busy",
  });
  expect(of(GRACE)).toMatchObject({ known: true });
  expect(of("guest@elsewhere.example")).toMatchObject({ known: false, busy: [] });
  expect(found.times.length).toBeGreaterThan(0);
  const whole = found.times.filter(({ cannot }: { cannot: string[] }) => cannot.length === 0);
  expect(whole.length).toBeGreaterThan(0);
  for (const { start, end } of whole) {
    expect(Date.parse(end) <= Date.parse(tuesday("10:00")) || Date.parse(start) >= Date.parse(tuesday("12:00"))).toBe(
      true,
    );
  }
});

test("a window that is too long, or that nobody's mailbox asks for, is refused by name", async () => {
  const { server } = await connectedServer();
  const ask = async (changes: object) => {
    const body = { people: [GRACE], from: tuesday("06:00"), to: tuesday("20:00"), minutes: 30, ...changes };
    return (await server.call("POST", "/api/free-times", { body })).body;
  };
  expect(await ask({})).toMatchObject({ status: 400, field: "organiser", reason: "organiser-missing" });
  const late = new Date(Date.parse(tuesday("06:00")) + 40 * 24 * 3600_000).toISOString();
  expect(await ask({ to: late })).toMatchObject({ field: "to", reason: "window-too-long" });
  for (const to of [tuesday("06:00"), tuesday("05:00")])
    expect(await ask({ to })).toMatchObject({ status: 400, field: "to", reason: "window-ends-first" });
  expect(await ask({ organiser: { userPrincipalName: "nobody@campus.example" } })).toMatchObject({
    reason: "organiser-unknown",
  });
});
