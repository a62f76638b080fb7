import type { JsonObject } from "../../../kernel/json.ts";
import { bodyObject, type Call } from "../../protocol/call.ts";
import { checkAction } from "../../protocol/schema.ts";

/** The parameters of an action such as event.cancel, which may come without a body. */
export function actionParameters(call: Call, action: string): JsonObject {
  return call.body.length === 0 ? {} : checkAction(action, bodyObject(call));
}
