import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { s3Server } from "../../testing/s3/s3-server.ts";
import { openStorage } from "./open-storage.ts";
import type { BucketSettings } from "./settings.ts";
import { tryStorage } from "./try-storage.ts";

const ADDRESS = "org/artifacts/trial";

async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "parley-storage-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

test("a folder and a bucket that work are told as good, and nothing of the trial stays", async () => {
  const folder = await openStorage(await dataFolder());
  expect(await tryStorage(folder, ADDRESS)).toMatchObject({ level: "good", subject: folder.place });
  await expect(folder.read(ADDRESS)).rejects.toMatchObject({ code: "not-found" });
  const { settings, bucket } = await s3Server();
  const diagnosis = await tryStorage(await openStorage("/nowhere", settings), ADDRESS);
  expect(diagnosis).toMatchObject({ level: "good", subject: "s3://parley-tests/campus/parley/" });
  expect([bucket.objects.size, bucket.uploads.size]).toEqual([0, 0]);
});

test("where something else is in the folder's place, whoever looks after the server is told so, and the cure", async () => {
  const folder = await dataFolder();
  await writeFile(join(folder, "files"), "");
  expect(await tryStorage(await openStorage(folder), ADDRESS)).toMatchObject({
    level: "bad",
    reason: "storage-no-folder",
    cure: expect.stringContaining("PARLEY_DATA"),
    who: "operator of this server",
  });
});

const WRONG: [string, Partial<BucketSettings>, string, string][] = [
  ["no such bucket", { bucket: "elsewhere" }, "storage-bucket-missing", "PARLEY_STORAGE_S3_BUCKET"],
  ["an unknown access key", { accessKeyId: "AKIAOTHER" }, "storage-key-unknown", "PARLEY_STORAGE_S3_ACCESS_KEY_ID"],
  ["a wrong secret", { secretAccessKey: "another-one" }, "storage-secret-wrong", "PARLEY_STORAGE_S3_SECRET_ACCESS_KEY"],
  ["another region", { region: "us-east-1" }, "storage-region", "PARLEY_STORAGE_S3_REGION"],
  ["nobody who answers", { endpoint: "http://127.0.0.1:1" }, "storage-unreachable", "PARLEY_STORAGE_S3_ENDPOINT"],
];

test.for(WRONG)("a bucket with %s is told with its cause and the setting that cures it", async (wrong) => {
  const [, changed, reason, setting] = wrong;
  const { settings } = await s3Server();
  const diagnosis = await tryStorage(await openStorage("/nowhere", { ...settings, ...changed }), ADDRESS);
  expect(diagnosis).toMatchObject({ level: "bad", reason, cure: expect.stringContaining(setting) });
  expect(JSON.stringify(diagnosis)).not.toContain(settings.secretAccessKey);
});
