import { expect, test } from "vitest";
import { type Account, type Match, matchPeople, type PersonToMatch } from "./rules.ts";

const RULES = [
  { roster: "username", directory: "userPrincipalName", suffix: "@x.example" },
  { roster: "email", directory: "proxyAddresses" },
] as const;
const OPEN: Match = { state: "open", candidates: [] };

function account(user: string, userPrincipalName: string, proxyAddresses: readonly string[] = []): Account {
  const fields = { userPrincipalName, displayName: user.toUpperCase(), proxyAddresses };
  return { user, fields, isGuest: false, isEnabled: true };
}

function person(id: string, fields: PersonToMatch["fields"], match: Match = OPEN): PersonToMatch {
  return { id, fields, match };
}

function judged(people: readonly PersonToMatch[], accounts: readonly Account[], unseen: readonly string[] = []) {
  const directory = {
    accounts: new Map(accounts.map((one) => [one.user, one])),
    rules: RULES,
    unseen: new Set(unseen),
  };
  return Object.fromEntries(matchPeople(people, directory));
}

test("the first rule that finds somebody decides, whatever the capitals and blanks", () => {
  const accounts = [account("a", "Ann@X.example"), account("b", "bob@x.example", ["SMTP:Bobby@hill.example"])];
  const people = [
    person("1", { username: " ann ", email: "bobby@hill.example" }),
    person("2", { username: "robert", email: " BOBBY@hill.example" }),
    person("3", { username: "cyd" }),
    person("4", { name: "Nobody" }),
  ];
  expect(judged(people, accounts)).toMatchObject({
    1: { state: "matched", user: "a", by: "username = userPrincipalName" },
    2: { state: "matched", user: "b", by: "email = proxyAddresses" },
    3: { state: "unmatched", reason: "nobody-found" },
    4: { state: "unmatched", reason: "no-value" },
  });
  expect(judged(people, accounts, ["proxyAddresses"])).toMatchObject({ 2: { state: "unmatched", reason: "not-seen" } });
});

test("where several fit, nobody is guessed; where two claim one account, neither has it, unless a person said whose it is", () => {
  const accounts = [
    account("a", "ann@x.example", ["smtp:office@hill.example"]),
    account("b", "bob@x.example", ["smtp:office@hill.example"]),
  ];
  expect(judged([person("1", { email: "office@hill.example" })], accounts)["1"]).toMatchObject({
    state: "ambiguous",
    candidates: [{ user: "a", login: "ann@x.example" }, { user: "b" }],
  });
  const twice = [person("1", { username: "ann" }), person("2", { username: "ANN" })];
  const both = judged(twice, accounts);
  expect(Object.values(both).map(({ state, reason }) => [state, reason])).toEqual([
    ["conflict", "shared-account"],
    ["conflict", "shared-account"],
  ]);
  const hand: Match = { state: "matched", user: "a", by: "hand", candidates: [] };
  expect(judged([person("1", {}, hand), person("2", { username: "ann" })], accounts)).toMatchObject({
    1: { state: "matched", by: "hand" },
    2: { state: "conflict" },
  });
});

test("who was matched stays so when the login changes, and is nobody's guess when another account takes it", () => {
  const was: Match = { state: "matched", user: "a", by: "username = userPrincipalName", candidates: [] };
  const ann = person("1", { username: "ann" }, was);
  expect(judged([ann], [account("a", "ann.berg@x.example")])["1"]).toMatchObject({ state: "matched", user: "a" });
  const reused = judged([ann], [account("a", "ann.berg@x.example"), account("z", "ann@x.example")])["1"] ?? OPEN;
  expect(reused).toMatchObject({
    state: "conflict",
    reason: "login-reused",
    candidates: [{ user: "a", was: true }, { user: "z" }],
  });
  const gone = judged([ann], [account("b", "bob@x.example")])["1"] ?? OPEN;
  expect(gone).toMatchObject({ state: "unmatched", reason: "account-gone", candidates: [{ user: "a", was: true }] });
  // What is remembered holds from one look to the next, and ends when the account is back as it was.
  for (const match of [reused, gone]) {
    const later = person("1", { username: "ann" }, match);
    expect(judged([later], [account("z", "ann@x.example")])["1"]).toMatchObject({ state: "conflict" });
    expect(judged([later], [account("a", "ann@x.example")])["1"]).toEqual({ ...was });
  }
});
