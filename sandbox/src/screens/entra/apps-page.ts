import { type AppRecord, APPS } from "../../entities/app.ts";
import { principalOf } from "../../entities/entra/principal.ts";
import { registerApp, registerPrincipal } from "../../entra/apps/registration.ts";
import type { Reply } from "../../kernel/http.ts";
import type { World } from "../../world.ts";
import { type Html, html } from "../html.ts";
import { pageReply, redirect } from "../page.ts";
import { type ScreenCall, textIn } from "../screen.ts";
import { freshnessOf, permissionsOf } from "./app-facts.ts";

/** Whatever else there is is searched for. */
const MOST_SHOWN = 200;

/** Every app registration of the tenant. */
export function appsPage({ world, query }: ScreenCall): Reply {
  const wanted = (query.get("q") ?? "").trim();
  const all = APPS.in(world)
    .all()
    .sort((a, b) => a.displayName.localeCompare(b.displayName, "en"));
  const found = all.filter(({ displayName, clientId }) =>
    `${displayName} ${clientId}`.toLowerCase().includes(wanted.toLowerCase()),
  );
  const more = found.length > MOST_SHOWN ? `, the first ${MOST_SHOWN} shown` : "";
  const main = html`<h1>App registrations</h1>
    <p class="lead">What stands in Microsoft Entra for the applications of this organisation.</p>
    <form class="row" role="search" action="/entra" method="get">
      <div>
        <label for="q">Name or client ID</label><input id="q" name="q" type="search" size="32" value="${wanted}" />
      </div>
      <button>Search</button>
    </form>
    <p class="soft small" role="status">${found.length === 1 ? "1 app" : `${found.length} apps`}${more}</p>
    ${
      found.length === 0
        ? html`<p class="card">No app matches “${wanted}”.</p>`
        : html`<section class="card scroll" tabindex="0" aria-label="Apps">
            ${table(world, found.slice(0, MOST_SHOWN))}
          </section>`
    }
    <h2>Register an app</h2>
    <form class="row card" method="post" action="/entra">
      <div>
        <label for="displayName">Name</label><input id="displayName" name="displayName" required maxlength="120" />
      </div>
      <div>
        <label for="redirectUri">Redirect URI (optional)</label
        ><input id="redirectUri" name="redirectUri" type="url" size="36" placeholder="http://localhost:4000/…" />
      </div>
      <button class="main">Register</button>
    </form>`;
  return pageReply(world, { title: "App registrations", at: "entra", main });
}

function table(world: World, apps: readonly AppRecord[]): Html {
  return html`<table>
    <thead>
      <tr>
        <th>Name</th>
        <th>Client ID</th>
        <th>Credentials</th>
        <th>Permissions</th>
      </tr>
    </thead>
    <tbody>
      ${apps.map((app) => row(world, app))}
    </tbody>
  </table>`;
}

function row(world: World, app: AppRecord): Html {
  const { roles, scopes, missing } = permissionsOf(world, app);
  return html`<tr>
    <td>
      <a href="/entra/apps/${app.clientId}">${app.displayName}</a>
      ${principalOf(world, app.clientId)?.accountEnabled === false ? html`<span class="tag bad">Disabled</span>` : ""}
    </td>
    <td><code>${app.clientId}</code></td>
    <td>${credentialTag(app, world.clock.now())}</td>
    <td>
      ${roles.length + scopes.length}
      ${missing.length === 0 ? "" : html`<span class="tag warn">${missing.length} not consented to</span>`}
    </td>
  </tr>`;
}

function credentialTag({ secrets, certificates }: AppRecord, now: number): Html {
  const all = [...secrets, ...certificates].map(({ endsAt }) => freshnessOf(endsAt, now));
  if (all.length === 0) return html`<span class="soft">none</span>`;
  if (all.includes("good")) return html`<span class="tag good">Current</span>`;
  return all.includes("soon")
    ? html`<span class="tag warn">Ends within 30 days</span>`
    : html`<span class="tag bad">Expired</span>`;
}

export function registerFromForm(call: ScreenCall): Reply {
  const { world } = call;
  const displayName = textIn(call, "displayName");
  const redirectUri = textIn(call, "redirectUri");
  const app = registerApp(world, {
    displayName: displayName === "" ? "App without a name" : displayName,
    cloud: "global",
    secrets: [],
    certificates: [],
    more: redirectUri === "" ? {} : { web: { redirectUris: [redirectUri] } },
  });
  registerPrincipal(world, app);
  return redirect(`/entra/apps/${app.clientId}`);
}
