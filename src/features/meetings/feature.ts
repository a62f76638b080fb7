import { z } from "zod";
import { allReactions, type Feature } from "../../feature.ts";
import { ABILITIES } from "./abilities.ts";
import { afterwards } from "./afterwards/feature.ts";
import { FACTS } from "./contract.ts";
import { MEETING_PEOPLE } from "./people/personal-data.ts";
import { routes } from "./routes.ts";
import { settleMeeting } from "./settle-meeting.ts";
import { upkeep } from "./upkeep/feature.ts";

const About = z.object({ id: z.uuid() });

export const meetings: Feature = {
  name: "meetings",
  facts: FACTS,
  routes: [...routes, ...upkeep.routes, ...afterwards.routes],
  jobs: {
    "meetings.settle": (ctx, data) => settleMeeting(ctx, About.parse(data).id),
    ...upkeep.jobs,
    ...afterwards.jobs,
  },
  background: upkeep.background,
  reactions: allReactions(upkeep.reactions, afterwards.reactions),
  listenings: [...upkeep.listenings, ...afterwards.listenings],
  chores: [...upkeep.chores, ...afterwards.chores],
  abilities: ABILITIES,
  mails: upkeep.mails,
  personalData: [MEETING_PEOPLE, ...afterwards.personalData],
};
