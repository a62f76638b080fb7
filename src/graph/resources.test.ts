import { expect, test } from "vitest";
import {
  cancelEvent,
  createEvent,
  deleteEvent,
  findEventsByKey,
  keyProperty,
  patchEvent,
  PARLEY_KEY,
} from "./events.ts";
import { createOrGetMeeting, findMeetingByJoinUrl, patchMeeting } from "./online-meetings.ts";
import { LeapingClock } from "./testing/clock.ts";
import { openScene } from "./testing/scene.ts";
import type { Reply } from "./testing/small-server.ts";
import { findUsers, getUser, photoOf } from "./users.ts";

const clock = () => new LeapingClock(new Date("2026-11-21T10:00:00Z"));
const refusal = (status: number, code: string, message = ""): Reply => ({ status, body: { error: { code, message } } });
const scene = (reply: Reply) => openScene(clock(), () => reply);
const queryOf = (url = ""): Record<string, string> => Object.fromEntries(new URL(url, "http://graph").searchParams);

test("a person whose name holds an apostrophe is found by it", async () => {
  const { graph, asked } = await scene({ body: { value: [{ id: "1" }] } });
  expect(await findUsers(graph, { field: "mail", value: "o'brien@example.org", select: ["id"] })).toEqual([
    { id: "1" },
  ]);
  expect(queryOf(asked[0]?.url)).toEqual({ $filter: "mail eq 'o''brien@example.org'", $select: "id", $top: "100" });
});

test("a field that holds many values is searched for one of them", async () => {
  const { graph, asked } = await scene({ body: { value: [] } });
  await findUsers(graph, { field: "otherMails", value: "a@example.org", indexed: true });
  expect(queryOf(asked[0]?.url)).toMatchObject({
    $filter: "otherMails/any(one:one eq 'a@example.org')",
    $count: "true",
  });
  expect(asked[0]?.headers["consistencylevel"]).toBe("eventual");
});

test("what is not a field's name is not sent", async () => {
  const { graph, asked } = await scene({ body: { value: [] } });
  const field = "mail ne null or mail";
  await expect(findUsers(graph, { field, value: "x" })).rejects.toMatchObject({
    code: "invalid-input",
    field: "field",
  });
  expect(asked).toEqual([]);
});

test("nobody is not an error", async () => {
  const { graph } = await scene(refusal(404, "Request_ResourceNotFound"));
  expect(await getUser(graph, "nobody@example.org")).toBeUndefined();
  expect(await photoOf(graph, "nobody@example.org", { size: 48 })).toBeUndefined();
});

test("an event is asked for with its transaction id, and with ids that stay when it moves", async () => {
  const { graph, asked } = await scene({ status: 201, body: { id: "e" } });
  const event = {
    subject: "Tea",
    transactionId: "booking-1",
    singleValueExtendedProperties: [keyProperty("booking-1")],
  };
  await createEvent(graph, "anna", { event, timeZone: "Europe/Kyiv" });
  expect(asked[0]?.headers["prefer"]).toBe('IdType="ImmutableId", outlook.timezone="Europe/Kyiv"');
  expect(JSON.parse(asked[0]?.body ?? "")).toEqual({
    ...event,
    singleValueExtendedProperties: [{ id: PARLEY_KEY, value: "booking-1" }],
  });
});

test("an event is found by the key it carries", async () => {
  const { graph, asked } = await scene({ body: { value: [{ id: "e" }] } });
  expect(await findEventsByKey(graph, "anna", { value: "it's" })).toEqual([{ id: "e" }]);
  expect(queryOf(asked[0]?.url)).toEqual({
    $filter: `singleValueExtendedProperties/any(ep: ep/id eq '${PARLEY_KEY}' and ep/value eq 'it''s')`,
    $expand: `singleValueExtendedProperties($filter=id eq '${PARLEY_KEY}')`,
  });
});

test("a change can insist on the version it was made from", async () => {
  const { graph, asked } = await scene(refusal(412, "ErrorIrresolvableConflict"));
  const change = patchEvent(graph, { mailbox: "anna", id: "e" }, { changes: { subject: "Coffee" }, ifMatch: 'W/"1"' });
  await expect(change).rejects.toMatchObject({ kind: "conflict" });
  expect(asked[0]?.headers["if-match"]).toBe('W/"1"');
});

test("ending what has already ended is no error", async () => {
  const ended = await scene({ status: 202 });
  expect(await cancelEvent(ended.graph, { mailbox: "anna", id: "e" }, { comment: "Sorry" })).toBe("ended");
  expect(ended.asked[0]).toMatchObject({ url: "/v1.0/users/anna/events/e/cancel", body: '{"comment":"Sorry"}' });
  const gone = await scene(refusal(404, "ErrorItemNotFound"));
  expect(await deleteEvent(gone.graph, { mailbox: "anna", id: "e" })).toBe("gone");
});

test.each([
  [201, true],
  [200, false],
])("status %i of createOrGet tells whether the meeting is new", async (status, created) => {
  const { graph } = await scene({ status, body: { id: "m" } });
  expect(await createOrGetMeeting(graph, "oid", { meeting: { externalId: "booking-1" } })).toEqual({
    meeting: { id: "m" },
    created,
  });
});

test("a join link that leads to no meeting finds none, a forbidden look stays an error", async () => {
  const joinWebUrl = "https://teams.example/l/meetup-join/1";
  const none = await scene(refusal(400, "BadRequest", "1026: An error has occurred."));
  expect(await findMeetingByJoinUrl(none.graph, "oid", { joinWebUrl })).toBeUndefined();
  const forbidden = await scene(refusal(403, "Forbidden", "3003: User does not have access to lookup meeting"));
  await expect(findMeetingByJoinUrl(forbidden.graph, "oid", { joinWebUrl })).rejects.toMatchObject({ kind: "refused" });
});

test("a meeting's start cannot be moved without its end", async () => {
  const { graph, asked } = await scene({ body: {} });
  const change = patchMeeting(
    graph,
    { organizerId: "oid", id: "m" },
    { changes: { startDateTime: "2026-11-21T11:00:00Z" } },
  );
  await expect(change).rejects.toMatchObject({ code: "invalid-input", field: "endDateTime" });
  expect(asked).toEqual([]);
});
