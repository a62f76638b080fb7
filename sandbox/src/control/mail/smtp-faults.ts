import { isObject, type JsonObject, numberAt, objectAt, textAt } from "../../kernel/json.ts";
import { type Fault, readAim } from "../faults.ts";
import { ControlRefusal } from "../refusal.ts";

/** Where in the talk a fault strikes. */
export const STAGES = ["connect", "login", "mail", "rcpt", "data"] as const;

/** What goes wrong with mail. The three last happen once the whole message has arrived. */
export type SmtpAction =
  | { readonly kind: "refuse"; readonly code: number; readonly message: string }
  /** Never answered until the fault is taken away. */
  | { readonly kind: "hang" }
  /** The connection is cut and nothing is kept. */
  | { readonly kind: "drop" }
  /** The mail is kept, and the connection is cut before the answer. */
  | { readonly kind: "drop-unanswered" }
  /** The mail is kept and taken over with 250, then the connection is cut. */
  | { readonly kind: "drop-answered" };

const KINDS = ["refuse", "hang", "drop", "drop-unanswered", "drop-answered"];
const SIMPLE: ReadonlyMap<string, SmtpAction> = new Map([
  ["hang", { kind: "hang" }],
  ["drop", { kind: "drop" }],
  ["drop-unanswered", { kind: "drop-unanswered" }],
  ["drop-answered", { kind: "drop-answered" }],
]);

/** Reads `{match?: {stage?, to?}, action, times?, after?, rate?}`; kept with the stage for a method and recipients for a path. */
export function readSmtpFault(body: JsonObject): Omit<Fault<SmtpAction>, "id"> & { id: string | null } {
  const match = objectAt(body, "match");
  const action = readAction(body["action"]);
  const stage = textAt(match, "stage") ?? (action.kind.startsWith("drop-") ? "data" : "rcpt");
  if (!STAGES.some((each) => each === stage))
    throw new ControlRefusal(400, `match.stage must be one of ${STAGES.join(", ")}.`);
  const to = textAt(match, "to");
  return { ...readAim({ ...body, match: { method: stage, ...(to === undefined ? {} : { path: to }) } }), action };
}

function readAction(value: unknown): SmtpAction {
  const action = isObject(value) ? value : {};
  const kind = textAt(action, "kind") ?? "";
  const known = kind === "refuse" ? readRefusal(action) : SIMPLE.get(kind);
  if (known === undefined) throw new ControlRefusal(400, `action.kind must be one of ${KINDS.join(", ")}.`);
  return known;
}

function readRefusal(action: JsonObject): SmtpAction {
  const code = numberAt(action, "code") ?? 0;
  if (code < 400 || code > 599) throw new ControlRefusal(400, "action.code must be an SMTP code from 400 to 599.");
  return { kind: "refuse", code, message: textAt(action, "message") ?? "Refused by a fault of the sandbox" };
}
