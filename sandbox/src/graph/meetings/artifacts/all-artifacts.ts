import {
  type ArtifactKind,
  ARTIFACTS,
  type FinishedArtifact,
  isReadable,
} from "../../../entities/meetings/artifact.ts";
import { instantOf } from "../../../kernel/clock.ts";
import type { World } from "../../../world.ts";
import type { Answer, Call, Route } from "../../protocol/call.ts";
import { delta } from "../../protocol/delta.ts";
import { pageRows } from "../../protocol/page.ts";
import { badRequest } from "../../protocol/refusal.ts";
import { settleArtifacts } from "../calls/settling.ts";
import { organizerInPath } from "../meeting-access.ts";
import { checkTranscriptAccess } from "./artifact-access.ts";
import { artifactJson, NAMES } from "./artifact-json.ts";
import { artifactListing, rootOf } from "./artifact-lists.ts";

/** Recordings and transcripts of all meetings that one person organises. */
export const allArtifacts: readonly Route[] = [
  ...routesOf("getAllRecordings", "recording"),
  ...routesOf("getAllTranscripts", "transcript"),
];

function routesOf(name: string, kind: ArtifactKind): Route[] {
  const base = `/users/{user}/onlineMeetings/${name}`;
  return [
    {
      method: "GET",
      template: base,
      handle: (call) => listAll(call, kind, filterOf(call)),
      options: ["$filter", "$top", "$count", "$skiptoken"],
    },
    {
      method: "GET",
      template: `${base}(*)`,
      handle: (call) => listAll(call, kind, parametersOf(call)),
      options: ["$top", "$count", "$skiptoken"],
    },
    {
      method: "GET",
      template: `${base}(*)/delta`,
      handle: (call) => changesOf(call, kind, parametersOf(call)),
      options: ["$top", "$skiptoken", "$deltatoken"],
    },
  ];
}

/** Whose meetings, and in which time they were made. */
interface Window {
  readonly organizerId: string;
  readonly from: number;
  readonly until: number;
}

/** The older form, with the organiser in $filter. */
function filterOf({ query }: Call): Window {
  const organizerId = /^\s*meetingOrganizer\/user\/id\s+eq\s+'([^']*)'\s*$/i.exec(query.get("$filter") ?? "")?.[1];
  if (organizerId === undefined) throw withoutOrganizer();
  return { organizerId, from: -Infinity, until: Infinity };
}

/** Parameters of the function in the path, such as meetingOrganizerUserId='…',startDateTime=2026-01-01T00:00:00Z. */
function parametersOf({ path }: Call): Window {
  const text = /\((.*)\)(\/delta)?$/i.exec(decodeURIComponent(path))?.[1] ?? "";
  const given = new Map(
    text.split(",").map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return [name.trim().toLowerCase(), value.join("=").trim().replaceAll("'", "")] as const;
    }),
  );
  const organizerId = given.get("meetingorganizeruserid") ?? "";
  if (organizerId === "") throw withoutOrganizer();
  return {
    organizerId,
    from: instantIn(given, "startDateTime") ?? -Infinity,
    until: instantIn(given, "endDateTime") ?? Infinity,
  };
}

function withoutOrganizer(): Error {
  return badRequest("The parameter 'meetingOrganizerUserId' is required.");
}

function instantIn(given: ReadonlyMap<string, string>, name: string): number | undefined {
  const text = given.get(name.toLowerCase());
  if (text === undefined) return undefined;
  const instant = instantOf(text);
  if (instant === undefined) throw badRequest(`The parameter '${name}' is no DateTimeOffset: '${text}'.`);
  return instant;
}

function checkWindow(call: Call, kind: ArtifactKind, { organizerId }: Window): void {
  const { id } = organizerInPath(call);
  if (organizerId.toLowerCase() !== id) {
    throw badRequest("The parameter 'meetingOrganizerUserId' must be the user in the path.");
  }
  if (kind === "transcript") checkTranscriptAccess(call.world, { speakers: false });
}

function readableIn(world: World, kind: ArtifactKind, { organizerId, from, until }: Window): FinishedArtifact[] {
  settleArtifacts(world);
  const now = world.clock.now();
  return ARTIFACTS.in(world)
    .by("organizer", organizerId.toLowerCase())
    .flatMap((artifact) => (artifact.kind === kind && isReadable(artifact, now) ? [artifact] : []))
    .filter(({ startedAt }) => startedAt >= from && startedAt < until);
}

function contextOf(kind: ArtifactKind): string {
  return `Collection(${NAMES[kind].type})`;
}

function listAll(call: Call, kind: ArtifactKind, window: Window): Answer {
  checkWindow(call, kind, window);
  const listing = artifactListing(kind, contextOf(kind));
  const rows = readableIn(call.world, kind, window);
  return pageRows(call, listing, { rows, json: (row) => artifactJson(call.world, row, rootOf(call)) });
}

/** What became available since; artifacts are never changed afterwards. */
function changesOf(call: Call, kind: ArtifactKind, window: Window): Answer {
  checkWindow(call, kind, window);
  const table = ARTIFACTS.in(call.world);
  const rows = readableIn(call.world, kind, window).map((row) => ({ row, version: table.versionOf(row) }));
  return delta<FinishedArtifact>(
    call,
    {
      type: NAMES[kind].type,
      context: contextOf(kind),
      page: 100,
      days: 30,
      json: (row) => artifactJson(call.world, row, rootOf(call)),
      idOf: ({ id }) => id,
    },
    { version: call.world.store.version, rows, gone: [] },
  );
}
