import type { AppRecord } from "../../entities/app.ts";
import type { World } from "../../world.ts";
import { type Html, html } from "../html.ts";
import { permissionsOf } from "./app-facts.ts";
import { deed } from "./deed.ts";

/** What an app may do with Microsoft Graph, what it asks for, and an administrator's consent. */
export function permissionsSection(world: World, app: AppRecord): Html {
  const { graph, roles, scopes, missing } = permissionsOf(world, app);
  const rows = [
    ...roles.map((name) => row("role", name, true)),
    ...scopes.map((name) => row("scope", name, true)),
    ...missing.map(({ kind, name }) => row(kind, name, false)),
  ];
  return html`<section class="card">
    ${
      rows.length === 0
        ? html`<p class="soft">It holds none and asks for none.</p>`
        : html`<details ${rows.length <= 12 ? html`open` : ""}>
            <summary>${roles.length + scopes.length} held, ${missing.length} waiting for consent</summary>
            <div class="scroll" tabindex="0" role="group" aria-label="Permissions">
              <table>
                <thead>
                  <tr>
                    <th>Microsoft Graph</th>
                    <th>Kind</th>
                    <th>State</th>
                    <th><span class="away">What can be done</span></th>
                  </tr>
                </thead>
                <tbody>
                  ${rows}
                </tbody>
              </table>
            </div>
          </details>`
    }
    ${missing.length === 0 ? "" : deed("consent", "Grant admin consent for what it asks")}
    ${granting("role", "Application permission", graph.roles)}
    ${granting("scope", "Delegated permission, for everybody", graph.scopes)}
  </section>`;
}

function granting(kind: "role" | "scope", label: string, known: readonly { readonly value: string }[]): Html {
  const list = `every-${kind}`;
  return html`<form class="row" method="post">
    <div>
      <label for="${kind}">${label}</label
      ><input id="${kind}" name="${kind}" list="${list}" required autocomplete="off" size="32" />
      <datalist id="${list}">${known.map(({ value }) => html`<option value="${value}"></option>`)}</datalist>
    </div>
    <button name="do" value="grant-${kind}">Grant</button>
  </form>`;
}

function row(kind: "role" | "scope", name: string, isHeld: boolean): Html {
  return html`<tr>
    <td>${name}</td>
    <td>${kind === "role" ? "Application" : "Delegated"}</td>
    <td>
      ${isHeld ? html`<span class="tag good">Consented</span>` : html`<span class="tag warn">Not consented to</span>`}
    </td>
    <td class="deeds">${isHeld ? deed(`take-${kind}`, "Take away", { [kind]: name }) : ""}</td>
  </tr>`;
}
