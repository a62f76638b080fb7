import { findUser } from "../../entities/user.ts";
import type { Reply } from "../../kernel/http.ts";
import { ianaZone } from "../../kernel/zones.ts";
import { html } from "../html.ts";
import { missingPage, pageReply, redirect } from "../page.ts";
import { paramIn, type ScreenCall, textIn } from "../screen.ts";
import type { Errand } from "../../graph/in-process.ts";
import { doAs } from "./as-person.ts";
import { eventInPath, eventPage, type OwnEvent } from "./event-page.ts";

type Deed = (call: ScreenCall, found: OwnEvent) => Errand;

const answering =
  (action: string): Deed =>
  (call, found) => ({
    method: "POST",
    path: `${pathOf(found)}/${action}`,
    body: { sendResponse: true, comment: textIn(call, "comment") },
  });

/** What the buttons of an event's page do, each by one request to Graph in the owner's name. */
const DEEDS: ReadonlyMap<string, Deed> = new Map(
  Object.entries<Deed>({
    accept: answering("accept"),
    tentativelyAccept: answering("tentativelyAccept"),
    decline: answering("decline"),
    move: (call, found) => ({
      method: "PATCH",
      path: pathOf(found),
      body: { start: momentIn(call, "start", found), end: momentIn(call, "end", found) },
    }),
    cancel: (call, found) => ({
      method: "POST",
      path: `${pathOf(found)}/cancel`,
      body: { comment: textIn(call, "comment") },
    }),
    delete: (_call, found) => ({ method: "DELETE", path: pathOf(found) }),
  }),
);

function pathOf({ event, owner }: OwnEvent): string {
  return `/users/${owner.id}/events/${encodeURIComponent(event.id)}`;
}

function momentIn(call: ScreenCall, name: string, { zone }: OwnEvent): { dateTime: string; timeZone: string } {
  return { dateTime: `${textIn(call, name)}:00`, timeZone: zone };
}

export async function doWithEvent(call: ScreenCall): Promise<Reply> {
  const found = eventInPath(call);
  const deed = DEEDS.get(textIn(call, "do"));
  if (found === undefined || deed === undefined) return eventPage(call);
  const complaint = await doAs(call.world, found.owner, deed(call, found));
  if (complaint !== null) return eventPage(call, complaint);
  const isStillThere = eventInPath(call) !== undefined;
  return redirect(isStillThere ? `/events/${encodeURIComponent(found.event.id)}` : `/people/${found.owner.id}`);
}

/** A new event in somebody's calendar; with other people it is an invitation. */
export async function addEvent(call: ScreenCall): Promise<Reply> {
  const owner = findUser(call.world, paramIn(call, "id"));
  if (owner === undefined) return missingPage(call.world, "There is no such person in this tenant.");
  const zone = ianaZone(owner.timeZone) ?? "Etc/UTC";
  const invited = textIn(call, "invited")
    .split(/[\s,;]+/)
    .filter(Boolean);
  const complaint = await doAs(call.world, owner, {
    method: "POST",
    path: `/users/${owner.id}/events`,
    body: {
      subject: textIn(call, "subject"),
      start: { dateTime: `${textIn(call, "start")}:00`, timeZone: zone },
      end: { dateTime: `${textIn(call, "end")}:00`, timeZone: zone },
      isOnlineMeeting: textIn(call, "online") !== "",
      attendees: invited.map((address) => ({ emailAddress: { address }, type: "required" })),
    },
  });
  if (complaint === null) return redirect(`/people/${owner.id}?week=${textIn(call, "start").slice(0, 10)}`);
  const main = html`<h1>New event</h1>
    <p class="note bad" role="alert">${complaint}</p>
    <p><a href="/people/${owner.id}">Back to the calendar of ${owner.displayName}</a></p>`;
  return pageReply(call.world, { title: "New event", at: "mail", main, status: 400 });
}
