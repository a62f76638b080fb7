import { mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { folderStorage } from "./storage.ts";

const here = () => mkdtemp(join(tmpdir(), "parley-storage-"));

async function* pieces(...texts: string[]) {
  for (const piece of texts) yield Buffer.from(piece);
}

test("a stored file is read back whole or in part, with its length and digest known", async () => {
  const storage = folderStorage(await here());
  const stored = await storage.put("org/recording.mp4", pieces("hello ", "world"));
  expect(stored).toEqual({
    address: "org/recording.mp4",
    bytes: 11,
    sha256: "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9",
  });
  expect(await text(await storage.read("org/recording.mp4"))).toBe("hello world");
  expect(await text(await storage.read("org/recording.mp4", { start: 6, end: 8 }))).toBe("wor");
});

test("a file whose source breaks off is not there at all", async () => {
  const folder = await here();
  const storage = folderStorage(folder);
  async function* broken() {
    yield Buffer.from("half");
    throw new Error("cut");
  }
  await expect(storage.put("org/half", broken())).rejects.toThrow("cut");
  await expect(storage.read("org/half")).rejects.toMatchObject({ code: "not-found" });
  expect(await readdir(join(folder, "org"))).toEqual([]);
});

test("no address leads out of the folder", async () => {
  const storage = folderStorage(await here());
  await expect(storage.read("org/../../etc/passwd")).rejects.toThrow("Not a storage address");
});
