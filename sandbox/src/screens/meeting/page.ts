import { type MeetingRecord, MEETINGS } from "../../entities/meeting.ts";
import type { Reply } from "../../kernel/http.ts";
import type { World } from "../../world.ts";
import { html } from "../html.ts";
import { missingPage, pageReply } from "../page.ts";
import { factsOf } from "./facts.ts";
import { pastOf } from "./past.ts";
import { roomOf } from "./room.ts";

const STATES: Readonly<Record<Exclude<MeetingRecord["state"], "open">, string>> = {
  cancelled: "This meeting was cancelled by its organiser.",
  deleted: "This meeting was deleted. Its link leads nowhere any more.",
  offline: "This event is no longer a Teams meeting: its join details were removed from the invitation.",
};

export interface MeetingView {
  readonly thread: string;
  /** Path and query of the page. */
  readonly path: string;
  /** Why what was asked for last was not done. */
  readonly obstacle?: string;
}

/** What the join address opens. */
export function meetingPage(world: World, { thread, path, obstacle }: MeetingView): Reply {
  const meeting = MEETINGS.in(world).get(thread);
  if (meeting === undefined) return missingPage(world, "There is no such meeting. The link may be cut short.");
  const { state } = meeting;
  const main = html`<h1>${meeting.subject || "Teams meeting"}</h1>
    <p class="lead">Microsoft Teams meeting</p>
    ${obstacle === undefined ? "" : html`<p class="note bad" role="alert">${obstacle}</p>`}
    ${state === "open" ? "" : html`<p class="note bad" role="status"><strong>${STATES[state]}</strong></p>`}
    <div class="two">
      <section class="card" aria-label="About this meeting">${factsOf(world, meeting)}</section>
      <section class="card" aria-label="In the meeting">${roomOf({ world, meeting, path })}</section>
    </div>
    ${pastOf(world, meeting)}`;
  return pageReply(world, {
    title: meeting.subject || "Teams meeting",
    at: "meeting",
    main,
    status: statusOf(state, obstacle),
  });
}

function statusOf(state: MeetingRecord["state"], obstacle: string | undefined): number {
  if (state !== "open") return 410;
  return obstacle === undefined ? 200 : 409;
}
