import type { EventRecord, OpenExtension } from "../../../entities/event.ts";
import { type JsonObject, textAt } from "../../../kernel/json.ts";
import {
  type Answer,
  bodyObject,
  type Call,
  contextOf,
  found,
  NO_CONTENT,
  param,
  type Route,
} from "../../protocol/call.ts";
import { GraphRefusal } from "../../protocol/refusal.ts";
import { calendarOwnerInPath, eventInPath } from "../mailbox.ts";
import { invalidProperty, itemNotFound } from "../refusals.ts";
import { keepChange } from "../series/keeping.ts";
import { extensionJson, isNamed } from "./extension-json.ts";

const PLACE = "/users/{user}/events/{e}/extensions";

export const eventExtensions: readonly Route[] = [
  { method: "GET", template: PLACE, handle: listExtensions, options: [] },
  { method: "POST", template: PLACE, handle: addExtension },
  { method: "GET", template: `${PLACE}/{x}`, handle: readExtension, options: [] },
  { method: "PATCH", template: `${PLACE}/{x}`, handle: changeExtension },
  { method: "DELETE", template: `${PLACE}/{x}`, handle: removeExtension },
];

const TYPE = /^#?microsoft\.graph\.openTypeExtension$/i;
const NAME = /^[\w.-]{1,128}$/;
const MOST = 2;

function eventOf(call: Call): EventRecord {
  return eventInPath(call, calendarOwnerInPath(call));
}

function contextIn({ mailbox, id }: EventRecord, end: string): string {
  return `users('${mailbox}')/events('${encodeURIComponent(id)}')/extensions${end}`;
}

function listExtensions(call: Call): Answer {
  const event = eventOf(call);
  const value = (event.extensions ?? []).map(extensionJson);
  return { status: 200, json: { "@odata.context": contextOf(call, contextIn(event, "")), value } };
}

function readExtension(call: Call): Answer {
  const event = eventOf(call);
  return found(call, contextIn(event, "/$entity"), extensionJson(extensionIn(call, event)));
}

function extensionIn(call: Call, { extensions = [] }: EventRecord): OpenExtension {
  const extension = extensions.find((each) => isNamed(each, param(call, "x")));
  if (extension === undefined) throw itemNotFound();
  return extension;
}

/** The properties of an app's own in a body. */
function valuesIn(body: JsonObject): JsonObject {
  const own = Object.entries(body).filter(([name]) => !name.startsWith("@") && !["extensionName", "id"].includes(name));
  return Object.fromEntries(own);
}

function addExtension(call: Call): Answer {
  const event = eventOf(call);
  const body = bodyObject(call);
  const name = textAt(body, "extensionName") ?? "";
  if (!TYPE.test(textAt(body, "@odata.type") ?? "") || !NAME.test(name))
    throw invalidProperty("An open extension needs its '@odata.type' and an 'extensionName'.");
  const others = event.extensions ?? [];
  if (others.some((each) => isNamed(each, name))) {
    const head = { status: 409, code: "ErrorOpenExtensionAlreadyExists" };
    throw new GraphRefusal(head, "An open extension with this name already exists.");
  }
  if (others.length >= MOST) throw invalidProperty(`An item holds at most ${MOST} open extensions of one app.`);
  const extension = { name, values: valuesIn(body) };
  keepChange(call.world, event, { extensions: [...others, extension] });
  return { ...found(call, contextIn(event, "/$entity"), extensionJson(extension)), status: 201 };
}

function changeExtension(call: Call): Answer {
  const event = eventOf(call);
  const before = extensionIn(call, event);
  const given = valuesIn(bodyObject(call));
  const kept = Object.entries({ ...before.values, ...given }).filter(([, value]) => value !== null);
  const after = { name: before.name, values: Object.fromEntries(kept) };
  const extensions = (event.extensions ?? []).map((each) => (each === before ? after : each));
  keepChange(call.world, event, { extensions });
  return found(call, contextIn(event, "/$entity"), extensionJson(after));
}

function removeExtension(call: Call): Answer {
  const event = eventOf(call);
  const gone = extensionIn(call, event);
  keepChange(call.world, event, { extensions: (event.extensions ?? []).filter((each) => each !== gone) });
  return NO_CONTENT;
}
