import type { House } from "../../house.ts";
import { type Html, html } from "../html.ts";

export function faultList({ faults }: House): Html {
  const set = faults.list();
  if (set.length === 0) return html`<p class="soft">None is set.</p>`;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Faults that are set">
    <table>
      <thead>
        <tr>
          <th>Name</th>
          <th>Meets</th>
          <th>Does</th>
          <th>Struck</th>
          <th><span class="away">What can be done</span></th>
        </tr>
      </thead>
      <tbody>
        ${set.map(
          ({ id, method, path, action, struck, times }) =>
            html`<tr>
              <td>${id}</td>
              <td>${method ?? "any method"} ${path ?? "any path"}</td>
              <td>${JSON.stringify(action)}</td>
              <td>${struck}${times === null ? "" : ` of ${times}`}</td>
              <td class="deeds">
                <form method="post" action="/control">
                  <input type="hidden" name="id" value="${id}" /><button name="do" value="remove-fault">
                    Take away
                  </button>
                </form>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const KINDS = {
  status: "Answer with a status",
  latency: "Be slow",
  "reset-before": "Cut the connection before anything is done",
  "reset-after": "Do it, then cut the connection",
  "hang-after": "Do it, then never answer",
  stale: "Answer a GET as the last time",
} as const;

export function faultForm(): Html {
  return html`<details>
    <summary>Another fault</summary>
    <form class="row" method="post" action="/control">
      <div>
        <label for="kind">What happens</label
        ><select id="kind" name="kind">
          ${Object.entries(KINDS).map(([kind, label]) => html`<option value="${kind}">${label}</option>`)}
        </select>
      </div>
      ${field("method", "Method (any)", "text")}${field("path", "Path, a regular expression (any)", "text")}
      ${field("status", "Status", "number")}${field("retryAfter", "Retry-After, s", "number")}
      ${field("milliseconds", "Slow by, ms", "number")}${field("times", "How often (always)", "number")}
      <button name="do" value="add-fault">Set</button>
    </form>
  </details>`;
}

function field(name: string, label: string, type: string): Html {
  return html`<div>
    <label for="f-${name}">${label}</label><input id="f-${name}" name="${name}" type="${type}" size="12" min="0" />
  </div>`;
}
