import { type AppRecord, APPS, type Platform, redirectUrisOf } from "../../entities/app.ts";
import { type JsonObject, objectAt, textsAt } from "../../kernel/json.ts";
import { type Html, html } from "../html.ts";
import { type ScreenCall, textIn } from "../screen.ts";
import { deed } from "./deed.ts";

const PLATFORMS = {
  web: "Web",
  spa: "Single-page application",
  publicClient: "Mobile and desktop",
} as const satisfies Record<Platform, string>;

/** Where people are sent back to once they have signed in. */
export function addressesSection(app: AppRecord): Html {
  const uris = redirectUrisOf(app);
  return html`<section class="card">
    ${
      uris.length === 0
        ? html`<p class="soft">No redirect URI: nobody can sign in to it in a browser.</p>`
        : html`<ul class="plain">
            ${uris.map(
              ({ platform, uri }) =>
                html`<li>
                  <span>${PLATFORMS[platform]}</span
                  ><code class="cut">${uri}</code>${deed("remove-uri", "Remove", { platform, uri })}
                </li>`,
            )}
          </ul>`
    }
    <form class="row" method="post">
      <div>
        <label for="platform">Platform</label
        ><select id="platform" name="platform">
          ${Object.entries(PLATFORMS).map(([key, text]) => html`<option value="${key}">${text}</option>`)}
        </select>
      </div>
      <div><label for="uri">Redirect URI</label><input id="uri" name="uri" type="url" size="36" required /></div>
      <button name="do" value="add-uri">Add</button>
    </form>
  </section>`;
}

const NAMES: readonly Platform[] = ["web", "spa", "publicClient"];

/** Adds a redirect URI of the form to those of its platform, or takes it away. */
export function changeUris(
  call: ScreenCall,
  app: AppRecord,
  change: (uris: readonly string[], uri: string) => readonly string[],
): undefined {
  const platform = NAMES.find((each) => each === textIn(call, "platform")) ?? "web";
  const before: JsonObject = objectAt(app.more, platform) ?? {};
  const redirectUris = change(textsAt(before, "redirectUris"), textIn(call, "uri"));
  APPS.in(call.world).put({ ...app, more: { ...app.more, [platform]: { ...before, redirectUris } } });
}
