import { MEETINGS } from "../../entities/meeting.ts";
import { type UserRecord, USERS } from "../../entities/user.ts";
import { plainText } from "../../graph/calendar/join-block.ts";
import type { Reply } from "../../kernel/http.ts";
import type { World } from "../../world.ts";
import { type Html, html } from "../html.ts";
import { dayAndTime, missingPage, pageReply } from "../page.ts";
import { face } from "../people.ts";
import { paramIn, type ScreenCall } from "../screen.ts";
import { channelsOf, chatsOf, type Conversation, conversationOf, messagesIn } from "./conversations.ts";
import { messageItem } from "./message.ts";
import { viewerIn } from "./who.ts";

const MOST_MEETINGS = 5;
const MOST_MESSAGES = 200;

/** Somebody's Teams with nothing opened yet. */
export function startPage(call: ScreenCall, complaint?: string): Reply {
  const viewer = viewerIn(call);
  if (viewer === undefined) return missingPage(call.world, "There is nobody of that name.");
  const main = html`<section class="card" aria-label="New chat">
    <h2>New chat</h2>
    ${complaint === undefined ? "" : html`<p class="note bad" role="alert">${complaint}</p>`}${newChat(call.world)}
  </section>`;
  return framed(call.world, viewer, { title: "Teams", main });
}

/** One chat or channel. */
export function conversationPage(call: ScreenCall, complaint?: string): Reply {
  const { world } = call;
  const viewer = viewerIn(call);
  const thread = paramIn(call, "thread");
  const conversation = viewer === undefined ? undefined : conversationOf(world, viewer, thread);
  if (viewer === undefined || conversation === undefined) {
    return missingPage(world, "There is no such conversation, or it is none of theirs.");
  }
  const messages = messagesIn(world, conversation).slice(-MOST_MESSAGES);
  const main = html`<section class="card conversation" aria-label="${conversation.name}">
    <h2>
      ${conversation.team === null ? "" : html`<span class="soft">${conversation.team} ›</span> `}${conversation.name}
    </h2>
    <ol class="talk" id="talk" aria-live="polite">
      ${messages.length === 0 ? html`<li class="soft">Nothing was written yet.</li>` : messages.map((each) => messageItem(world, each, viewer))}
    </ol>
    ${complaint === undefined ? "" : html`<p class="note bad" role="alert">${complaint}</p>`}${composer(viewer)}
  </section>`;
  return framed(world, viewer, { title: conversation.name, main, open: thread, isLive: true });
}

interface Frame {
  readonly title: string;
  readonly main: Html;
  readonly open?: string;
  readonly isLive?: boolean;
}

function framed(world: World, viewer: UserRecord, { title, main, open, isLive = false }: Frame): Reply {
  const page = html`<h1 class="away">${title}</h1>
    <div class="teams ${open === undefined ? "" : "open"}">
      <nav class="card list" aria-label="Conversations">
        <p class="viewer">
          ${face(viewer, false)}<span class="cut"
            ><strong>${viewer.displayName}</strong><br /><a class="small" href="/teams">Somebody else</a></span
          >
        </p>
        <p><a class="button" href="/teams/${viewer.id}">New chat</a></p>
        ${listed("Chats", chatsOf(world, viewer), { viewer, open })}${listed("Channels", channelsOf(world, viewer), { viewer, open })}${meetings(world, viewer)}
      </nav>
      ${main}
    </div>
    ${isLive ? html`<script src="/teams/live.js" defer></script>` : ""}`;
  return pageReply(world, { title: `${title} · ${viewer.displayName}`, at: "teams", main: page, hasScript: isLive });
}

function listed(
  heading: string,
  conversations: readonly Conversation[],
  { viewer, open }: { viewer: UserRecord; open: string | undefined },
): Html {
  if (conversations.length === 0) return html``;
  return html`<h2>${heading}</h2>
    <ul class="plain threads">
      ${conversations.map(
        (each) =>
          html`<li>
            <a
              href="/teams/${viewer.id}/${encodeURIComponent(each.thread)}"
              ${each.thread === open ? html`aria-current="page"` : ""}
              ><span class="cut"
                ><strong>${each.name}</strong><br /><span class="soft small">${each.team ?? preview(each)}</span></span
              ></a
            >
          </li>`,
      )}
    </ul>`;
}

function preview({ latest }: Conversation): string {
  if (latest === undefined || latest.deletedAt !== null) return "";
  const text = latest.body.contentType === "html" ? plainText(latest.body.content) : latest.body.content;
  return text.trim().slice(0, 80);
}

function meetings(world: World, viewer: UserRecord): Html {
  const now = world.clock.now();
  const next = MEETINGS.in(world)
    .all()
    .filter(({ state, endsAt }) => state === "open" && endsAt > now)
    .filter(
      ({ organizerId, attendees }) => organizerId === viewer.id || attendees.some(({ userId }) => userId === viewer.id),
    )
    .sort((a, b) => a.startsAt - b.startsAt)
    .slice(0, MOST_MEETINGS);
  if (next.length === 0) return html``;
  return html`<h2>Meetings</h2>
    <ul class="plain threads">
      ${next.map(
        ({ thread, subject, startsAt }) =>
          html`<li>
            <a href="/l/meetup-join/${encodeURIComponent(thread)}/0"
              ><span class="cut"
                ><strong>${subject || "Meeting"}</strong><br /><span class="soft small"
                  >${dayAndTime(startsAt, "Europe/London")}</span
                ></span
              ></a
            >
          </li>`,
      )}
    </ul>`;
}

function newChat(world: World): Html {
  const people = USERS.in(world)
    .all()
    .filter(({ teams }) => teams)
    .slice(0, 500);
  const field = (n: number): Html =>
    html`<div>
      <label for="p${n}">${n === 1 ? "With" : "And (optional)"}</label
      ><input id="p${n}" name="person" list="people" autocomplete="off" size="28" ${n === 1 ? html`required` : ""} />
    </div>`;
  return html`<form class="row" method="post">
    ${[1, 2, 3].map(field)}
    <div><label for="topic">Topic (optional)</label><input id="topic" name="topic" size="28" maxlength="250" /></div>
    <datalist id="people">
      ${people.map(({ userPrincipalName, displayName }) => html`<option value="${userPrincipalName}">${displayName}</option>`)}
    </datalist>
    <button class="main">Begin</button>
  </form>`;
}

function composer(viewer: UserRecord): Html {
  return html`<form class="composer" method="post" enctype="multipart/form-data" id="composer">
    <label for="text">Message as ${viewer.displayName}</label>
    <textarea id="text" name="text" rows="3"></textarea>
    <div class="row">
      <div><label for="picture">Photo</label><input id="picture" name="picture" type="file" accept="image/*" /></div>
      <div><label for="file">File</label><input id="file" name="file" type="file" /></div>
      <details>
        <summary>Location</summary>
        <label for="place">Name</label><input id="place" name="place" size="20" /> <label for="latitude">Latitude</label
        ><input id="latitude" name="latitude" type="number" step="any" min="-90" max="90" />
        <label for="longitude">Longitude</label
        ><input id="longitude" name="longitude" type="number" step="any" min="-180" max="180" />
      </details>
      <button class="main" name="do" value="send">Send</button>
    </div>
  </form>`;
}
