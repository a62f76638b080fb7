import type { OnlineMeeting } from "@microsoft/microsoft-graph-types";
import { Failure } from "../kernel/errors.ts";
import { endingOf, type Ending } from "./events.ts";
import type { GraphClient } from "./request.ts";
import type { Waiting } from "./users.ts";
import { GraphError } from "./wire/graph-error.ts";
import { graphPath, odataText } from "./wire/path.ts";

/** A standalone meeting. Microsoft wants the organiser's object id here, not the user principal name. */
export interface MeetingAddress {
  readonly organizerId: string;
  readonly id: string;
}

/** What createOrGet accepts; everything else is set by a change afterwards. */
export type NewMeeting = Pick<
  OnlineMeeting,
  "subject" | "startDateTime" | "endDateTime" | "participants" | "chatInfo"
> & {
  readonly externalId: string;
};

/** Makes the meeting, or returns the one that this organiser already has under `externalId`. */
export async function createOrGetMeeting(
  graph: GraphClient,
  organizerId: string,
  { meeting, ...waiting }: Waiting & { meeting: NewMeeting },
): Promise<{ meeting: OnlineMeeting; created: boolean }> {
  const path = graphPath`/users/${organizerId}/onlineMeetings/createOrGet`;
  const request = { ...waiting, method: "POST", path, body: meeting, idempotent: true } as const;
  const { status, body } = await graph.send<OnlineMeeting>(request);
  return { meeting: body, created: status === 201 };
}

/** The organiser's meeting behind a join link, as a calendar event carries it; undefined when there is none. */
export async function findMeetingByJoinUrl(
  graph: GraphClient,
  organizerId: string,
  { joinWebUrl, ...waiting }: Waiting & { joinWebUrl: string },
): Promise<OnlineMeeting | undefined> {
  const path = graphPath`/users/${organizerId}/onlineMeetings`;
  const query = { $filter: `JoinWebUrl eq ${odataText(joinWebUrl)}` };
  try {
    const page = await graph.request<{ value: OnlineMeeting[] }>({ ...waiting, method: "GET", path, query });
    return page.value[0];
  } catch (error) {
    if (isNoMatch(error)) return undefined;
    throw error;
  }
}

/** The meeting as Teams has it, with its options. */
export async function getMeeting(
  graph: GraphClient,
  { organizerId, id }: MeetingAddress,
  waiting: Waiting = {},
): Promise<OnlineMeeting> {
  const path = graphPath`/users/${organizerId}/onlineMeetings/${id}`;
  return await graph.request<OnlineMeeting>({ ...waiting, method: "GET", path });
}

// Microsoft answers this filter with an error instead of an empty list, and only the text tells which one.
function isNoMatch(error: unknown): boolean {
  if (!(error instanceof GraphError)) return false;
  return error.kind === "not-found" || (error.status === 400 && error.said.startsWith("1026:"));
}

/** Changes the meeting, also while it runs. Microsoft takes a new start or end only together. */
export async function patchMeeting(
  graph: GraphClient,
  { organizerId, id }: MeetingAddress,
  { changes, ...waiting }: Waiting & { changes: OnlineMeeting },
): Promise<OnlineMeeting> {
  if ((changes.startDateTime === undefined) !== (changes.endDateTime === undefined)) {
    throw new Failure("invalid-input", "A meeting's start and end can only be changed together.", {
      field: changes.startDateTime === undefined ? "startDateTime" : "endDateTime",
      cure: "Give both times.",
    });
  }
  const path = graphPath`/users/${organizerId}/onlineMeetings/${id}`;
  return await graph.request<OnlineMeeting>({ ...waiting, method: "PATCH", path, body: changes });
}

/** Deletes the meeting; resolves with `gone` when there was none any more. */
export async function deleteMeeting(
  graph: GraphClient,
  { organizerId, id }: MeetingAddress,
  waiting: Waiting = {},
): Promise<Ending> {
  const path = graphPath`/users/${organizerId}/onlineMeetings/${id}`;
  return await endingOf(() => graph.send({ ...waiting, method: "DELETE", path }));
}
