import type { Reply } from "../../kernel/http.ts";
import { type Html, html } from "../html.ts";
import { missingPage, pageReply } from "../page.ts";
import type { ScreenCall } from "../screen.ts";
import { addressesSection } from "./app-addresses.ts";
import { credentialsSection } from "./app-credentials.ts";
import { appInPath } from "./app-facts.ts";
import { overview, signIn } from "./app-overview.ts";
import { permissionsSection } from "./app-permissions.ts";
import { deed } from "./deed.ts";

/** What is said above the page after something was done. */
export interface Saying {
  readonly tone: "good" | "bad";
  readonly text: Html;
}

/** One app registration: who it is, how it proves that, and what it may do. */
export function appPage(call: ScreenCall, saying?: Saying): Reply {
  const { world } = call;
  const app = appInPath(call);
  if (app === undefined) return missingPage(world, "There is no such app registration. It may have been deleted.");
  const main = html`<p class="small"><a href="/entra">App registrations</a></p>
    <h1>${app.displayName}</h1>
    ${saying === undefined ? "" : html`<p class="note ${saying.tone}" role="status">${saying.text}</p>`}
    <div class="two">
      <section class="card" aria-label="Overview">${overview(world, app)}</section>
      <section class="card" aria-label="Sign-in">${signIn(world, app)}</section>
    </div>
    <h2 id="credentials">Certificates &amp; secrets</h2>
    ${credentialsSection(world, app)}
    <h2 id="permissions">API permissions</h2>
    ${permissionsSection(world, app)}
    <h2 id="addresses">Authentication</h2>
    ${addressesSection(app)}
    <h2>Delete</h2>
    <section class="card">
      <p class="soft">
        A deleted registration can be restored for 30 days. Programs that use it can no longer sign in.
      </p>
      ${deed("delete", "Delete this app")}
    </section>`;
  return pageReply(world, { title: app.displayName, at: "entra", main });
}
