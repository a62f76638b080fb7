import { expect, test } from "vitest";
import { connectedServer } from "../../../../testing/sandbox.ts";
import { type TestServer, testServer } from "../../../../testing/server.ts";

async function scene() {
  const { server } = await connectedServer();
  const add = async (name: string, email: string, audience = "operator") =>
    (await server.call("POST", "/api/people", { body: { name, email, audience } })).body;
  const people = {
    ann: await add("Ann", "praman2@campus.example"),
    ben: await add("Ben", "ben@outside.example"),
    cyd: await add("Cyd", "cyd@outside.example"),
  };
  await server.call("POST", `/api/people/${people.ann.id}/match`);
  return { server, people };
}

async function bring(server: TestServer, csv: string, query = "") {
  return (await server.call("POST", `/api/people/matches${query}`, { body: { csv } })).body;
}

async function logins(server: TestServer) {
  const { items } = (await server.call("GET", "/api/people")).body;
  return items.map(({ name, match }: { name: string; match?: { userPrincipalName: string; by: string } }) => [
    name,
    match?.userPrincipalName,
    match?.by,
  ]);
}

test("matches go out as CSV, are corrected and come back; a dry run changes nothing, a second time neither", async () => {
  const { server, people } = await scene();
  const { body: csv } = await server.call("GET", "/api/people/matches.csv");
  expect(csv.split("\r\n")[0]).toBe("id,name,email,audience,objectId,userPrincipalName,displayName,by,lost");
  const none = { set: 0, cleared: 0, refused: 0 };
  expect(await bring(server, csv)).toMatchObject({ rows: 3, counts: { ...none, unchanged: 3 } });
  const wish = `email,userPrincipalName\nBEN@outside.example,Grace.Mensah@campus.example\ncyd@outside.example,\n`;
  const once = { ...none, set: 1, unchanged: 1 };
  expect(await bring(server, wish, "?dryRun=true")).toMatchObject({ dryRun: true, counts: once });
  expect(await logins(server)).toEqual([
    ["Ann", "praman2@campus.example", "rule"],
    ["Ben", undefined, undefined],
    ["Cyd", undefined, undefined],
  ]);
  expect(await bring(server, wish)).toMatchObject({ dryRun: false, counts: once });
  expect(await bring(server, wish)).toMatchObject({ counts: { ...none, unchanged: 2 } });
  const cleared = await bring(server, `id,objectId\n${people.ann.id},none\n`);
  expect(cleared.counts).toEqual({ ...none, cleared: 1, unchanged: 0 });
  expect(await logins(server)).toEqual([
    ["Ann", undefined, undefined],
    ["Ben", "grace.mensah@campus.example", "manual"],
    ["Cyd", undefined, undefined],
  ]);
});

test("rows that cannot be right are told with line, field, reason and cure, and the others are not held up", async () => {
  const { server, people } = await scene();
  const { ann, ben, cyd } = people;
  const priya = (await server.call("GET", `/api/people/${ann.id}`)).body.match.objectId;
  const rows = [
    [ben.id, "grace.mensah@campus.example"],
    [crypto.randomUUID(), "yuki.tanaka@campus.example"],
    ["x", "yuki.tanaka@campus.example"],
    ["", "yuki.tanaka@campus.example"],
    [ben.id, "yuki.tanaka@campus.example"],
    [cyd.id, "nobody@campus.example"],
    [ann.id, "o'nobody@campus.example", "surplus"],
  ];
  const csv = ["id,userPrincipalName", ...rows.map((cells) => cells.join(","))].join("\n");
  const { counts, problems } = await bring(server, csv);
  expect(counts).toMatchObject({ set: 1, refused: 6 });
  expect(problems.map((each: Record<string, unknown>) => [each["line"], each["field"], each["reason"]])).toEqual([
    [3, "id", "person-unknown"],
    [4, "id", "person-unknown"],
    [5, "id", "key-empty"],
    [6, "id", "repeated-in-file"],
    [7, "userPrincipalName", "account-unknown"],
    [8, "", "cells-do-not-fit"],
  ]);
  expect(problems.every(({ cure }: { cure: string }) => cure.length > 0)).toBe(true);
  const taken = await bring(server, `id,objectId\n${cyd.id},${priya}\n`);
  expect(taken.problems).toMatchObject([{ reason: "already-matched", field: "objectId" }]);
  expect((await bring(server, `id,objectId\n${cyd.id},12\n`)).problems).toMatchObject([
    { reason: "object-id-malformed" },
  ]);
  const swapped = await bring(server, `id,objectId\n${cyd.id},${priya}\n${ann.id},none\n`);
  expect(swapped.counts).toMatchObject({ set: 1, cleared: 1, refused: 0 });
  const gone = await bring(server, `id,userPrincipalName\n${ann.id},lucia.navarro@campus.example\n`);
  expect(gone.problems).toMatchObject([{ reason: "account-disabled" }]);
});

test("a file without a person or an account in its head, or without rows, is refused whole", async () => {
  const server = await testServer();
  expect(await bring(server, "name,objectId\nAnn,x\n")).toMatchObject({
    status: 400,
    reason: "head-unclear",
    field: "csv",
  });
  expect(await bring(server, "id,name\nx,Ann\n")).toMatchObject({ status: 400, reason: "head-unclear" });
  expect(await bring(server, "id,objectId\n")).toMatchObject({ status: 400, reason: "file-empty" });
  expect(await bring(server, 'id,objectId\n"x,y\n')).toMatchObject({ status: 400, reason: "csv-malformed" });
});
