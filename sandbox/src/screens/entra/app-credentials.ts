import type { AppRecord, Certificate, Secret } from "../../entities/app.ts";
import { isoSeconds } from "../../kernel/clock.ts";
import type { World } from "../../world.ts";
import { type Html, html } from "../html.ts";
import { freshnessOf } from "./app-facts.ts";
import { deed } from "./deed.ts";

const FORMS = html`<form class="row" method="post">
    <div><label for="description">Description</label><input id="description" name="description" maxlength="100" /></div>
    <div>
      <label for="days">Days it lasts</label
      ><input id="days" name="days" type="number" min="1" max="730" value="180" required />
    </div>
    <button class="main" name="do" value="add-secret">New client secret</button>
  </form>
  <form class="row" method="post">
    <div>
      <label for="certificate">Certificate (PEM)</label
      ><textarea id="certificate" name="certificate" rows="3" cols="40" required></textarea>
    </div>
    <button name="do" value="add-certificate">Upload certificate</button>
  </form>`;

/** What an app proves itself with, and how it gets more of it. */
export function credentialsSection(world: World, { secrets, certificates }: AppRecord): Html {
  const now = world.clock.now();
  const rows = [
    ...secrets.map((secret) => credentialRow("secret", secret, now)),
    ...certificates.map((certificate) => credentialRow("certificate", certificate, now)),
  ];
  return html`<section class="card">
    ${
      rows.length === 0
        ? html`<p class="soft">It has none, so it cannot prove who it is.</p>`
        : html`<div class="scroll" tabindex="0" role="group" aria-label="Credentials">
            <table>
              <thead>
                <tr>
                  <th>Kind</th>
                  <th>Description</th>
                  <th>Ends</th>
                  <th>State</th>
                  <th><span class="away">What can be done</span></th>
                </tr>
              </thead>
              <tbody>
                ${rows}
              </tbody>
            </table>
          </div>`
    }
    ${FORMS}
  </section>`;
}

const STATES = {
  good: html`<span class="tag good">Current</span>`,
  soon: html`<span class="tag warn">Ends within 30 days</span>`,
  over: html`<span class="tag bad">Expired</span>`,
};

function credentialRow(
  kind: "secret" | "certificate",
  { id, displayName, endsAt }: Secret | Certificate,
  now: number,
): Html {
  const name = displayName === "" ? "without description" : displayName;
  return html`<tr>
    <td>${kind === "secret" ? "Client secret" : "Certificate"}</td>
    <td>${name}<br /><code class="soft small">${id}</code></td>
    <td>${isoSeconds(endsAt).slice(0, 10)}</td>
    <td>${STATES[freshnessOf(endsAt, now)]}</td>
    <td class="deeds">
      ${kind === "secret" && endsAt > now ? deed("expire-secret", "Expire now", { id }) : ""}${deed(`remove-${kind}`, "Remove", { id })}
    </td>
  </tr>`;
}
