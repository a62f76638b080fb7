import { type JsonObject, textAt } from "../../../kernel/json.ts";
import { badRequest } from "../../protocol/refusal.ts";
import { checkAction } from "../../protocol/schema.ts";
import { checkTexts } from "./wish.ts";

const NEEDED = ["displayName", "mailNickname", "partsToClone", "visibility"];

/** What a copy of a team is to be called, and what of the team it gets. */
export interface CloneWish {
  readonly displayName: string;
  readonly description: string | null;
  readonly visibility: string | null;
  readonly mailNickname: string | null;
  readonly classification: string | null;
  /** Such as members, apps, settings, channels. */
  readonly parts: ReadonlySet<string>;
}

export function readClone(given: JsonObject): CloneWish {
  const body = checkAction("team.clone", given);
  const missing = NEEDED.find((name) => body[name] == null);
  if (missing !== undefined) throw badRequest(`Parameter '${missing}' is required to clone a team.`);
  checkTexts(body);
  const parts = (textAt(body, "partsToClone") ?? "").split(",").map((part) => part.trim().toLowerCase());
  return {
    displayName: textAt(body, "displayName") ?? "",
    description: textAt(body, "description") ?? null,
    visibility: textAt(body, "visibility") ?? null,
    mailNickname: textAt(body, "mailNickname") ?? null,
    classification: textAt(body, "classification") ?? null,
    parts: new Set(parts),
  };
}
