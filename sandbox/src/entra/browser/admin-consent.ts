import { tenantOf } from "../../entities/tenant.ts";
import type { Reply } from "../../kernel/http.ts";
import { respond, respondRefusal } from "../authorize/respond.ts";
import { type Target, targetOf } from "../authorize/target.ts";
import type { EntraCall } from "../call.ts";
import { livingUser } from "../account.ts";
import { checkAdministrator, consentForAll, permissionsAsked } from "../permissions/organisation-consent.ts";
import { organisationConsentPage } from "../pages/consent.ts";
import { signInPage } from "../pages/sign-in.ts";
import { EntraRefusal } from "../refusal.ts";
import { sessionOf } from "./session.ts";

/** Lets an administrator consent to an app for the whole organisation. */
export function adminConsent(call: EntraCall): Reply {
  const target = { ...targetOf(call, call.query), mode: "query" } as const;
  try {
    return decide(call, target);
  } catch (error) {
    if (error instanceof EntraRefusal) return respondRefusal(call, target, error);
    throw error;
  }
}

function decide(call: EntraCall, target: Target): Reply {
  const { world, arrival } = call;
  const { app, redirect } = target;
  const session = sessionOf(call);
  if (session === undefined) return signInPage(call, { next: arrival.url, leadsTo: redirect.uri });
  const user = livingUser(call, session.authentication.userId);
  checkAdministrator(world, app, user.id);
  const permissions = permissionsAsked(call, app);
  const decision = call.form.get("decision");
  if (decision === "cancel") throw new EntraRefusal(65004);
  if (decision !== "accept") {
    const page = { app, user, openid: [], permissions, mayDecideForAll: true, leadsTo: redirect.uri };
    return organisationConsentPage(call, { ...page, here: arrival.url });
  }
  consentForAll(world, app, permissions);
  const scope = call.query.get("scope") ?? undefined;
  return respond(call, target, { admin_consent: "True", tenant: tenantOf(world).id, scope });
}
