import { isAdministrator } from "../../entities/entra/administrator.ts";
import type { UserRecord } from "../../entities/user.ts";
import type { Reply } from "../../kernel/http.ts";
import type { EntraCall } from "../call.ts";
import {
  checkMayConsent,
  consentForAll,
  consentForOne,
  missingPermissions,
  type Permissions,
  wishedPermissions,
} from "../permissions/organisation-consent.ts";
import { consentPage } from "../pages/consent.ts";
import { EntraRefusal } from "../refusal.ts";
import type { AuthorizationRequest } from "./request.ts";

interface Asked {
  readonly user: UserRecord;
  /** Where the answer is to be sent. */
  readonly here: string;
}

/** The page that asks for what was not consented to yet; undefined when there is nothing left to ask. */
export function askConsent(call: EntraCall, request: AuthorizationRequest, asked: Asked): Reply | undefined {
  const { world } = call;
  const { prompt, target, wishes } = request;
  const decision = call.form.get("decision");
  if (decision === "cancel") throw new EntraRefusal(65004);
  const userId = asked.user.id;
  const missing = missingPermissions(world, target.app, { userId, wishes });
  if (missing.length === 0 && (prompt !== "consent" || decision === "accept")) return undefined;
  if (prompt === "none") throw new EntraRefusal(65001, target.app.clientId, target.app.displayName);
  const permissions = missing.length === 0 ? wishedPermissions(target.app, wishes) : missing;
  checkMayConsent(world, target.app, { userId, permissions });
  if (decision !== "accept") return question(call, request, { ...asked, permissions });
  accept(call, request, { userId, permissions });
  return undefined;
}

function question(
  call: EntraCall,
  { target: { app, redirect }, wishes }: AuthorizationRequest,
  { user, here, permissions }: Asked & { permissions: readonly Permissions[] },
): Reply {
  const mayDecideForAll = isAdministrator(call.world, user.id);
  const { openid } = wishes;
  return consentPage(call, { app, user, openid, permissions, mayDecideForAll, here, leadsTo: redirect.uri });
}

function accept(
  { world, form }: EntraCall,
  { target: { app }, wishes }: AuthorizationRequest,
  { userId, permissions }: { userId: string; permissions: readonly Permissions[] },
): void {
  if (form.has("organisation") && isAdministrator(world, userId)) {
    consentForAll(world, app, wishedPermissions(app, wishes));
  } else consentForOne(world, app, { userId, permissions });
}
