import { createCipheriv, createHash } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer, text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { s3Server } from "../../testing/s3/s3-server.ts";
import { openStorage } from "./open-storage.ts";
import type { Storage } from "./storage.ts";

interface Place {
  /** The storage as a server that starts anew opens it. */
  open(): Promise<Storage>;
  /** All that is there, finished or not. */
  all(): Promise<string[]>;
}

async function folder(): Promise<Place> {
  const data = await mkdtemp(join(tmpdir(), "parley-storage-"));
  onTestFinished(() => rm(data, { recursive: true }));
  const all = async () => {
    const entries = await readdir(join(data, "files"), { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  };
  return { open: () => openStorage(data), all };
}

async function bucket(): Promise<Place> {
  const { settings, bucket } = await s3Server();
  const all = async () => [
    ...[...bucket.objects.keys()].map((key) => key.slice(key.lastIndexOf("/") + 1)),
    ...[...bucket.uploads.values()].map(({ key }) => `unfinished ${key}`),
  ];
  return { open: () => openStorage("/nowhere", settings), all };
}

const PLACES: [string, () => Promise<Place>][] = [
  ["a folder", folder],
  ["a bucket", bucket],
];

const MIB = 1024 * 1024;

/** Bytes that tell where they are from, so that a part in the wrong place is seen. */
function bytes(length: number, seed: string): Buffer {
  const key = createHash("sha256").update(seed).digest().subarray(0, 16);
  return createCipheriv("aes-128-ctr", key, Buffer.alloc(16)).update(Buffer.alloc(length));
}

async function* pieces(...contents: (string | Buffer)[]) {
  for (const content of contents) {
    const whole = Buffer.from(content);
    for (let at = 0; at < whole.length; at += 64 * 1024) yield whole.subarray(at, at + 64 * 1024);
  }
}

function known(content: Buffer) {
  return { bytes: content.length, sha256: createHash("sha256").update(content).digest("hex") };
}

test.for(PLACES)(
  "a stored file in %s is read back whole or in part, its length and digest known",
  async ([, place]) => {
    const storage = await (await place()).open();
    const stored = await storage.put("org/recording.mp4", pieces("hello ", "world"));
    expect(stored).toEqual({
      address: "org/recording.mp4",
      bytes: 11,
      sha256: "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9",
    });
    expect(await text(await storage.read("org/recording.mp4"))).toBe("hello world");
    expect(await text(await storage.read("org/recording.mp4", { start: 6, end: 8 }))).toBe("wor");
  },
);

test.for(PLACES)("a file in %s may be empty, and one that is put again is the new one", async ([, place]) => {
  const storage = await (await place()).open();
  expect(await storage.put("org/text", pieces())).toMatchObject(known(Buffer.alloc(0)));
  expect(await text(await storage.read("org/text"))).toBe("");
  await storage.put("org/text", pieces("more"));
  expect(await text(await storage.read("org/text"))).toBe("more");
});

test.for(PLACES)("a file in %s whose source breaks off is not there at all", async ([, place]) => {
  const it = await place();
  const storage = await it.open();
  async function* broken() {
    yield bytes(9 * MIB, "half");
    throw new Error("cut");
  }
  await expect(storage.put("org/half", broken())).rejects.toThrow("cut");
  await expect(storage.read("org/half")).rejects.toMatchObject({
    code: "not-found",
    message: "This file is not stored here any more.",
  });
  expect(await it.all()).toEqual([]);
});

test.for(PLACES)("no address leads out of %s", async ([, place]) => {
  const storage = await (await place()).open();
  await expect(storage.read("org/../../etc/passwd")).rejects.toThrow("Not a storage address");
  await expect(storage.put("../org/x", pieces("x"))).rejects.toThrow("Not a storage address");
});

test.for(PLACES)(
  "a file in %s that was broken off is gone on with where it was safely kept, and is whole and known by its digest in the end",
  async ([, place]) => {
    const it = await place();
    const parts = ["one", "two", "three"].map((seed) => bytes(6 * MIB, seed));
    const end = bytes(12_345, "end");
    const first = await (await it.open()).grow("org/film.mp4", 0);
    let kept = 0;
    for (const part of parts) kept = await first.append(pieces(part));
    expect(kept).toBe(18 * MIB);
    // What came after the last safe point may be anything.
    await first.append(pieces(bytes(7 * MIB, "wurst")));
    await first.append(pieces("and more"));
    await first.leave();
    await expect((await it.open()).read("org/film.mp4")).rejects.toMatchObject({ code: "not-found" });
    const storage = await it.open();
    const second = await storage.grow("org/film.mp4", kept);
    expect(second.bytes).toBe(kept);
    await second.append(pieces(end));
    const whole = Buffer.concat([...parts, end]);
    expect(await second.finish()).toMatchObject(known(whole));
    expect((await buffer(await storage.read("org/film.mp4"))).equals(whole)).toBe(true);
    expect(await it.all()).toEqual(["film.mp4"]);
  },
);

test.for(PLACES)("a file in %s grows by pieces of any size, each kept when it is said to be", async ([, place]) => {
  const it = await place();
  const storage = await it.open();
  const parts = [3, 9 * MIB, 100, 2 * MIB, 4 * MIB, 20 * MIB + 1, 7].map((size) => bytes(size, `${size}`));
  const file = await storage.grow("org/film.mp4", 0);
  let sum = 0;
  for (const part of parts) {
    sum += part.length;
    expect(await file.append(pieces(part))).toBe(sum);
  }
  const whole = Buffer.concat(parts);
  expect(await file.finish()).toMatchObject(known(whole));
  expect((await buffer(await storage.read("org/film.mp4"))).equals(whole)).toBe(true);
});

test.for(PLACES)("a file in %s goes on after a source that broke off in between", async ([, place]) => {
  const storage = await (await place()).open();
  const begin = bytes(6 * MIB, "begin");
  const file = await storage.grow("org/film.mp4", 0);
  await file.append(pieces(begin, "x"));
  async function* broken() {
    yield* pieces(bytes(11 * MIB, "y"));
    throw new Error("cut");
  }
  await expect(file.append(broken())).rejects.toThrow("cut");
  const whole = Buffer.concat([begin, Buffer.from("x"), bytes(11 * MIB, "y").subarray(0, 11 * MIB)]);
  const had = file.bytes;
  await file.append(pieces(whole.subarray(had)));
  expect(await file.finish()).toMatchObject(known(whole));
});

test.for(PLACES)("where less is in %s than was written down, it begins with what there is", async ([, place]) => {
  const storage = await (await place()).open();
  const file = await storage.grow("org/film.mp4", 4096);
  expect(file.bytes).toBe(0);
  await file.leave();
});

test.for(PLACES)("what somebody began in %s and left is found and removed", async ([, place]) => {
  const it = await place();
  const storage = await it.open();
  const left = ["org/artifacts/a", "org/artifacts/b", "org/artifacts/c"];
  for (const address of left) await (await storage.grow(address, 0)).leave();
  await storage.put("org/artifacts/whole", pieces("x"));
  expect(await storage.unfinished(60_000)).toEqual([]);
  expect((await storage.unfinished(0)).toSorted()).toEqual(left);
  for (const address of left) await storage.remove(address);
  expect(await storage.unfinished(0)).toEqual([]);
  expect(await it.all()).toEqual(["whole"]);
  await storage.remove("org/artifacts/whole");
  expect(await it.all()).toEqual([]);
});

test("in a bucket, an end too small for another part to follow is sent anew when the file is gone on with", async () => {
  const { settings, bucket } = await s3Server();
  const begin = bytes(8 * MIB, "begin");
  const first = await (await openStorage("/nowhere", settings)).grow("org/film.mp4", 0);
  await first.append(pieces(begin));
  const kept = await first.append(pieces("small"));
  const second = await (await openStorage("/nowhere", settings)).grow("org/film.mp4", kept);
  expect([kept, second.bytes]).toEqual([8 * MIB + 5, 8 * MIB]);
  await second.append(pieces("small and more"));
  expect(await second.finish()).toMatchObject(known(Buffer.concat([begin, Buffer.from("small and more")])));
  expect([...bucket.objects.keys()]).toEqual(["campus/parley/org/film.mp4"]);
});

test("in a bucket, whoever lost the lease of a file cannot finish what another has begun anew", async () => {
  const { settings, bucket } = await s3Server();
  const storage = await openStorage("/nowhere", settings);
  const stale = await storage.grow("org/film.mp4", 0);
  await stale.append(pieces("old"));
  const fresh = await storage.grow("org/film.mp4", 0);
  await fresh.append(pieces("new"));
  await expect(stale.finish()).rejects.toMatchObject({ code: "unavailable" });
  await fresh.finish();
  expect([...bucket.objects.values()].map(String)).toEqual(["new"]);
  expect(bucket.uploads.size).toBe(0);
});

test.for(["Key", "UploadId", "Initiated", "PartNumber", "ETag", "Size", "LastModified"])(
  "a server of S3 that keeps %s to itself is named so, and what is under way there is not taken for left",
  async (name) => {
    const { settings, bucket, lacks } = await s3Server();
    const storage = await openStorage("/nowhere", settings);
    const file = await storage.grow("org/film.mp4", 0);
    await file.append(pieces("begin"));
    lacks.add(name);
    await expect(storage.unfinished(-60_000)).rejects.toMatchObject({
      code: "unavailable",
      reason: "storage-answer-incomplete",
      message: `The S3 server left ${name} out of its answer.`,
      cure: expect.stringMatching(/\.$/),
    });
    lacks.clear();
    await file.finish();
    expect([...bucket.objects.values()].map(String)).toEqual(["begin"]);
  },
);
