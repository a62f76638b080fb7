import { sql } from "kysely";
import { expect, test } from "vitest";
import { connectedServer } from "../../../testing/sandbox.ts";

/** Somebody who was matched while another tenant was connected. */
async function movedHere(how: "rule" | "manual") {
  const { server } = await connectedServer();
  const body = { name: "Amara", email: "amara.okafor@campus.example", audience: "operator" };
  const { id } = (await server.call("POST", "/api/people", { body })).body;
  const match = () => server.call("POST", `/api/people/${id}/match`);
  const { objectId } = (await match()).body.match;
  if (how === "manual") await server.call("PUT", `/api/people/${id}/match`, { body: { objectId } });
  const elsewhere = server.house.random.uuid();
  const change = sql`
    update people set match_tenant_id = ${elsewhere}, principal_name = 'a@elsewhere.example' where id = ${id}`;
  await server.house.database.acrossAll((tx) => change.execute(tx.sql));
  expect((await server.call("GET", `/api/people/${id}`)).body.match.userPrincipalName).toBe("a@elsewhere.example");
  return { match };
}

test("who was matched in another tenant is matched anew in the one that new work goes to", async () => {
  const { match } = await movedHere("rule");
  expect((await match()).body.match.userPrincipalName).toBe("amara.okafor@campus.example");
});

test("who was matched by hand in another tenant is nobody here until somebody says who they are", async () => {
  const { match } = await movedHere("manual");
  expect(await match()).toMatchObject({
    status: 409,
    body: { reason: "matched-in-other-tenant", cure: expect.stringContaining("by hand") },
  });
});
