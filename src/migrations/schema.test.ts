import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { migratedDatabase } from "../testing/databases.ts";
import { describeSchema } from "../testing/describe-schema.ts";

const FILE = join(import.meta.dirname, "schema.sql");

test("schema.sql states what the migrations lead to", async () => {
  const present = await describeSchema(await migratedDatabase());
  if (process.env["WRITE_SCHEMA"] === "1") await writeFile(FILE, present);
  expect(await readFile(FILE, "utf8")).toBe(present);
});
