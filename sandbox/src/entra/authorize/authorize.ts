import type { Reply } from "../../kernel/http.ts";
import { checkAudience, type EntraCall } from "../call.ts";
import { factorPage, signInPage } from "../pages/sign-in.ts";
import { EntraRefusal } from "../refusal.ts";
import { askConsent } from "./ask-consent.ts";
import { giveCode } from "./give-code.ts";
import { type AuthorizationRequest, readRequest } from "./request.ts";
import { respondRefusal } from "./respond.ts";
import { targetOf } from "./target.ts";
import { ASKING_AGAIN, lacksFactor, signedIn, visitorOf } from "./visitor.ts";

/** Signs somebody in for an app. Refusals go to the app as soon as it is known where that is. */
export async function authorize(call: EntraCall): Promise<Reply> {
  const params = call.query.has("client_id") ? call.query : call.form;
  const target = targetOf(call, params);
  try {
    return await proceed(call, readRequest(call, target, params), params);
  } catch (error) {
    if (error instanceof EntraRefusal) return respondRefusal(call, target, error);
    throw error;
  }
}

async function proceed(call: EntraCall, request: AuthorizationRequest, params: URLSearchParams): Promise<Reply> {
  const { target, prompt, loginHint } = request;
  checkAudience(call, target.app);
  const leadsTo = target.redirect.uri;
  const authentication = signedIn(call, request);
  if (authentication === undefined) {
    if (prompt === "none") throw new EntraRefusal(50058);
    return signInPage(call, { next: here(call, params), leadsTo, username: loginHint ?? "" });
  }
  const user = visitorOf(call, target.app, authentication);
  if (lacksFactor(call, target.app, authentication)) {
    if (prompt === "none") throw new EntraRefusal(50076, target.app.clientId);
    return factorPage(call, { next: here(call, params), leadsTo, username: user.userPrincipalName });
  }
  const question = askConsent(call, request, { user, here: here(call, params, ["prompt"]) });
  return question ?? giveCode(call, request, { user, authentication });
}

/** The address that goes on with this request once somebody has signed in. */
function here({ arrival }: EntraCall, params: URLSearchParams, without: readonly string[] = []): string {
  const kept = [...params].filter(
    ([name, value]) => !without.includes(name) && !(name === "prompt" && ASKING_AGAIN.has(value)),
  );
  return `${arrival.path}?${new URLSearchParams(kept).toString()}`;
}
