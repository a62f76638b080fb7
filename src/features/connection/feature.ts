import { z } from "zod";
import type { Feature } from "../../feature.ts";
import { checkConnection } from "./check-connection.ts";
import { FACTS } from "./contract.ts";
import { routes } from "./routes.ts";

const About = z.object({ id: z.uuid() });

export const connection: Feature = {
  name: "connection",
  facts: FACTS,
  routes,
  jobs: { "connection.check": async (ctx, data) => void (await checkConnection(ctx, About.parse(data).id)) },
  reactions: { "connection.created": async (ctx, { about }) => void (await checkConnection(ctx, about)) },
  requirements: [],
  personalData: [],
};
