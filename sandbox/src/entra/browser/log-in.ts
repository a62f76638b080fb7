import { BROWSER_SESSIONS, type BrowserSession } from "../../entities/entra/browser-session.ts";
import type { Reply } from "../../kernel/http.ts";
import type { EntraCall } from "../call.ts";
import { signInPage } from "../pages/sign-in.ts";
import { EntraRefusal } from "../refusal.ts";
import { beginSession, cookieFor, sessionOf } from "./session.ts";
import { checkPassword, findAccount } from "../account.ts";

/** Takes what was filled in on the sign-in page, and goes on to where that came from. */
export function logIn(call: EntraCall): Reply {
  const next = nextOf(call.form.get("next"));
  try {
    const session = call.form.get("factor") === "approve" ? strengthened(call) : begun(call);
    return {
      status: 303,
      headers: { Location: next, "Set-Cookie": cookieFor(session), "Cache-Control": "no-store" },
      body: "",
    };
  } catch (error) {
    if (!(error instanceof EntraRefusal)) throw error;
    const leadsTo = new URL(next, call.arrival.origin).searchParams.get("redirect_uri") ?? undefined;
    const refusal = `AADSTS${error.code}: ${error.message}`;
    return signInPage(call, { next, leadsTo, refusal, username: call.form.get("username") ?? "" });
  }
}

/** Only the sign-in service's own addresses; a link that promises to lead elsewhere leads to the start. */
function nextOf(text: string | null): string {
  return text !== null && /^\/(?![/\\])/.test(text) ? text : "/";
}

function begun({ world, form }: EntraCall): BrowserSession {
  const user = findAccount(world, form.get("username") ?? "");
  if (user.password !== null) {
    checkPassword(world, { username: user.userPrincipalName, password: form.get("password") ?? "" });
  }
  return beginSession(world, { userId: user.id, at: world.clock.now(), mfa: false });
}

/** The second factor was approved. */
function strengthened(call: EntraCall): BrowserSession {
  const session = sessionOf(call);
  if (session === undefined) throw new EntraRefusal(50058);
  return BROWSER_SESSIONS.in(call.world).put({ ...session, authentication: { ...session.authentication, mfa: true } });
}
