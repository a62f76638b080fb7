import { expect, test } from "vitest";
import { agentOf } from "./agent.ts";

const CHROME =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0 Safari/537.36";

test.each([
  [CHROME, "Chrome", "Windows"],
  [`${CHROME} Edg/149.0`, "Edge", "Windows"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1", "Safari", "iOS"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox", "Linux"],
  ["curl/8.9", "", ""],
])("somebody who looks where they are signed in reads %s as %s on %s", (agent, browser, system) => {
  expect(agentOf(agent)).toEqual({ browser, system });
});
