import { z } from "zod";
import { allReactions, type Feature } from "../../feature.ts";
import { ABILITIES } from "./abilities.ts";
import { artifacts } from "./artifacts/feature.ts";
import { FACTS } from "./contract.ts";
import { history } from "./history/feature.ts";
import { invitations } from "./invitations/feature.ts";
import { orphans } from "./orphans/feature.ts";
import { options } from "./options/feature.ts";
import { outlook } from "./outlook/feature.ts";
import { portal } from "./portal/feature.ts";
import { readings } from "./readings/feature.ts";
import { routes } from "./routes.ts";
import { MEETING_PEOPLE } from "./people/personal-data.ts";
import { settings } from "./settings/feature.ts";
import { settleMeeting } from "./settle-meeting.ts";

const About = z.object({ id: z.uuid() });

export const meetings: Feature = {
  name: "meetings",
  facts: FACTS,
  routes: [
    ...routes,
    ...settings.routes,
    ...history.routes,
    ...artifacts.routes,
    ...portal.routes,
    ...readings.routes,
  ],
  chores: [...history.chores, ...artifacts.chores],
  jobs: {
    "meetings.settle": (ctx, data) => settleMeeting(ctx, About.parse(data).id),
    ...settings.jobs,
    ...options.jobs,
    ...invitations.jobs,
    ...orphans.jobs,
    ...outlook.jobs,
    ...artifacts.jobs,
    ...readings.jobs,
  },
  reactions: allReactions(orphans.reactions, artifacts.reactions, readings.reactions),
  listenings: [...outlook.listenings, ...artifacts.listenings],
  abilities: ABILITIES,
  mails: invitations.mails,
  personalData: [MEETING_PEOPLE, ...artifacts.personalData, ...readings.personalData],
};
