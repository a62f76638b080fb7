import { APPS, redirectUrisOf } from "../../entities/app.ts";
import type { Reply } from "../../kernel/http.ts";
import { html } from "../../screens/html.ts";
import type { World } from "../../world.ts";
import type { EntraCall } from "../call.ts";
import { entraPage } from "../pages/frame.ts";
import { endSession } from "./session.ts";

/** Signs out of the browser, and goes where the app wants if that is one of its registered addresses. */
export function logOut(call: EntraCall): Reply {
  const cookie = endSession(call);
  const wanted = call.query.get("post_logout_redirect_uri") ?? "";
  if (!isRegistered(call.world, wanted)) {
    const main = html`<h1>You signed out of your account</h1>
      <p>It's a good idea to close all browser windows.</p>`;
    return entraPage(call.world, { title: "Sign out", main, cookie });
  }
  const address = new URL(wanted);
  const state = call.query.get("state");
  if (state !== null) address.searchParams.set("state", state);
  return { status: 302, headers: { Location: address.href, "Set-Cookie": cookie }, body: "" };
}

function isRegistered(world: World, address: string): boolean {
  return APPS.in(world)
    .all()
    .some((app) => redirectUrisOf(app).some(({ uri }) => uri === address));
}
