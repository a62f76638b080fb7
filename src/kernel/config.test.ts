import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readConfig } from "./config.ts";

test("a person who sets nothing gets a server on port 4000 with its data beside it", () => {
  expect(readConfig({}, "/somewhere")).toMatchObject({
    port: 4000,
    sandboxPort: 4001,
    dataFolder: "/somewhere/data",
    production: false,
  });
});

test("all mistakes are told at once, each with the variable and a value that would do", () => {
  const environment = {
    PORT: "eighty",
    DATABASE_URL: "mysql://x",
    PARLEY_SANDBOX: "yes",
    PARLEY_SECRET_KEY: "c2hvcnQ=",
  };
  expect(() => readConfig(environment, "/")).toThrow(
    /PORT is not valid. A valid value: 4000[\s\S]*DATABASE_URL[^\n]*postgres:[\s\S]*PARLEY_SECRET_KEY[^\n]*openssl[\s\S]*PARLEY_SANDBOX[^\n]*on/,
  );
});

test("an outside sandbox is refused in production and when it is only half described", () => {
  const addresses = {
    PARLEY_GRAPH_URL: "http://s/v1.0",
    PARLEY_LOGIN_URL: "http://s",
    PARLEY_CLOCK_URL: "http://s/_control/clock",
  };
  expect(readConfig(addresses, "/").outsideSandbox).toEqual({
    graph: "http://s/v1.0",
    login: "http://s",
    clock: "http://s/_control/clock",
  });
  expect(() => readConfig({ ...addresses, NODE_ENV: "production" }, "/")).toThrow(
    /leave them out when NODE_ENV is production/,
  );
  expect(() => readConfig({ PARLEY_GRAPH_URL: "http://s" }, "/")).toThrow(/set all three or none/);
});

test("an empty variable counts as not set", () => {
  expect(readConfig({ PORT: "", DATABASE_URL: "" }, "/")).toMatchObject({ port: 4000, databaseUrl: undefined });
});

test("a mail server comes with the address that mail is from, or not at all", () => {
  const settings = { SMTP_URL: "smtps://me:secret@mail.example.org", MAIL_FROM: "Parley <parley@example.org>" };
  expect(readConfig(settings, "/").mail).toMatchObject({
    server: { host: "mail.example.org", port: 465, tls: "implicit" },
    from: { name: "Parley", address: "parley@example.org" },
  });
  expect(() => readConfig({ SMTP_URL: settings.SMTP_URL }, "/")).toThrow(/SMTP_URL and MAIL_FROM belong together/);
  expect(() => readConfig({ SMTP_URL: "mail.example.org", MAIL_FROM: "Parley" }, "/")).toThrow(
    /SMTP_URL is not valid[\s\S]*MAIL_FROM is not valid/,
  );
});

test("who sends text messages comes with a token, or not at all", () => {
  const settings = { SMS_URL: "https://sms.example.org/messages", SMS_TOKEN: "a-token" };
  expect(readConfig(settings, "/").sms).toEqual({ url: settings.SMS_URL, token: settings.SMS_TOKEN });
  expect(() => readConfig({ SMS_URL: settings.SMS_URL }, "/")).toThrow(/SMS_URL and SMS_TOKEN belong together/);
  expect(() => readConfig({ SMS_URL: "sms.example.org", SMS_TOKEN: "two words" }, "/")).toThrow(
    /SMS_URL is not valid[\s\S]*SMS_TOKEN is not valid/,
  );
});

test("hosts that may be reached although they are not public are read as a list, and a URL is none", () => {
  expect(readConfig({ PARLEY_ALLOWED_HOSTS: "localhost:3000, intranet.example.org" }, "/").allowedHosts).toEqual([
    { host: "localhost", port: "3000" },
    { host: "intranet.example.org", port: undefined },
  ]);
  expect(() => readConfig({ PARLEY_ALLOWED_HOSTS: "http://localhost" }, "/")).toThrow(
    /PARLEY_ALLOWED_HOSTS[^\n]*10\.0\.0\.7/,
  );
});

test("trusted proxies are addresses or networks, and anything else is refused by name", () => {
  expect(readConfig({ PARLEY_TRUSTED_PROXIES: "127.0.0.1, 10.0.0.0/8,::1" }, "/").trustedProxies).toEqual([
    "127.0.0.1",
    "10.0.0.0/8",
    "::1",
  ]);
  for (const wrong of ["proxy.example.org", "10.0.0.0/33", "10.0.0.0/8/8", "true"])
    expect(() => readConfig({ PARLEY_TRUSTED_PROXIES: wrong }, "/")).toThrow(/PARLEY_TRUSTED_PROXIES is not valid/);
});

test("a connection is declared as a whole, its secret by value or by file, and every mistake in it is told", async () => {
  const folder = await mkdtemp(join(tmpdir(), "parley-settings-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "secret");
  await writeFile(file, "the-value\n");
  const entraTenantId = "11111111-2222-4333-8444-555555555555";
  const clientId = "66666666-7777-4888-9999-000000000000";
  const ids = { PARLEY_CONNECTION_TENANT: entraTenantId, PARLEY_CONNECTION_CLIENT: clientId };
  const declared = { entraTenantId, clientId, cloud: "global", secret: "the-value" };
  expect(readConfig({ ...ids, PARLEY_CONNECTION_SECRET: "the-value" }, "/").connection).toEqual(declared);
  expect(readConfig({ ...ids, PARLEY_CONNECTION_SECRET_FILE: file }, "/").connection).toEqual(declared);
  expect(() => readConfig(ids, "/")).toThrow(/belong together: set all three or none/);
  const elsewhere = { ...ids, PARLEY_CONNECTION_SECRET: "the-value", PARLEY_CONNECTION_CLOUD: "china" };
  expect(readConfig(elsewhere, "/").connection?.cloud).toBe("china");
  expect(() => readConfig({ PARLEY_CONNECTION_CLOUD: "china" }, "/")).toThrow(/where the tenant .* lives/);
  const both = { PARLEY_CONNECTION_SECRET: "the-value", PARLEY_CONNECTION_SECRET_FILE: file };
  expect(() => readConfig({ ...ids, ...both, PARLEY_SANDBOX: "on" }, "/")).toThrow(
    /set one of them[\s\S]*not shown to the/,
  );
  const wrong = { PARLEY_CONNECTION_TENANT: "campus", PARLEY_CONNECTION_SECRET_FILE: join(folder, "none") };
  expect(() => readConfig(wrong, "/")).toThrow(/CONNECTION_TENANT is not valid[\s\S]*SECRET_FILE is not valid/);
  const id = { ...ids, PARLEY_CONNECTION_SECRET: clientId };
  expect(() => readConfig(id, "/")).toThrow(/PARLEY_CONNECTION_SECRET is not valid[^\n]*not its Secret ID/);
});

test("a bucket comes with its region and access key, and every setting that is missing or wrong is named", () => {
  const settings = {
    PARLEY_STORAGE_S3_BUCKET: "parley-files",
    PARLEY_STORAGE_S3_REGION: "eu-central-1",
    PARLEY_STORAGE_S3_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE",
    PARLEY_STORAGE_S3_SECRET_ACCESS_KEY: "wJalrXUtnFEMI/K7MDENG",
  };
  expect(readConfig({}, "/").bucket).toBeUndefined();
  const places = { PARLEY_STORAGE_S3_ENDPOINT: "https://minio.example.org/", PARLEY_STORAGE_S3_PREFIX: "/a/b/" };
  expect(readConfig({ ...settings, ...places }, "/").bucket).toEqual({
    endpoint: "https://minio.example.org",
    region: "eu-central-1",
    bucket: "parley-files",
    prefix: "a/b",
    accessKeyId: "AKIAIOSFODNN7EXAMPLE",
    secretAccessKey: "wJalrXUtnFEMI/K7MDENG",
  });
  expect(() => readConfig({ PARLEY_STORAGE_S3_BUCKET: "parley-files" }, "/")).toThrow(
    /S3_REGION is needed[^\n]*eu-central-1[\s\S]*S3_ACCESS_KEY_ID is needed[\s\S]*S3_SECRET_ACCESS_KEY is needed/,
  );
  expect(() => readConfig({ ...settings, PARLEY_STORAGE_S3_BUCKET: "" }, "/")).toThrow(
    /PARLEY_STORAGE_S3_BUCKET is needed with PARLEY_STORAGE_S3_REGION[^\n]*parley-files/,
  );
  const wrong = {
    PARLEY_STORAGE_S3_BUCKET: "Parley Files",
    PARLEY_STORAGE_S3_ENDPOINT: "minio.example.org",
    PARLEY_STORAGE_S3_PREFIX: "a/../b",
    PARLEY_STORAGE_S3_SECRET_ACCESS_KEY: "two words",
  };
  expect(() => readConfig({ ...settings, ...wrong }, "/")).toThrow(
    /S3_ENDPOINT is not valid[\s\S]*S3_BUCKET is not valid[\s\S]*S3_PREFIX is not valid[\s\S]*S3_SECRET_ACCESS_KEY is not/,
  );
});
