import { allReactions, type Feature } from "../../feature.ts";
import { ABILITIES } from "./abilities.ts";
import { booking } from "./booking/feature.ts";
import { FACTS } from "./contract.ts";
import { conflicts } from "./conflicts/feature.ts";
import { documents } from "./documents/feature.ts";
import { feed } from "./feed/feature.ts";
import { meeting } from "./meeting/feature.ts";
import { messages } from "./messages/feature.ts";
import { offers } from "./offers/feature.ts";
import { pages } from "./pages/feature.ts";
import { privacy } from "./privacy/feature.ts";

export const appointments: Feature = {
  name: "appointments",
  facts: FACTS,
  routes: [...offers.routes, ...booking.routes, ...pages.routes, ...documents.routes, ...feed.routes],
  jobs: { ...booking.jobs, ...meeting.jobs, ...messages.jobs, ...documents.jobs, ...conflicts.jobs },
  reactions: allReactions(meeting.reactions, documents.reactions, conflicts.reactions),
  abilities: ABILITIES,
  mails: messages.mails,
  personalData: privacy.personalData,
  chores: [...booking.chores, ...privacy.chores, ...documents.chores, ...conflicts.chores],
};
