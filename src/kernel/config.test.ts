import { expect, test } from "vitest";
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
