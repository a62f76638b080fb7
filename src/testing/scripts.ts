import { expect } from "vitest";
import { testSandbox } from "./sandbox.ts";
import { testServer } from "./server.ts";

/** What came of a script: what it showed, and the errors that did not end it. */
export interface ScriptReport {
  readonly output: readonly string[];
  readonly errors: readonly string[];
  readonly failure: { readonly line: number; readonly message: string } | null;
}

/** A server with a connection by an app of its own that no policy names yet, and an administrator who runs scripts. */
export async function scriptStage({ roles = ["User.ReadBasic.All"], name = "Larkfield", cloud = "global" } = {}) {
  const sandbox = await testSandbox();
  const server = await testServer({ sandbox: sandbox.addresses });
  const app = await sandbox.control("POST", "/apps", { displayName: "Parley", roles, secret: {} });
  const credential = { kind: "secret", secret: app.secret };
  const ids = { entraTenantId: sandbox.ready.tenantId, clientId: app.clientId };
  const connection = (await server.call("POST", "/api/connections", { body: { ...ids, name, cloud, credential } }))
    .body;
  const path = `/api/connections/${connection.id}`;
  const written = async (script: string): Promise<string> =>
    (await server.call("GET", `${path}/scripts/${script}`)).body.text;
  const runText = async (text: string, inputs: object = {}): Promise<ScriptReport> =>
    sandbox.control("POST", "/scripts", { text, inputs });
  const askAsApp = async (asked: { method: string; path: string; body?: object }): Promise<number> => {
    const token = await sandbox.control("POST", "/tokens", { clientId: app.clientId, permissions: roles });
    const headers = { authorization: `Bearer ${token.access_token}`, "content-type": "application/json" };
    const body = asked.body && JSON.stringify(asked.body);
    return (await fetch(sandbox.ready.graph + asked.path, { method: asked.method, headers, ...(body && { body }) }))
      .status;
  };
  return {
    sandbox,
    server,
    app,
    path,
    written,
    runText,
    /** Chooses the operators of the connection. */
    choose: async (operators: object, outside?: string) => {
      const body = { operators, ...(outside !== undefined && { outside }) };
      expect((await server.call("PUT", `${path}/operators`, { body })).status).toBe(200);
    },
    /** What a script of ours shows; it must come to its end without any error. */
    run: async (script: string, inputs: object = {}): Promise<string> => {
      const { output, errors, failure } = await runText(await written(script), inputs);
      expect({ failure, errors }).toEqual({ failure: null, errors: [] });
      return output.join("\n");
    },
    /** A request to Graph in the app's name; the status of the answer. */
    askAsApp,
    minutesPass: (minutes: number) => sandbox.control("POST", "/clock", { advance: minutes * 60 + 1 }),
  };
}
