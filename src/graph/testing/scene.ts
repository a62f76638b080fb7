import { onTestFinished } from "vitest";
import type { Clock } from "../../kernel/time.ts";
import { systemRandom } from "../../kernel/random.ts";
import { endpointsOf } from "../clouds.ts";
import { openGovernor } from "../governor/governor.ts";
import type { Exchange } from "../ports.ts";
import type { GraphClient } from "../request.ts";
import { openTokens, type Connection } from "../token/token.ts";
import { openClient } from "../wire/client.ts";
import { openWire } from "../wire/wire.ts";
import { budgetsInMemory } from "./budgets-in-memory.ts";
import { openSmallServer, type Received, type Reply } from "./small-server.ts";

/** A secret that nothing but the token request may ever contain. */
export const CANARY = "canary~Secret.8Q~never-in-a-log";

export const connection: Connection = {
  cloud: "global",
  tenantId: "6e7f0a3c-0f8e-4a52-8f52-7a2f4f5c9d10",
  clientId: "1b0a4f6e-64ce-4a63-8ed1-5a8e7f1f2c33",
  credential: { kind: "secret", id: "first", secret: CANARY },
};

export interface Scene {
  readonly graph: GraphClient;
  readonly address: string;
  /** What arrived at Graph, without the token requests. */
  readonly asked: Received[];
  readonly tokensGiven: string[];
  readonly logged: string[];
  readonly exchanges: Exchange[];
}

/** A client, and a server that plays Entra faithfully enough and Graph as `answer` says. */
export async function openScene(
  clock: Clock,
  answer: (request: Received, count: number) => Reply | Promise<Reply>,
): Promise<Scene> {
  const asked: Received[] = [];
  const tokensGiven: string[] = [];
  const logged: string[] = [];
  const exchanges: Exchange[] = [];
  const server = await openSmallServer((request) => {
    if (request.url.includes("openid-configuration")) return { body: entraDocument(server.address) };
    if (request.url.endsWith("/token")) return { body: freshToken(tokensGiven) };
    asked.push(request);
    return answer(request, asked.length);
  });
  const write = (detail: object, message: string): void => void logged.push(JSON.stringify({ ...detail, message }));
  const log = { debug: write, info: write, warn: write };
  const override = { graph: server.address, login: server.address };
  const sql = { query: () => Promise.reject(new Error("The budgets are kept in memory.")) };
  const world = {
    clock,
    random: systemRandom,
    log,
    sql,
    onExchange: (exchange: Exchange) => void exchanges.push(exchange),
  };
  const wire = openWire();
  const graph = openClient({
    world,
    connection,
    endpoints: endpointsOf("global", override),
    tokens: openTokens({ clock, random: systemRandom, log, override }),
    governor: openGovernor({ clock, log, store: budgetsInMemory(), processes: () => 1 }),
    wire,
  });
  onTestFinished(async () => {
    await wire.close();
    await server.close();
  });
  return { graph, address: server.address, asked, tokensGiven, logged, exchanges };
}

/** What Entra says of itself. */
export function entraDocument(address: string): object {
  const issuer = `https://login.microsoftonline.com/${connection.tenantId}/v2.0`;
  return { issuer, token_endpoint: `${address}/${connection.tenantId}/oauth2/v2.0/token` };
}

function freshToken(given: string[]): object {
  const token = `token-${given.length + 1}`;
  given.push(token);
  return { token_type: "Bearer", expires_in: 3599, access_token: token };
}
