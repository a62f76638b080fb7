import { expect, test, vi } from "vitest";
import { contextFor } from "../../../house.ts";
import { archiveOf, bring, problemsOf } from "../../../testing/rosters/school.ts";
import { testServer } from "../../../testing/server.ts";

test("a roster whose reader died is read again, once; one whose file is gone, or that a newer one overtook, changes nothing", async () => {
  const server = await testServer();
  const ctx = contextFor(server.house, { organisation: server.organisation, actor: "parley" });
  const { sql } = await import("kysely");
  const first = await bring(server, archiveOf());
  // As it was when the server went before anything was written, the file being there or not.
  const readAgain = async (id: string, change: "untouched" | "without-file") => {
    await ctx.transaction(async (tx) => {
      const file = change === "untouched" ? sql`file` : sql`null`;
      await sql`update rosters set state = 'reading', counts = '{}', taken_at = null, file = ${file} where id = ${id}`.execute(
        tx.sql,
      );
      await ctx.order(tx, { job: "classes.read-roster", data: { id, kind: "archive", bytes: archiveOf().length } });
    });
    return vi.waitFor(
      async () => {
        const { body } = await server.call("GET", `/api/rosters/${id}`);
        expect(body.state).not.toBe("reading");
        return body;
      },
      { timeout: 60_000 },
    );
  };
  expect(await readAgain(first.id, "untouched")).toMatchObject({ state: "taken", counts: { enrolments: 4, added: 0 } });
  const second = await bring(server, archiveOf());
  expect(await readAgain(first.id, "untouched")).toMatchObject({ state: "refused" });
  expect(await problemsOf(server, first.id)).toEqual([[undefined, undefined, "", "newer-roster"]]);
  expect(await readAgain(second.id, "without-file")).toMatchObject({ state: "refused" });
  expect(await problemsOf(server, second.id)).toEqual([[undefined, undefined, "", "file-gone"]]);
  expect((await server.call("GET", "/api/class-people")).body.total).toBe(3);
});

test("while a roster is being read, events are asked to come again", async () => {
  const server = await testServer();
  const roster = await bring(server, archiveOf());
  const ctx = contextFor(server.house, { organisation: server.organisation, actor: "parley" });
  const { sql } = await import("kysely");
  await ctx.transaction(async (tx) => {
    await sql`update rosters set state = 'reading' where id = ${roster.id}`.execute(tx.sql);
  });
  const changes = [{ class: "c1", person: "u3", role: "student", change: "add" }];
  const { body, headers } = await server.call("POST", "/api/rosters/changes", { body: { changes } });
  expect(body).toMatchObject({ status: 503, reason: "roster-being-read" });
  expect(headers.get("retry-after")).toBe("10");
});
