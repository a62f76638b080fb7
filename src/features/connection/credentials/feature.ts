import { z } from "zod";
import type { Feature } from "../../../feature.ts";
import type { FeatureMeasure } from "../../../upkeep.ts";
import { between, SECOND } from "../../../kernel/time.ts";
import { keepCredential } from "./keep-credential.ts";
import { BLOCKED_MAIL, EXPIRED_MAIL, EXPIRING_MAIL } from "./mails.ts";
import { livesInUse } from "./store.ts";

const About = z.object({ id: z.uuid() });

const ENDS: FeatureMeasure = {
  name: "parley_credential_expires_seconds",
  help: "Seconds until the first credential of a connection ends, where that is known; negative once it has.",
  // No connection is named: whoever reads the figures may belong to another organisation.
  labels: ["kind"],
  read: async ({ database, clock }) => {
    const lives = await database.acrossAll(livesInUse);
    const now = clock.now();
    const ends = lives.flatMap(({ kind, at }) => (at === null ? [] : [{ kind, at }]));
    return [...Map.groupBy(ends, ({ kind }) => kind)].map(([kind, those]) => ({
      labels: { kind },
      value: Math.floor(Math.min(...those.map(({ at }) => between(now, at))) / SECOND),
    }));
  },
};

const AGES: FeatureMeasure = {
  name: "parley_credential_age_seconds",
  help: "Age of the oldest credential of a connection that is in use.",
  labels: ["kind"],
  read: async ({ database, clock }) => {
    const lives = await database.acrossAll(livesInUse);
    const now = clock.now();
    return [...Map.groupBy(lives, ({ kind }) => kind)].map(([kind, those]) => ({
      labels: { kind },
      value: Math.floor(Math.max(...those.map(({ since }) => between(since, now))) / SECOND),
    }));
  },
};

/** What looking after credentials plugs into the house, as a part of the feature. */
export const credentials = {
  jobs: { "connection.keep-credential": (ctx, data) => keepCredential(ctx, About.parse(data).id) },
  mails: [EXPIRING_MAIL, EXPIRED_MAIL, BLOCKED_MAIL],
  measures: [ENDS, AGES],
} satisfies Pick<Feature, "jobs" | "mails" | "measures">;
