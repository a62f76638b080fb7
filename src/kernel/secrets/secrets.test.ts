import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { migratedDatabase } from "../../testing/databases.ts";
import { openDatabase } from "../database/database.ts";
import { systemRandom } from "../random.ts";
import { isProofOf, proofOf } from "./proofs.ts";
import { open, seal } from "./seal.ts";
import { secretsWith } from "./store.ts";

const OLD = randomBytes(32);
const NEW = randomBytes(32);
const HERE = "11111111-1111-4111-8111-111111111111";

test("a secret moved to another row does not open there", () => {
  const sealed = seal([OLD], "hunter2", "secrets/a/1");
  expect(open([OLD], sealed, "secrets/a/1")).toBe("hunter2");
  expect(() => open([OLD], sealed, "secrets/b/1")).toThrow("does not belong to this row");
});

test("a secret with one byte changed does not open", () => {
  const sealed = seal([OLD], "hunter2", "x");
  const changed = sealed.slice(0, -2) + (sealed.endsWith("AA") ? "BB" : "AA");
  expect(() => open([OLD], changed, "x")).toThrow("changed");
});

test("after the master keys are rotated, the old one is no longer needed and nothing is lost", async () => {
  const database = await openDatabase(await migratedDatabase());
  await database.query("insert into organisations values ($1, 'here', now())", [HERE]);
  const before = secretsWith([OLD], systemRandom);
  const id = await database.within(HERE, (tx) => before.keep(tx, "client-secret", "hunter2"));
  const both = secretsWith([NEW, OLD], systemRandom);
  expect(await database.acrossAll((tx) => both.rotate(tx))).toBe(1);
  expect(await database.acrossAll((tx) => both.rotate(tx))).toBe(0);
  const after = secretsWith([NEW], systemRandom);
  expect(await database.within(HERE, (tx) => after.open(tx, id))).toBe("hunter2");
  await expect(database.within(HERE, (tx) => before.open(tx, id))).rejects.toThrow("not among the keys given");
  await database.close();
});

test("what lies in the database does not hold the secret's text", async () => {
  const database = await openDatabase(await migratedDatabase());
  await database.query("insert into organisations values ($1, 'here', now())", [HERE]);
  const secrets = secretsWith([OLD], systemRandom);
  await database.within(HERE, (tx) => secrets.keep(tx, "client-secret", "hunter2-canary"));
  const rows = await database.acrossAll((tx) =>
    tx.sql.withTables<{ secrets: { sealed: string } }>().selectFrom("secrets").selectAll().execute(),
  );
  expect(JSON.stringify(rows)).not.toContain("canary");
  await database.close();
});

test("a proof holds for its text, its purpose and the keys that made it, also when a newer key stands before them", () => {
  const purpose = "here";
  const proof = proofOf([OLD], purpose, "a");
  expect(isProofOf([OLD], { purpose, text: "a", proof })).toBe(true);
  expect(isProofOf([NEW, OLD], { purpose, text: "a", proof })).toBe(true);
  expect(isProofOf([NEW], { purpose, text: "a", proof })).toBe(false);
  expect(isProofOf([OLD], { purpose, text: "b", proof })).toBe(false);
  expect(isProofOf([OLD], { purpose: "there", text: "a", proof })).toBe(false);
  expect(isProofOf([OLD], { purpose, text: "a", proof: proof.subarray(0, 4) })).toBe(false);
});
