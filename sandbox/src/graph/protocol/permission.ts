import type { Caller, Permission } from "./call.ts";
import { GraphRefusal } from "./refusal.ts";

type Refuse = (caller: Caller, wanted: readonly string[]) => GraphRefusal;

/** How each part of Graph says that a permission is missing. */
const REFUSALS: Readonly<Record<string, Refuse>> = { calendar: exchange, mail: exchange, files: sharePoint };
const TEAMS_AREAS = new Set([
  "meetings",
  "teams",
  "channels",
  "chats",
  "messages",
  "apps",
  "presence",
  "members",
  "shifts",
]);

/** What the caller has to hold for this; throws Graph's refusal when they do not. Returns the permission that let them in. */
export function authorize(caller: Caller, permission: Permission, area: string): string {
  const wanted = caller.kind === "app" ? permission.application : permission.delegated;
  const refuse = REFUSALS[area] ?? (TEAMS_AREAS.has(area) ? teams : directory);
  if (wanted === null) throw refuse(caller, []);
  if (wanted.length === 0) return "";
  const held = wanted.find((name) => caller.permissions.has(name));
  if (held === undefined) throw refuse(caller, wanted);
  return held;
}

function directory(): GraphRefusal {
  const head = { status: 403, code: "Authorization_RequestDenied" };
  return new GraphRefusal(head, "Insufficient privileges to complete the operation.");
}

function exchange(): GraphRefusal {
  return new GraphRefusal(
    { status: 403, code: "ErrorAccessDenied" },
    "Access is denied. Check credentials and try again.",
  );
}

function sharePoint(): GraphRefusal {
  return new GraphRefusal({ status: 403, code: "accessDenied" }, "Access denied");
}

function teams(caller: Caller, wanted: readonly string[]): GraphRefusal {
  if (wanted.length === 0) return notThisWay(caller);
  const list = wanted.join(", ");
  const held = [...caller.permissions].join(", ");
  const text =
    caller.kind === "app"
      ? `Missing role permissions on the request. API requires one of '${list}'. Roles on the request '${held}'. Resource specific consent grants on the request ''.`
      : `Missing scope permissions on the request. API requires one of '${list}'. Scopes on the request '${held}'`;
  return new GraphRefusal({ status: 403, code: "Forbidden" }, text);
}

/** Teams says so where no permission of this kind would help. */
function notThisWay({ kind }: Caller): GraphRefusal {
  const context = kind === "app" ? "application-only" : "delegated";
  const head = { status: 412, code: "PreconditionFailed" };
  return new GraphRefusal(head, `Requested API is not supported in ${context} context`);
}
