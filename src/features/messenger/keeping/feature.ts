import type { Feature } from "../../../feature.ts";
import type { ChoreParts } from "../../../upkeep.ts";
import { expireMessages } from "./erase-messages.ts";
import { organisationsThatForget } from "./store.ts";

/** How long messages are kept, and how they are erased, as a part of the feature. */
export const keeping = {
  jobs: { "messenger.expire": expireMessages },
  chores: [{ name: "messages that were kept long enough", do: orderExpiry }],
} satisfies Pick<Feature, "jobs" | "chores">;

async function orderExpiry({ database, order }: ChoreParts): Promise<void> {
  for (const organisation of await database.acrossAll(organisationsThatForget))
    await database.within(organisation, (tx) => order(tx, { job: "messenger.expire", data: {}, key: "expire" }));
}
