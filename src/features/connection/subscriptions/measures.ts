import { inboxDepth } from "../../../kernel/inbox/inbox-depth.ts";
import { between, SECOND } from "../../../kernel/time.ts";
import type { FeatureMeasure } from "../../../upkeep.ts";
import { SOURCE } from "./hearing/announcements.ts";
import { youngestKeys } from "./keys/store.ts";
import { statesOfAll } from "./store.ts";

const WAITING: FeatureMeasure = {
  name: "parley_inbox_letters",
  help: "Announcements that were taken in and wait to be understood.",
  labels: ["source"],
  read: async ({ database }) => {
    const { letters } = await database.acrossAll((tx) => inboxDepth(tx, SOURCE));
    return [{ labels: { source: SOURCE }, value: letters }];
  },
};

const OLDEST: FeatureMeasure = {
  name: "parley_inbox_oldest_seconds",
  help: "How long the announcement has waited that has waited longest; 0 where none waits.",
  labels: ["source"],
  read: async ({ database, clock }) => {
    const { oldest } = await database.acrossAll((tx) => inboxDepth(tx, SOURCE));
    const waited = oldest === undefined ? 0 : Math.max(0, between(oldest, clock.now()));
    return [{ labels: { source: SOURCE }, value: waited / SECOND }];
  },
};

const SUBSCRIPTIONS: FeatureMeasure = {
  name: "parley_subscriptions",
  help: "What Microsoft is to announce, by how far that has come; refused is what it will not.",
  labels: ["state"],
  read: async ({ database }) => {
    const states = await database.acrossAll(statesOfAll);
    return states.map(({ state, count }) => ({ labels: { state }, value: count }));
  },
};

const EXPIRY: FeatureMeasure = {
  name: "parley_subscription_expires_seconds",
  help: "Seconds until the first subscription ends that is live; negative once it has.",
  labels: [],
  read: async ({ database, clock }) => {
    const now = clock.now();
    const ends = (await database.acrossAll(statesOfAll)).flatMap(({ ends: at }) => at ?? []);
    return ends.length === 0
      ? []
      : [{ labels: {}, value: Math.floor(Math.min(...ends.map((at) => between(now, at))) / SECOND) }];
  },
};

const KEY_AGE: FeatureMeasure = {
  name: "parley_notification_key_age_seconds",
  help: "Age of the oldest key for which Microsoft encrypts announcements now.",
  labels: [],
  read: async ({ database, clock }) => {
    const now = clock.now();
    const made = await database.acrossAll(youngestKeys);
    return made.length === 0
      ? []
      : [{ labels: {}, value: Math.floor(Math.max(...made.map((at) => between(at, now))) / SECOND) }];
  },
};

/** Figures about listening, for whoever watches the installation. No connection is named in them. */
export const MEASURES: readonly FeatureMeasure[] = [WAITING, OLDEST, SUBSCRIPTIONS, EXPIRY, KEY_AGE];
