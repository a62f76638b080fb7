import type { Address } from "../../entities/event.ts";
import type { MessageRecord } from "../../entities/message.ts";
import { addressOf, type UserRecord, userAtAddress } from "../../entities/user.ts";
import { flagAt, type JsonObject, objectAt, objectsAt, textAt, textsAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { extendedOf } from "../calendar/event-wish.ts";
import { GraphRefusal } from "../protocol/refusal.ts";
import { checkEntity, memberOf } from "../protocol/schema.ts";

/** What a body asks of a message; absent parts are left as they are. */
export type MessageWish = Partial<
  Pick<
    MessageRecord,
    | "subject"
    | "body"
    | "from"
    | "to"
    | "cc"
    | "bcc"
    | "replyTo"
    | "isRead"
    | "importance"
    | "categories"
    | "internetMessageId"
    | "headers"
    | "extended"
  >
>;

const LISTS = { toRecipients: "to", ccRecipients: "cc", bccRecipients: "bcc", replyTo: "replyTo" } as const;
const MOST_RECIPIENTS = 500;
const MESSAGE_ID = /^<[^<>\s@]+@[^<>\s@]+>$/;

/** Reads a message body as strictly as Exchange does. */
export function readMessageWish(body: JsonObject): MessageWish {
  checkEntity("message", body);
  return { ...textsOf(body), ...recipientsOf(body), ...extrasOf(body) };
}

function textsOf(body: JsonObject): MessageWish {
  const subject = textAt(body, "subject");
  const content = objectAt(body, "body");
  const isRead = flagAt(body, "isRead");
  const importance = textAt(body, "importance");
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(content === undefined ? {} : { body: bodyOf(content) }),
    ...(isRead === undefined ? {} : { isRead }),
    ...(importance === undefined ? {} : { importance: memberOf("importance", importance) }),
    ...(body["categories"] === undefined ? {} : { categories: textsAt(body, "categories") }),
  };
}

function bodyOf(content: JsonObject): MessageRecord["body"] {
  const type = (textAt(content, "contentType") ?? "text").toLowerCase() === "html" ? "html" : "text";
  return { type, content: textAt(content, "content") ?? "" };
}

function recipientsOf(body: JsonObject): MessageWish {
  const lists = Object.entries(LISTS).flatMap(([theirs, ours]) =>
    body[theirs] === undefined ? [] : [[ours, objectsAt(body, theirs).map(addressIn)] as const],
  );
  if (lists.reduce((sum, [, list]) => sum + list.length, 0) > MOST_RECIPIENTS)
    throw new GraphRefusal({ status: 400, code: "ErrorExceededMaxRecipientLimit" }, "Too many recipients.");
  const from = objectAt(body, "from");
  return { ...Object.fromEntries(lists), ...(from === undefined ? {} : { from: addressIn(from) }) };
}

function addressIn(value: JsonObject): Address {
  const email = objectAt(value, "emailAddress");
  const address = textAt(email, "address") ?? "";
  if (/^[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>]+$/.test(address))
    return { name: textAt(email, "name") ?? address, address };
  throw new GraphRefusal(
    { status: 400, code: "ErrorInvalidRecipients" },
    `At least one recipient isn't valid., Recipient '${address}' isn't resolved. All recipients must be resolved before a message can be submitted.`,
  );
}

function extrasOf(body: JsonObject): MessageWish {
  const internetMessageId = textAt(body, "internetMessageId");
  if (internetMessageId !== undefined && !MESSAGE_ID.test(internetMessageId)) throw badProperty("internetMessageId");
  return {
    ...(internetMessageId === undefined ? {} : { internetMessageId }),
    ...(body["internetMessageHeaders"] === undefined ? {} : { headers: headersOf(body) }),
    ...(body["singleValueExtendedProperties"] === undefined ? {} : { extended: extendedOf(body) }),
  };
}

function headersOf(body: JsonObject): MessageRecord["headers"] {
  return objectsAt(body, "internetMessageHeaders").map((header) => {
    const [name = "", value = ""] = [textAt(header, "name"), textAt(header, "value")];
    if (/^x-[\w-]+$/i.test(name) && !/[\r\n]/.test(value)) return { name, value };
    const text = `The internet message header name '${name}' should start with 'x-' or 'X-'.`;
    throw new GraphRefusal({ status: 400, code: "InvalidInternetMessageHeader" }, text);
  });
}

function badProperty(name: string): GraphRefusal {
  return new GraphRefusal({ status: 400, code: "ErrorInvalidProperty" }, `The property '${name}' isn't valid.`);
}

/** The owner of a mailbox as mail shows them. */
export function senderOf(owner: UserRecord): Address {
  return { name: owner.displayName, address: addressOf(owner) };
}

/** Refuses a sender whose mailbox it is not. */
export function checkSender(world: World, owner: UserRecord, from: Address): void {
  if (userAtAddress(world, from.address)?.id === owner.id) return;
  throw new GraphRefusal(
    { status: 403, code: "ErrorSendAsDenied" },
    "The user account which was used to submit this request does not have the right to send mail on behalf of the specified sending account.",
  );
}
