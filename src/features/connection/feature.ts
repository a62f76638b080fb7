import type { Feature } from "../../feature.ts";
import { checkConnection } from "./check-connection.ts";
import { FACTS } from "./contract.ts";
import { routes } from "./routes.ts";

export const connection: Feature = {
  name: "connection",
  facts: FACTS,
  routes,
  jobs: {},
  reactions: { "connection.created": async (ctx, { about }) => void (await checkConnection(ctx, about)) },
  requirements: [],
  personalData: [],
};
