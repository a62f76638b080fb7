import { afterAll, beforeAll, expect, test } from "vitest";
import { coverage } from "../src/graph/coverage.ts";
import { endpointOf } from "../src/graph/protocol/endpoints.ts";
import { type Example, examples, strangeMembers } from "./documentation/examples.ts";
import { EXCEPTED, MEMBERS } from "./documentation/reasons.ts";
import { requestFor } from "./documentation/request.ts";
import { differences, unwrapped } from "./documentation/shape.ts";
import { setStage } from "./documentation/set-stage.ts";
import type { Stage } from "./documentation/stage.ts";
import { WISHES } from "./documentation/wishes.ts";
import { Receiver } from "./receiver.ts";
import { type Heard, visitor } from "./visitor.ts";

const it = visitor();
const implemented = new Set(coverage().flatMap((each) => (each.implemented ? [each.endpoint] : [])));
const known = examples().filter(({ endpoint }) => implemented.has(endpoint));
const excepted = known.filter(({ id }) => EXCEPTED[id] !== undefined);
const ordinary = known.filter(({ id }) => EXCEPTED[id] === undefined);
let receiver: Receiver;
let stage: Stage;

beforeAll(async () => {
  receiver = await new Receiver().open();
  stage = await setStage(it(), receiver);
  await it().control("POST", "/clock", { rate: 0 });
  await it().control("POST", "/snapshots", { name: "stage" });
});
afterAll(async () => {
  await receiver.close();
  const missing = examples().length - known.length;
  process.stdout.write(
    `Examples of the documentation: ${ordinary.length} answered as documented, ${excepted.length} excepted, ` +
      `${missing} not implemented.\n`,
  );
});

/** Only people post, and what is asked at /me is asked by somebody. */
const BY_PERSON = /^POST \/(chats|teams)\/.*\/messages(\/\{msg\}\/replies)?$/;

function callerOf({ endpoint, url }: Example): string | undefined {
  if (!isForPeopleOnly(endpoint) && !/^\/v1\.0\/me\b/.test(url) && !BY_PERSON.test(endpoint)) return undefined;
  return endpoint.includes("/onlineMeetings") ? "callum.macleod" : "praman2";
}

function isForPeopleOnly(endpoint: string): boolean {
  const [method = "", template = ""] = endpoint.split(" ");
  const permission = endpointOf({ method, template })?.permission;
  return permission?.application === null && permission.delegated !== null;
}

async function ask(example: Example): Promise<Heard> {
  const wish = WISHES[example.id] ?? {};
  const { path, body } = requestFor(example, stage, wish);
  const headers = { ...example.requestHeaders, ...wish.headers };
  const token = await stage.token(wish.as ?? callerOf(example));
  const send = (): Promise<Heard> =>
    it().graph(example.method, path, { token, headers, ...(body === undefined ? {} : { body }) });
  if (wish.again === true) await send();
  return send();
}

async function faultsIn(example: Example, heard: Heard): Promise<string[]> {
  const { endpoint, status, responseBody } = example;
  if (heard.status !== status)
    return [`${heard.status} instead of ${status}: ${JSON.stringify(heard.body).slice(0, 300)}`];
  // Some answers without a body were collected as {}.
  if (typeof responseBody !== "object" || Object.keys(responseBody).length === 0) return [];
  const strange = await strangeMembers(example);
  const isExplained = (path: string): boolean =>
    strange.has(path) || MEMBERS.some(([where, which]) => where.test(endpoint) && which.test(path));
  return differences(unwrapped(responseBody, heard.body), heard.body)
    .filter(({ path }) => !isExplained(path))
    .map(({ path, text }) => `${path} ${text}`);
}

async function faultsOf(example: Example): Promise<string[]> {
  await it().control("POST", "/snapshots/stage/restore");
  return faultsIn(example, await ask(example));
}

const named = (each: readonly Example[]): [string, Example][] =>
  each.map((example) => [`${example.id} ${example.endpoint}`, example]);

test.for(named(ordinary))("example %s is answered as documented", async ([, example]) => {
  expect(await faultsOf(example)).toEqual([]);
});

test.for(named(excepted))("example %s is an exception, and still has to be one", async ([, example]) => {
  expect(await faultsOf(example)).not.toEqual([]);
});
