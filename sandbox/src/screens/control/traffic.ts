import type { TrafficEntry } from "../../control/traffic.ts";
import { type Html, html } from "../html.ts";

/** Requests, each with what let it in or kept it out, and what was wrong with it. */
export function trafficTable(entries: readonly TrafficEntry[]): Html {
  if (entries.length === 0) return html`<p class="soft">Nothing was asked for.</p>`;
  return html`<table>
    <thead>
      <tr>
        <th>No.</th>
        <th>Time</th>
        <th>Request</th>
        <th>Status</th>
        <th>Permission</th>
        <th>Rules</th>
      </tr>
    </thead>
    <tbody>
      ${entries.map(row)}
    </tbody>
  </table>`;
}

function row(entry: TrafficEntry): Html {
  const rules = [
    entry.refusal,
    ...(entry.advice ?? []),
    entry.fault === undefined ? undefined : `Fault: ${entry.fault}`,
  ];
  return html`<tr>
    <td>${entry.n}</td>
    <td>${entry.time.slice(11, 19)}</td>
    <td class="url"><strong>${entry.method}</strong> ${entry.url}</td>
    <td><span class="tag ${toneOf(entry.status)}">${entry.status === 0 ? "cut" : entry.status}</span></td>
    <td>${entry.decision ?? ""}</td>
    <td>${rules.map((rule) => (rule === undefined ? "" : html`${rule}<br />`))}</td>
  </tr>`;
}

function toneOf(status: number): string {
  if (status === 0 || status >= 500) return "bad";
  return status >= 400 ? "warn" : "good";
}
