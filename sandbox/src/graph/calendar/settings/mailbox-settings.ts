import { type Answer, type Call, found, type Route } from "../../protocol/call.ts";
import { select, selectionOf } from "../../protocol/select.ts";
import { mailboxInPath } from "../mailbox.ts";
import { settingsJson } from "./settings-json.ts";

const SETTINGS = "/users/{user}/mailboxSettings";

export const mailboxSettings: readonly Route[] = [
  { method: "GET", template: SETTINGS, handle: readSettings, options: ["$select"] },
  { method: "GET", template: `${SETTINGS}/timeZone`, handle: (call) => readPart(call, "timeZone"), options: [] },
  { method: "GET", template: `${SETTINGS}/userPurpose`, handle: (call) => readPart(call, "userPurpose"), options: [] },
  {
    method: "GET",
    template: `${SETTINGS}/workingHours`,
    handle: (call) => readPart(call, "workingHours"),
    options: ["$select"],
  },
  {
    method: "GET",
    template: `${SETTINGS}/automaticRepliesSetting`,
    handle: (call) => readPart(call, "automaticRepliesSetting"),
    options: ["$select"],
  },
];

function readSettings(call: Call): Answer {
  const owner = mailboxInPath(call);
  const settings = select(settingsJson(call.world, owner), selectionOf(call, "mailboxSettings"));
  return found(call, `users('${owner.id}')/mailboxSettings`, settings);
}

function readPart(call: Call, name: string): Answer {
  const owner = mailboxInPath(call);
  const part = settingsJson(call.world, owner)[name];
  const json = typeof part === "string" ? { value: part } : part;
  if (typeof json !== "object" || json === null) throw new Error(`The mailbox setting ${name} is no object.`);
  return found(call, `users('${owner.id}')/mailboxSettings/${name}`, json);
}
