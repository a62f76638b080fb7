import { exchangePermissions, isShutOut } from "../../entities/exchange-access.ts";
import { findUser } from "../../entities/user.ts";
import type { Call, Permission } from "./call.ts";
import { authorize } from "./permission.ts";
import { GraphRefusal } from "./refusal.ts";

const AREAS = new Set(["calendar", "mail"]);

/**
 * Lets a caller in by consent, or an app into one mailbox by Exchange's roles for applications, which add to consent.
 * An older application access policy keeps an app out whatever it holds. Returns what let the caller in.
 */
export function authorizeCall(call: Call, permission: Permission, area: string): string {
  const { world, caller } = call;
  const key = call.params["user"];
  const mailbox = key === undefined || !AREAS.has(area) ? undefined : findUser(world, key);
  if (caller.kind !== "app" || mailbox === undefined) return authorize(caller, permission, area);
  if (isShutOut(world, caller.appId, mailbox)) throw shutOut();
  const held = exchangePermissions(world, caller.appId, mailbox);
  const byExchange = held.find((name) => permission.application?.includes(name));
  return byExchange === undefined ? authorize(caller, permission, area) : `Exchange's role ${byExchange}`;
}

function shutOut(): GraphRefusal {
  return new GraphRefusal(
    { status: 403, code: "ErrorAccessDenied" },
    "Access to OData is disabled: [RAOP] : Blocked by tenant configured AppOnly AccessPolicy settings.",
  );
}
