import { expect, vi } from "vitest";
import type { MeetingArtifacts } from "../../features/meetings/artifacts/contract.ts";
import { connect, type TestSandbox, testSandbox } from "../sandbox.ts";
import { type TestServer, testServer } from "../server.ts";
import { AMARA } from "./wishes.ts";

export { AMARA };

/** Everything that is awaited is awaited this long. */
export const PATIENCE = { timeout: 60_000, interval: 100 };

export interface Stage {
  readonly server: TestServer;
  readonly sandbox: TestSandbox;
  /** The connection's id. */
  readonly connection: string;
}

const ABILITIES = ["meetings.calendar", "meetings.standalone", "meetings.recordings", "meetings.transcripts"];

/** A server on which recordings and transcripts are on, in a tenant that lets apps read transcripts. */
export async function recordingStage(on: readonly string[] = ABILITIES): Promise<Stage> {
  const sandbox = await testSandbox();
  const server = await testServer({ sandbox: sandbox.addresses });
  await server.call("PUT", "/api/abilities", { body: { on } });
  const connection = await connect(server, sandbox.ready);
  const open = { enableGraphTranscriptAccess: true, enableAttributedTranscripts: true };
  await sandbox.control("PATCH", "/teams/meeting-settings", open);
  return { server, sandbox, connection };
}

interface Wish {
  readonly key: string;
  readonly lane?: "calendar" | "standalone";
  readonly startsInMinutes?: number;
  readonly attendees?: readonly { readonly email: string }[];
  readonly more?: object;
}

/** Opens a meeting of half an hour; answers it once it is open in Teams. */
export async function opened({ server }: Stage, { key, startsInMinutes = 10, more, ...wish }: Wish) {
  const now = server.house.clock.now().getTime();
  const start = new Date(now + startsInMinutes * 60_000).toISOString();
  const end = new Date(now + (startsInMinutes + 30) * 60_000).toISOString();
  const body = {
    subject: "Advice",
    start,
    end,
    organiser: { userPrincipalName: AMARA },
    ...wish,
    ...more,
    key: undefined,
  };
  const headers = { prefer: "wait=20" };
  const { body: asked } = await server.call("PUT", `/api/meetings/${key}`, { body, headers });
  expect(asked).toMatchObject({ id: expect.any(String) });
  if (asked.state === "open") return asked;
  // Whoever waited was answered before Microsoft was.
  return vi.waitFor(async () => {
    const { body: meeting } = await server.call("GET", `/api/meetings/${asked.id}`);
    expect(meeting).toMatchObject({ state: "open" });
    return meeting;
  }, PATIENCE);
}

interface Held {
  readonly recorded?: boolean;
  readonly transcribed?: boolean;
  readonly minutes?: number;
}

/** The meeting is held now, and the clock moves on to its end. */
export async function held(
  { sandbox }: Stage,
  meeting: { readonly joinUrl: string },
  { recorded = true, transcribed = true, minutes = 20 }: Held = {},
): Promise<void> {
  const participants = [{ user: AMARA }, { user: "praman2@campus.example" }];
  const body = { minutes, participants, recorded, transcribed };
  await sandbox.control("POST", `/meetings/${encodeURIComponent(meeting.joinUrl)}/held`, body);
}

/** So many minutes go by, and the servers know it. */
export async function minutesPass({ sandbox, server }: Stage, minutes: number): Promise<void> {
  const { now } = await sandbox.control("POST", "/clock", { advance: minutes * 60 });
  await vi.waitFor(() => expect(server.house.clock.now().getTime()).toBeGreaterThanOrEqual(Date.parse(now)), PATIENCE);
}

export async function artifactsOf({ server }: Stage, id: string): Promise<MeetingArtifacts> {
  return (await server.call("GET", `/api/meetings/${id}/artifacts`)).body;
}

/** How the search for one kind stands. */
export async function lookAt(stage: Stage, id: string, kind: string) {
  const { looks } = await artifactsOf(stage, id);
  return looks.find((look) => look.kind === kind);
}

/** Looks now, and answers once that is done. */
export async function refreshed(stage: Stage, id: string): Promise<MeetingArtifacts> {
  expect((await stage.server.call("POST", `/api/meetings/${id}/looks`)).status).toBe(202);
  return lookedOver(stage, id);
}

/** Answers once no look that somebody asked for is under way. */
export async function lookedOver(stage: Stage, id: string): Promise<MeetingArtifacts> {
  return vi.waitFor(async () => {
    const found = await artifactsOf(stage, id);
    expect(found.looks.some(({ looking }) => looking)).toBe(false);
    return found;
  }, PATIENCE);
}

/** Looks until everything that the meeting left behind is here, however slow the machine. */
export async function foundAll(stage: Stage, id: string, count: number): Promise<MeetingArtifacts> {
  return vi.waitFor(async () => {
    const found = await refreshed(stage, id);
    expect(found.items).toHaveLength(count);
    return found;
  }, PATIENCE);
}
