import { z } from "zod";
import type { Feature } from "../../feature.ts";
import { FACTS } from "./contract.ts";
import { routes } from "./routes.ts";
import { forgetOrganiser, meetingsOrganisedBy } from "./store.ts";
import { settleMeeting } from "./settle-meeting.ts";

const About = z.object({ id: z.uuid() });

export const meetings: Feature = {
  name: "meetings",
  facts: FACTS,
  routes,
  jobs: { "meetings.settle": (ctx, data) => settleMeeting(ctx, About.parse(data).id) },
  reactions: {},
  requirements: [
    {
      kind: "application-permission",
      name: "Calendars.ReadWrite",
      because: "Meetings of the calendar lane are events in the organiser's mailbox.",
    },
    {
      kind: "application-permission",
      name: "OnlineMeetings.ReadWrite.All",
      because: "Meetings of the standalone lane are made in Teams, in the organiser's name.",
    },
    {
      kind: "policy",
      name: "CsApplicationAccessPolicy",
      because: "Teams lets an app make standalone meetings only for organisers whom this policy covers.",
    },
    { kind: "licence", name: "Microsoft Teams", because: "An organiser without Teams gets no link." },
  ],
  personalData: [
    {
      what: "the meetings that a person organises, and their name there",
      export: meetingsOrganisedBy,
      erase: forgetOrganiser,
    },
  ],
};
