import { z } from "zod";
import type { Feature } from "../../../feature.ts";
import { later } from "../../../kernel/time.ts";
import { personOf } from "../store.ts";
import { listenToPresence, presence } from "./listen-to-presence.ts";
import { lookAtPresence } from "./look-at-presence.ts";
import { WATCHED_FOR } from "./show-presence.ts";
import { forgetPresence, forgetUnwatched, presenceKept, presenceVersion } from "./store.ts";

const About = z.object({ id: z.uuid() });

/** Presence that Microsoft announces, as a part of the feature. */
export const atOnce = {
  jobs: { "directory.look-at-presence": (ctx, data) => lookAtPresence(ctx, About.parse(data).id) },
  reactions: {
    "account.connected": listenToPresence,
    "account.disconnected": listenToPresence,
    "account.needs-reconnection": listenToPresence,
    "abilities.switched": listenToPresence,
  },
  listenings: [presence],
  stirrings: [{ noun: "presence", version: presenceVersion }],
  chores: [
    {
      name: "presence that nobody looks at",
      do: ({ database, clock }) => database.acrossAll((tx) => forgetUnwatched(tx, later(clock.now(), -WATCHED_FOR))),
    },
  ],
  personalData: [
    {
      what: "whether the person is available in Teams just now, where somebody looks at it",
      export: async (tx, person) => {
        const objectId = (await personOf(tx, person)).match?.objectId;
        return objectId === undefined ? undefined : presenceKept(tx, objectId.toLowerCase());
      },
      erase: (tx, _person, known) =>
        forgetPresence(
          tx,
          known.filter(({ kind }) => kind === "objectId").map(({ value }) => value.toLowerCase()),
        ),
    },
  ],
} satisfies Pick<Feature, "jobs" | "reactions" | "listenings" | "stirrings" | "chores" | "personalData">;
