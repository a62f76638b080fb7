import { expect, test } from "vitest";
import { graphPath, type GraphPath } from "../wire/path.ts";
import type { Method } from "../wire/method.ts";
import { demandsOf } from "./limits.ts";

const demands = (method: Method, { template, values }: GraphPath, more: object = {}) =>
  demandsOf({ method, template, values, ...more });
const names = (method: Method, path: GraphPath): string[] => demands(method, path).budgets.map(({ name }) => name);

test("a mailbox has its own budget and four seats, however its address is written", () => {
  const { workload, budgets, seats } = demands("POST", graphPath`/users/${"Anna@Example.org"}/events`);
  expect(workload).toBe("outlook");
  expect(budgets[0]).toEqual({
    name: "outlook/anna@example.org",
    perApp: false,
    limit: { requests: 10_000, seconds: 600 },
    cost: 1,
  });
  expect(seats).toEqual({ name: "anna@example.org", atOnce: 4 });
});

test("a mailbox that the path does not name can be named beside it", () => {
  const { seats } = demands("GET", graphPath`/me/events`, { mailbox: "anna", workload: "outlook" });
  expect(seats?.name).toBe("anna");
});

test.each([
  ["GET", graphPath`/users`, "directory"],
  ["GET", graphPath`/users/${"anna"}`, "directory"],
  ["PATCH", graphPath`/groups/${"g"}`, "directory-writes directory"],
  ["GET", graphPath`/users/${"anna"}/calendarView/delta`, "outlook/anna"],
  ["POST", graphPath`/groups/${"g"}/events`, "outlook/g"],
  ["DELETE", graphPath`/groups/${"g"}/events/${"e"}`, "outlook/g"],
  ["GET", graphPath`/users/${"anna"}/photo/$value`, "outlook/anna"],
  ["POST", graphPath`/users/${"anna"}/onlineMeetings/createOrGet`, "online-meetings/anna"],
  ["GET", graphPath`/communications/callRecords/${"c"}`, "call-records"],
  ["GET", graphPath`/users/${"anna"}/presence`, "presence"],
  ["POST", graphPath`/communications/getPresencesByUserId`, "presence"],
  ["GET", graphPath`/subscriptions`, "subscriptions"],
  ["POST", graphPath`/subscriptions`, "subscription-writes subscriptions"],
  ["POST", graphPath`/users/${"anna"}/teamwork/sendActivityNotification`, "activity"],
  ["POST", graphPath`/teamwork/sendActivityNotificationToRecipients`, "activity-many"],
  ["PUT", graphPath`/groups/${"g"}/team`, "team-from-group"],
  ["POST", graphPath`/teams`, "team-create"],
  ["POST", graphPath`/chats/${"c"}/messages`, "one-chat/c chat-message-post"],
  ["GET", graphPath`/chats/${"c"}/messages`, "one-chat/c chat-message-get"],
  ["GET", graphPath`/users/${"anna"}/chats/getAllMessages`, "all-messages"],
  [
    "POST",
    graphPath`/teams/${"t"}/channels/${"c"}/messages`,
    "one-channel/t/c one-team/t channel-message-post one-channel-day/t/c",
  ],
  ["GET", graphPath`/teams/${"t"}/channels/${"c"}/messages/delta`, "one-channel/t/c one-team/t channel-message-get"],
  ["GET", graphPath`/teams/${"t"}/members`, "one-team/t team-lists"],
  ["DELETE", graphPath`/teams/${"t"}/channels/${"c"}`, "one-team/t teams-delete"],
  ["GET", graphPath`/teams/${"t"}`, "one-team/t teams-get"],
  ["POST", graphPath`/chats`, "teams-other"],
  ["GET", graphPath`/users/${"anna"}/joinedTeams`, "teams-other"],
  ["POST", graphPath`/$batch`, "batch"],
  ["GET", graphPath`/sites/${"s"}`, "other"],
] as const)("%s %j draws on %s", (method, path, budgets) => {
  expect(names(method, path)).toEqual([...budgets.split(" "), "global"]);
});

test("only the budget of the whole app is shared by its tenants", () => {
  const { budgets } = demands("GET", graphPath`/users`);
  expect(budgets.map(({ name, perApp }) => [name, perApp])).toEqual([
    ["directory", false],
    ["global", true],
  ]);
});

test.each([
  [graphPath`/users`, {}, 2],
  [graphPath`/users`, { $select: "id" }, 1],
  [graphPath`/users`, { $select: "id", $top: 5 }, 1],
  [graphPath`/users`, { $expand: "manager" }, 3],
  [graphPath`/groups/${"g"}/members`, {}, 3],
  [graphPath`/groups/${"g"}/members`, { $top: 10 }, 2],
  [graphPath`/groups/${"g"}/transitiveMembers`, { $select: "id" }, 4],
  [graphPath`/users/${"anna"}`, { $select: "id" }, 1],
] as const)("reading the directory at %j with %j costs %i units", (path, query, cost) => {
  expect(demands("GET", path, { query }).budgets[0]?.cost).toBe(cost);
});
