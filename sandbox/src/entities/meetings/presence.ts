import { defineTable } from "../../kernel/table.ts";

export interface PresenceState {
  readonly availability: string;
  readonly activity: string;
}

/** What an app, or a Teams client, says of somebody. */
export interface PresenceSession extends PresenceState {
  readonly userId: string;
  /** Id of the app; TEAMS_CLIENT for a person's own client. */
  readonly sessionId: string;
  readonly setAt: number;
  /** null for a client, which stays until it is closed. */
  readonly expiresAt: number | null;
}

export const TEAMS_CLIENT = "teams-client";

export const PRESENCE_SESSIONS = defineTable<PresenceSession, "user">({
  name: "presence-sessions",
  key: presenceSessionKey,
  indexes: { user: (row) => row.userId },
});

export function presenceSessionKey({ userId, sessionId }: Pick<PresenceSession, "userId" | "sessionId">): string {
  return `${userId} ${sessionId}`;
}

export interface StatusMessage {
  readonly content: string;
  readonly contentType: string;
  readonly publishedAt: number;
  /** Windows or IANA zone the expiry was given in, to say it again in that zone. */
  readonly expiry: { readonly at: number; readonly zone: string } | null;
}

/** What others see of somebody, and the wishes it is made of beside the sessions. */
export interface PresenceRecord extends PresenceState {
  readonly userId: string;
  /** What their mailbox answers while they are out of office; null while they are not. */
  readonly outOfOffice: string | null;
  readonly preferred: (PresenceState & { readonly expiresAt: number }) | null;
  readonly statusMessage: StatusMessage | null;
}

export const PRESENCES = defineTable<PresenceRecord>({ name: "presences", key: (row) => row.userId, indexes: {} });
