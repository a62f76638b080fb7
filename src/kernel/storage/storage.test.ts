import { mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { folderStorage } from "./folder-storage.ts";

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

test("a file that was broken off is gone on with where it was safely kept, and is whole and known by its digest in the end", async () => {
  const folder = await here();
  const first = await folderStorage(folder).grow("org/film.mp4", 0);
  expect(await first.append(pieces("hello "))).toBe(6);
  // What came after the last safe point may be anything.
  await first.append(pieces("wurst and more"));
  await first.leave();
  await expect(folderStorage(folder).read("org/film.mp4")).rejects.toMatchObject({ code: "not-found" });
  const storage = folderStorage(folder);
  const second = await storage.grow("org/film.mp4", 6);
  expect(second.bytes).toBe(6);
  await second.append(pieces("world"));
  expect(await second.finish()).toMatchObject({
    bytes: 11,
    sha256: "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9",
  });
  expect(await text(await storage.read("org/film.mp4"))).toBe("hello world");
  expect(await readdir(join(folder, "org"))).toEqual(["film.mp4"]);
});

test("where less is there than was written down, it begins with what there is", async () => {
  const storage = folderStorage(await here());
  const file = await storage.grow("org/film.mp4", 4096);
  expect(file.bytes).toBe(0);
  await file.leave();
});

test("what somebody began and left is found and removed", async () => {
  const storage = folderStorage(await here());
  await (await storage.grow("org/artifacts/left", 0)).leave();
  await storage.put("org/artifacts/whole", pieces("x"));
  expect(await storage.unfinished(60_000)).toEqual([]);
  expect(await storage.unfinished(0)).toEqual(["org/artifacts/left"]);
  await storage.remove("org/artifacts/left");
  expect(await storage.unfinished(0)).toEqual([]);
});
