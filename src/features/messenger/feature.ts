import { z } from "zod";
import type { Feature } from "../../feature.ts";
import { ABILITIES } from "./abilities.ts";
import { settleBeginning } from "./beginning/settle-beginning.ts";
import { CHANNEL_JOBS } from "./channels/feature.ts";
import { keeping } from "./keeping/feature.ts";
import { FACTS } from "./contract.ts";
import { LISTENINGS, listenToAll } from "./listening/index.ts";
import { MESSAGES_DATA } from "./privacy/personal-data.ts";
import { receiving } from "./receiving/feature.ts";
import { routes } from "./routes.ts";
import { LISTING } from "./searching/list-unlisted.ts";
import { sending } from "./sending/feature.ts";

const About = z.object({ id: z.uuid() });

export const messenger: Feature = {
  name: "messenger",
  facts: FACTS,
  routes,
  jobs: {
    ...receiving.jobs,
    ...keeping.jobs,
    "messenger.begin": (ctx, data) => settleBeginning(ctx, About.parse(data).id),
    ...CHANNEL_JOBS,
    ...sending.jobs,
  },
  background: ["messenger.sweep", "messenger.sweep-channel"],
  reactions: {
    "account.connected": listenToAll,
    "account.disconnected": listenToAll,
    "abilities.switched": listenToAll,
    "connection.became-active": listenToAll,
  },
  chores: [...sending.chores, ...keeping.chores, LISTING],
  listenings: LISTENINGS,
  abilities: ABILITIES,
  personalData: [MESSAGES_DATA],
};
