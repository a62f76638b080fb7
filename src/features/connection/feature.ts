import type { Feature } from "../../feature.ts";
import { checkConnection } from "./check-connection.ts";
import { routes } from "./routes.ts";

export const connection: Feature = {
  name: "connection",
  routes,
  jobs: {},
  reactions: { "connection.created": async (ctx, { about }) => void (await checkConnection(ctx, about)) },
  requirements: [],
  personalData: [],
};
