import {
  CHAT_MESSAGES,
  chatMessageKey,
  type ChatMessageRecord,
  HOSTED_CONTENTS,
  type Reaction,
} from "../../entities/chat-message.ts";
import { DRIVE_ITEMS } from "../../entities/files/drive-item.ts";
import { findUser, type UserRecord } from "../../entities/user.ts";
import { plainText } from "../../graph/calendar/join-block.ts";
import { isoMillis } from "../../kernel/clock.ts";
import { type JsonObject, objectAt, textAt } from "../../kernel/json.ts";
import { wallAt } from "../../kernel/zones.ts";
import type { World } from "../../world.ts";
import { type Html, html } from "../html.ts";
import { dayAndTime, dayText, timeText } from "../page.ts";

const ZONE = "Europe/London";
/** What can be reacted with at once. */
const REACTIONS = ["👍", "❤️", "😆", "😮", "😢", "😡"];

/** One message, and what the viewer may do with it. */
export function messageItem(world: World, message: ChatMessageRecord, viewer: UserRecord): Html {
  if (message.messageType === "systemEventMessage") return systemItem(message);
  const isOwn = message.fromUserId === viewer.id;
  const state = isOwn ? "own" : "";
  return html`<li class="said ${state} ${message.replyToId === null ? "" : "answer"}" id="m${message.id}">
    <p class="by">
      <strong>${authorOf(world, message)}</strong>
      <time class="soft small" datetime="${isoMillis(message.createdAt)}">${whenText(world, message.createdAt)}</time>
      ${message.editedAt === null || message.deletedAt !== null ? "" : html`<span class="soft small">Edited</span>`}
    </p>
    ${message.deletedAt === null ? content(world, message) : html`<p class="soft"><em>This message was deleted.</em></p>`}
    ${message.deletedAt === null ? html`${reactions(world, message)}${deeds(message, isOwn)}` : ""}
  </li>`;
}

/** The hour of today; with the day, of any other. */
function whenText(world: World, at: number): string {
  const isToday = dayText(wallAt(at, ZONE)) === dayText(wallAt(world.clock.now(), ZONE));
  return isToday ? timeText(wallAt(at, ZONE)) : dayAndTime(at, ZONE);
}

/** Reactions that go by name, as signs. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["like", "👍"],
  ["heart", "❤️"],
  ["laugh", "😆"],
  ["surprised", "😮"],
  ["sad", "😢"],
  ["angry", "😡"],
]);

function systemItem({ eventDetail, id }: ChatMessageRecord): Html {
  const type = textAt(eventDetail ?? undefined, "@odata.type") ?? "";
  const words = type
    .replace(/^#microsoft\.graph\.|EventMessageDetail$/g, "")
    .replaceAll(/([A-Z])/g, " $1")
    .toLowerCase();
  return html`<li class="said soft small" id="m${id}"><p>Teams: ${words}</p></li>`;
}

function authorOf(world: World, { fromUserId, from }: ChatMessageRecord): string {
  if (fromUserId !== null) return findUser(world, fromUserId)?.displayName ?? "Somebody who left";
  const identity = objectAt(from ?? undefined, "user") ?? objectAt(from ?? undefined, "application");
  return textAt(identity, "displayName") ?? "Somebody from outside";
}

/** HTML of people is shown as the text it says, its pictures and files beside it. */
function content(world: World, message: ChatMessageRecord): Html {
  const { body, thread, id, attachments } = message;
  const text = body.contentType === "html" ? plainText(body.content) : body.content;
  const pictures = HOSTED_CONTENTS.in(world).by("message", chatMessageKey(thread, id));
  return html`${quotes(world, message)}${text.trim() === "" ? "" : html`<p class="text">${text.trim()}</p>`}
  ${pictures.map((picture) => {
    const address = ["/teams/pictures", thread, id, picture.id].map((part, i) =>
      i === 0 ? part : encodeURIComponent(part),
    );
    return html`<img class="shared" src="${address.join("/")}" alt="Picture in the message" />`;
  })}
  ${linksIn(body.content).map((address) => html`<p><a href="${address}" rel="noreferrer">${address}</a></p>`)}
  ${attachments.map((attachment) => fileLink(world, attachment))}`;
}

/** Addresses of links, such as that of a shared place. */
function linksIn(content: string): string[] {
  return [...content.matchAll(/href="(https:\/\/[^"<>\s]+)"/g)].map(([, address = ""]) =>
    address.replaceAll("&amp;", "&"),
  );
}

function quotes(world: World, { attachments, thread }: ChatMessageRecord): Html[] {
  return attachments
    .filter((attachment) => textAt(attachment, "contentType") === "messageReference")
    .map((attachment) => {
      const quoted = CHAT_MESSAGES.in(world).get(chatMessageKey(thread, textAt(attachment, "id") ?? ""));
      const words = quoted === undefined ? "a message" : plainText(quoted.body.content);
      return html`<blockquote class="soft">${words}</blockquote>`;
    });
}

function fileLink(world: World, attachment: JsonObject): Html | "" {
  if (textAt(attachment, "contentType") !== "reference") return "";
  const id = textAt(attachment, "id")?.toLowerCase() ?? "";
  const file =
    id === ""
      ? undefined
      : DRIVE_ITEMS.in(world)
          .all()
          .find((item) => item.eTag.toLowerCase().includes(id));
  const name = textAt(attachment, "name") ?? "File";
  return file === undefined
    ? html`<p class="soft">📎 ${name}</p>`
    : html`<p>📎 <a href="/teams/files/${file.id}" download="${name}">${name}</a></p>`;
}

function reactions(world: World, { reactions: all }: ChatMessageRecord): Html | "" {
  if (all.length === 0) return "";
  const counted = Map.groupBy(all, ({ reactionType }: Reaction) => reactionType);
  return html`<p class="tags">
    ${[...counted].map(
      ([type, given]) =>
        html`<span class="tag"
          >${SIGNS.get(type) ?? type} ${given.length}<span class="away">
            by ${given.map(({ userId }) => findUser(world, userId)?.displayName ?? "somebody").join(", ")}</span
          ></span
        >`,
    )}
  </p>`;
}

function deeds({ id, body }: ChatMessageRecord, isOwn: boolean): Html {
  const text = body.contentType === "html" ? plainText(body.content) : body.content;
  return html`<details class="deeds small">
    <summary>${isOwn ? "React, edit, delete" : "React, answer"}</summary>
    <form method="post">
      <input type="hidden" name="message" value="${id}" /><input type="hidden" name="do" value="react" />
      ${REACTIONS.map((sign) => html`<button name="reaction" value="${sign}" aria-label="React with ${sign}">${sign}</button>`)}
    </form>
    ${
      isOwn
        ? html`<form class="row" method="post">
            <input type="hidden" name="message" value="${id}" />
            <label for="e${id}">New text</label><textarea id="e${id}" name="text" rows="2">${text.trim()}</textarea>
            <button name="do" value="edit">Save</button><button name="do" value="delete">Delete</button>
          </form>`
        : html`<form class="row" method="post">
            <input type="hidden" name="answers" value="${id}" />
            <label for="a${id}">Answer</label><textarea id="a${id}" name="text" rows="2" required></textarea>
            <button name="do" value="send">Answer</button>
          </form>`
    }
  </details>`;
}
