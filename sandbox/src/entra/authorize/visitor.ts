import type { AppRecord } from "../../entities/app.ts";
import type { Authentication } from "../../entities/entra/authorization-code.ts";
import { principalOf } from "../../entities/entra/principal.ts";
import { groupsOf } from "../../entities/group.ts";
import { findUser, type UserRecord } from "../../entities/user.ts";
import type { EntraCall } from "../call.ts";
import { checkAccess, needsSecondFactor } from "../conditional-access.ts";
import { rolesHeld } from "../permissions/consent.ts";
import { livingUser } from "../account.ts";
import { EntraRefusal } from "../refusal.ts";
import { sessionOf } from "../browser/session.ts";
import type { AuthorizationRequest } from "./request.ts";

/** Prompts that are answered by signing in once more. */
export const ASKING_AGAIN: ReadonlySet<string> = new Set(["login", "select_account"]);

/** Whoever is signed in in this browser, if the app takes them without asking again. */
export function signedIn(call: EntraCall, { prompt, loginHint }: AuthorizationRequest): Authentication | undefined {
  if (ASKING_AGAIN.has(prompt ?? "")) return undefined;
  const authentication = sessionOf(call)?.authentication;
  if (authentication === undefined || !loginHint) return authentication;
  return findUser(call.world, loginHint)?.id === authentication.userId ? authentication : undefined;
}

/** The person who is signed in, if this app is open to them. */
export function visitorOf(call: EntraCall, app: AppRecord, { userId }: Authentication): UserRecord {
  const user = livingUser(call, userId);
  checkAccess(call.world, { app, userId, mfa: true });
  checkAssignment(call, app, user);
  return user;
}

export function lacksFactor(call: EntraCall, app: AppRecord, { userId, mfa }: Authentication): boolean {
  return !mfa && needsSecondFactor(call.world, { app, userId });
}

/** Where assignment is required, people need a role of the app, themselves or by a group of theirs. */
function checkAssignment({ world }: EntraCall, app: AppRecord, user: UserRecord): void {
  const principal = principalOf(world, app.clientId);
  if (principal?.appRoleAssignmentRequired !== true) return;
  const ids = [user.id, ...groupsOf(world, "member", user.id)];
  if (ids.some((id) => rolesHeld(world, id, principal.id).length > 0)) return;
  throw new EntraRefusal(50105, app.clientId, app.displayName, user.userPrincipalName);
}
