import type { Feature } from "../../feature.ts";
import { FACTS } from "./contract.ts";
import { claimDue, forgetDeliveries } from "./deliveries/store.ts";
import { DISABLED_MAIL } from "./disable-endpoint.ts";
import { followFacts } from "./follow-facts.ts";
import { eraseSent, sentAbout } from "./personal/store.ts";
import { routes } from "./routes.ts";
import { keptSince } from "./rules.ts";
import { sendDelivery } from "./send-delivery.ts";
import { anyEndpoint } from "./store.ts";

export const webhooks: Feature = {
  name: "webhooks",
  facts: FACTS,
  routes,
  jobs: {},
  reactions: {},
  abilities: [],
  personalData: [{ what: "webhooks that were sent about a person", export: sentAbout, erase: eraseSent }],
  mails: [DISABLED_MAIL],
  following: { interested: anyEndpoint, follow: followFacts },
  errands: { claim: claimDue, run: sendDelivery },
  chores: [
    {
      name: "old deliveries of webhooks",
      do: ({ database, clock }) => database.acrossAll((tx) => forgetDeliveries(tx, keptSince(clock.now()))),
    },
  ],
};
