import type { OnlineMeeting } from "@microsoft/microsoft-graph-types";
import { createOrGetMeeting, deleteMeeting, patchMeeting } from "../../../graph/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import { type Identity, type Lane, nameOf, type Task } from "./lane.ts";
import { onlineMeetingOf } from "../graph.ts";

/** An online meeting owned by the organiser and on nobody's calendar. */
export const standaloneLane: Lane = {
  open: async (_ctx, task) => {
    const { meeting, organiser, graph, signal } = task;
    const found = await createOrGet(task);
    if (meeting.wish_revision === 1) return identityOf(found);
    const at = { organizerId: organiser.proof, id: found.id ?? "" };
    return {
      ...identityOf(found),
      ...named(await patchMeeting(graph, at, { changes: onlineMeetingOf(meeting), signal })),
    };
  },
  move: async (_ctx, { meeting, organiser, graph, signal }) => {
    const at = { organizerId: organiser.proof, id: meeting.online_meeting_id ?? "" };
    const moved = await patchMeeting(graph, at, { changes: onlineMeetingOf(meeting), signal });
    return {
      event_id: null,
      online_meeting_id: meeting.online_meeting_id,
      join_url: moved.joinWebUrl ?? meeting.join_url,
    };
  },
  withdraw: async (_ctx, task) => {
    // Where the answer to the creation was lost, asking for it once more names what there is to delete.
    const id = task.meeting.online_meeting_id ?? (await createOrGet(task)).id;
    if (id) await deleteMeeting(task.graph, { organizerId: task.organiser.proof, id }, { signal: task.signal });
  },
};

/** The meeting's id is the externalId: asked twice, Teams makes one meeting. */
async function createOrGet({ meeting, organiser, graph, signal }: Task): Promise<OnlineMeeting> {
  const wanted = { ...onlineMeetingOf(meeting), externalId: nameOf(meeting) };
  return (await createOrGetMeeting(graph, organiser.proof, { meeting: wanted, signal })).meeting;
}

function identityOf(meeting: OnlineMeeting): Identity {
  if (meeting.id && meeting.joinWebUrl)
    return { event_id: null, online_meeting_id: meeting.id, join_url: meeting.joinWebUrl };
  throw new Failure("upstream-refused", "Microsoft made a meeting without a link.", {
    reason: "organiser-without-licence",
    cure: "Give the organiser a licence that includes Teams, and try again; or cancel this meeting, and open one for another organiser under another key.",
  });
}

function named({ joinWebUrl }: OnlineMeeting): Partial<Identity> {
  return joinWebUrl ? { join_url: joinWebUrl } : {};
}
