import { type FolderName, FOLDERS, isFolderName, type MessageRecord, MESSAGES } from "../../entities/message.ts";
import type { UserRecord } from "../../entities/user.ts";
import type { JsonObject } from "../../kernel/json.ts";
import { mailboxInPath } from "../calendar/mailbox.ts";
import { type Answer, type Call, found, param, type Route } from "../protocol/call.ts";
import { list, type Listing } from "../protocol/page.ts";
import { GraphRefusal } from "../protocol/refusal.ts";
import { select, selectionOf } from "../protocol/select.ts";
import { folderIdOf } from "./message-json.ts";
import { showMessages } from "./message-view.ts";
import { readMessage } from "./messages.ts";

const LISTING: Listing = {
  type: "mailFolder",
  context: "mailFolders",
  page: { usual: 10, most: 1000 },
  service: "exchange",
  alwaysId: true,
  filterBy: new Set(["displayName", "id"]),
  orderBy: new Set(["displayName"]),
};

export const mailFolders: readonly Route[] = [
  { method: "GET", template: "/users/{user}/mailFolders", handle: listFolders },
  { method: "GET", template: "/users/{user}/mailFolders/{f}", handle: readFolder },
  { method: "GET", template: "/users/{user}/mailFolders/{f}/messages", handle: listMessages },
  { method: "GET", template: "/users/{user}/mailFolders/{f}/messages/{m}", handle: readMessage },
];

const NAMES = Object.keys(FOLDERS).filter(isFolderName);

function listFolders(call: Call): Answer {
  const owner = mailboxInPath(call);
  const rows = NAMES.map((name) => folderJson(call, owner, name));
  return list(call, { ...LISTING, context: `users('${owner.id}')/mailFolders` }, rows);
}

function readFolder(call: Call): Answer {
  const owner = mailboxInPath(call);
  const folder = folderJson(call, owner, folderInPath(call, owner));
  return found(call, `users('${owner.id}')/mailFolders/$entity`, select(folder, selectionOf(call, "mailFolder")));
}

function listMessages(call: Call): Answer {
  const owner = mailboxInPath(call);
  return showMessages(call, owner, inFolder(call, owner, folderInPath(call, owner)));
}

/** By its well-known name or its id. */
function folderInPath(call: Call, owner: UserRecord): FolderName {
  const key = param(call, "f");
  const name = NAMES.find((each) => each === key.toLowerCase() || folderIdOf(owner.id, each) === key);
  if (name !== undefined) return name;
  if (!/^A[AQ]MkA/.test(key))
    throw new GraphRefusal({ status: 400, code: "ErrorInvalidIdMalformed" }, "Id is malformed.");
  throw new GraphRefusal(
    { status: 404, code: "ErrorItemNotFound" },
    "The specified object was not found in the store.",
  );
}

function inFolder(call: Call, owner: UserRecord, folder: FolderName): MessageRecord[] {
  return MESSAGES.in(call.world)
    .by("mailbox", owner.id)
    .filter((message) => message.folder === folder);
}

function folderJson(call: Call, owner: UserRecord, name: FolderName): JsonObject {
  const inside = inFolder(call, owner, name);
  return {
    id: folderIdOf(owner.id, name),
    displayName: FOLDERS[name],
    parentFolderId: folderIdOf(owner.id, "msgfolderroot"),
    childFolderCount: 0,
    unreadItemCount: inside.filter(({ isRead }) => !isRead).length,
    totalItemCount: inside.length,
    isHidden: false,
  };
}
