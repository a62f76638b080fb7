import type { JsonObject } from "../../kernel/json.ts";
import { defineTable } from "../../kernel/table.ts";

/** An app in the catalogue of Teams. */
export interface TeamsAppRecord {
  readonly id: string;
  /** Id in its manifest. */
  readonly externalId: string | null;
  readonly displayName: string;
  readonly distributionMethod: "store" | "organization" | "sideloaded";
  readonly version: string;
  /** The Entra app that may send notifications in its name. */
  readonly clientId: string | null;
}

export const TEAMS_APPS = defineTable<TeamsAppRecord, "client">({
  name: "teams-apps",
  key: (row) => row.id,
  indexes: { client: (row) => row.clientId ?? undefined },
});

/** An app as it is installed for one team, chat or person. */
export interface InstallationRecord {
  readonly id: string;
  readonly of: string;
  readonly kind: "team" | "chat" | "user";
  readonly teamsAppId: string;
  readonly version: string;
}

export const INSTALLATIONS = defineTable<InstallationRecord, "of">({
  name: "teams-app-installations",
  key: (row) => row.id,
  indexes: { of: (row) => row.of },
  tracked: true,
});

/** An installation's id names where the app is installed and which app it is. */
export function installationId(of: string, teamsAppId: string): string {
  return Buffer.from(`${of}##${teamsAppId}`).toString("base64");
}

/** A tab of a channel or chat. */
export interface TabRecord {
  readonly id: string;
  readonly of: string;
  readonly displayName: string;
  readonly teamsAppId: string;
  readonly createdAt: number;
  /** teamsTabConfiguration, in Graph's own words. */
  readonly configuration: JsonObject | null;
}

export const TABS = defineTable<TabRecord, "of">({
  name: "teams-tabs",
  key: (row) => row.id,
  indexes: { of: (row) => row.of },
  tracked: true,
});

/** A line in somebody's activity feed. */
export interface ActivityRecord {
  readonly id: string;
  readonly userId: string;
  readonly sentAt: number;
  readonly clientId: string;
  readonly teamsAppId: string;
  readonly activityType: string;
  readonly topic: JsonObject;
  readonly previewText: string;
  readonly templateParameters: readonly JsonObject[];
}

export const ACTIVITIES = defineTable<ActivityRecord, "user">({
  name: "activities",
  key: (row) => row.id,
  indexes: { user: (row) => row.userId },
});
