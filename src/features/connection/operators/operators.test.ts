import { expect, test } from "vitest";
import { scriptStage } from "../../../testing/scripts.ts";

const PRIYA = "praman2@campus.example";
const GROUP = { kind: "group", id: "3F2504E0-4F89-41D3-9A0C-0305E82C3301", name: "Careers advisers" };

test("whom Parley may act for is chosen while Microsoft is down, and told again as it was chosen", async () => {
  const { sandbox, server, path } = await scriptStage();
  expect((await server.call("GET", `${path}/operators`)).body).toEqual({});
  await sandbox.control("POST", "/faults", { match: {}, action: { kind: "status", status: 503 } });
  const wish = { operators: GROUP, outside: PRIYA };
  const { status, body } = await server.call("PUT", `${path}/operators`, { body: wish });
  expect(status).toBe(200);
  expect(body).toMatchObject({ operators: { ...GROUP, id: GROUP.id.toLowerCase() }, outside: PRIYA });
  expect((await server.call("GET", `${path}/operators`)).body).toEqual(body);
  const everyone = await server.call("PUT", `${path}/operators`, { body: { operators: { kind: "everyone" } } });
  expect(everyone.body).toEqual({ operators: { kind: "everyone" }, setAt: expect.any(String) });
});

test("somebody named twice is one operator, and nobody's login stands in the log", async () => {
  const { server, path } = await scriptStage();
  const logins = [PRIYA, PRIYA.toUpperCase(), "marcus.bellamy@campus.example"];
  const { body } = await server.call("PUT", `${path}/operators`, { body: { operators: { kind: "people", logins } } });
  expect(body.operators.logins).toHaveLength(2);
  const { body: facts } = await server.call("GET", "/api/facts");
  const fact = facts.items.find(({ what }: { what: string }) => what === "connection.operators-set");
  expect(fact.data).toEqual({ kind: "people", count: 2 });
});

test("an operator is not taken for somebody outside, and a name not for a login", async () => {
  const { server, path } = await scriptStage();
  const put = async (body: object) => (await server.call("PUT", `${path}/operators`, { body })).body;
  const people = { kind: "people", logins: [PRIYA] };
  expect(await put({ operators: people, outside: PRIYA.toUpperCase() })).toMatchObject({
    status: 400,
    field: "outside",
    cure: expect.any(String),
  });
  expect(await put({ operators: { kind: "everyone" }, outside: PRIYA })).toMatchObject({ field: "outside" });
  expect(await put({ operators: { kind: "people", logins: ["Priya Raman"] } })).toMatchObject({
    status: 400,
    field: "operators.logins.0",
  });
  expect(await put({ operators: { ...GROUP, id: "Careers advisers" } })).toMatchObject({ field: "operators.id" });
});

test("an operator who is erased is none any more", async () => {
  const { server, path } = await scriptStage();
  const { body: person } = await server.call("POST", "/api/people", { body: { name: "Priya Raman", email: PRIYA } });
  const operators = { kind: "people", logins: [PRIYA.toUpperCase(), "marcus.bellamy@campus.example"] };
  await server.call("PUT", `${path}/operators`, { body: { operators } });
  expect((await server.call("POST", `/api/people/${person.id}/erasure`)).status).toBe(204);
  expect((await server.call("GET", `${path}/operators`)).body.operators.logins).toEqual([operators.logins[1]]);
});
