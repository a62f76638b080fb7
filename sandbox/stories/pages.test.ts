import { expect, test } from "vitest";
import { visitor } from "./visitor.ts";

const it = visitor();
const page = (path: string) => it().ask("GET", it().sandbox.url + path);
const send = (path: string, form: Record<string, string>) =>
  it().ask("POST", it().sandbox.url + path, { body: new URLSearchParams(form) });

test("the front page lists the people and finds one by what is typed", async () => {
  const all = await page("/");
  expect(all.status).toBe(200);
  expect(all.body).toContain("Priya Raman");
  const some = await page("/?q=library");
  expect(some.body).toContain("Piotr Nowak");
  expect(some.body).not.toContain("Priya Raman");
  expect((await page("/?q=%3Cscript%3Ealert(1)")).body).toContain("&lt;script&gt;alert(1)");
});

test("a person's page shows their week, their meetings and their mail", async () => {
  const id = await it().idOf("praman2");
  const body = {
    subject: "Drop-in <b>today</b>",
    isOnlineMeeting: true,
    start: { dateTime: "2027-06-02T10:00:00", timeZone: "Europe/London" },
    end: { dateTime: "2027-06-02T11:00:00", timeZone: "Europe/London" },
    attendees: [{ emailAddress: { address: "tomasz.wisniewski@campus.example", name: "Tomasz" } }],
  };
  await it().graph("POST", `/users/${id}/events`, { body });
  const week = await page(`/people/${id}?week=2027-06-01`);
  expect(week.body).toContain("Drop-in &lt;b&gt;today&lt;/b&gt;");
  expect(week.body).toContain("10:00–11:00");
  expect(week.body).toContain("Open the Teams meeting");
  const guest = await page(`/people/${await it().idOf("twisniewski")}`);
  expect(guest.body).toContain("invitation");
  expect((await page("/people/nobody")).status).toBe(404);
});

test("whoever opens the join address can come in, is seen inside, and can leave", async () => {
  const id = await it().idOf("praman2");
  const made = await it().graph("POST", `/users/${id}/onlineMeetings`, { body: { subject: "Open door" } });
  const url = new URL(made.body.joinWebUrl);
  const path = url.pathname + url.search;
  expect((await page(path)).body).toContain("Nobody is in the meeting.");
  expect((await send(path, { name: "Chloe <3" })).status).toBe(303);
  const inside = await page(path);
  expect(inside.body).toContain("Chloe &lt;3");
  const meetings = (await it().state()).onlineMeetings;
  expect(meetings.at(-1).joinedBy).toMatchObject([{ name: "Chloe <3", leftAt: null }]);
  await send(path, { leave: "0" });
  expect((await page(path)).body).toContain("Nobody is in the meeting.");
  await it().graph("DELETE", `/users/${id}/onlineMeetings/${made.body.id}`);
  const gone = await page(path);
  expect(gone.status).toBe(410);
  expect(gone.body).toContain("This meeting was deleted.");
  await send(path, { name: "Too late" });
  expect((await it().state()).onlineMeetings.at(-1).joinedBy).toHaveLength(1);
});

test("the control page moves the clock and sets faults", async () => {
  const before = Date.parse((await it().control("GET", "/clock")).body.now);
  await send("/control", { do: "advance-day" });
  expect(Date.parse((await it().control("GET", "/clock")).body.now) - before).toBeGreaterThanOrEqual(86_400_000);
  await send("/control", { do: "fault-429" });
  expect((await page("/control")).body).toContain("TooManyRequests");
  it().forgetToken();
  expect((await it().graph("GET", "/users")).status).toBe(429);
});

test("pages load nothing from elsewhere and run no script", async () => {
  const answer = await page("/");
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(answer.body).not.toMatch(/<script|https?:\/\//);
});
