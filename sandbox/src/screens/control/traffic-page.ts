import type { TrafficEntry } from "../../control/traffic.ts";
import type { Reply } from "../../kernel/http.ts";
import { html } from "../html.ts";
import { pageReply } from "../page.ts";
import type { ScreenCall } from "../screen.ts";
import { trafficTable } from "./traffic.ts";

const MOST_SHOWN = 500;

/** The log, searched. */
export function trafficPage({ world, house: { traffic }, query }: ScreenCall): Reply {
  const wanted = (query.get("q") ?? "").trim();
  const only = query.get("only") ?? "";
  const found = traffic
    .after(0)
    .filter((entry) => isWanted(entry, wanted.toLowerCase()) && (FILTERS.get(only)?.(entry) ?? true))
    .reverse();
  const main = html`<p class="small"><a href="/control">Control</a></p>
    <h1>Traffic</h1>
    <form class="row" role="search" action="/control/traffic" method="get">
      <div>
        <label for="q">Address, app, permission or message</label
        ><input id="q" name="q" type="search" size="32" value="${wanted}" />
      </div>
      <div>
        <label for="only">Only</label
        ><select id="only" name="only">
          ${OPTIONS.map(([key, text]) => html`<option value="${key}" ${key === only ? html`selected` : ""}>${text}</option>`)}
        </select>
      </div>
      <button class="main">Search</button>
    </form>
    <p class="soft small" role="status">
      ${found.length === 1 ? "1 request" : `${found.length} requests`}${found.length > MOST_SHOWN ? `, the latest ${MOST_SHOWN} shown` : ""}
    </p>
    <section class="card scroll" tabindex="0" aria-label="Requests">
      ${trafficTable(found.slice(0, MOST_SHOWN))}
    </section>`;
  return pageReply(world, { title: "Traffic", at: "control", main });
}

const OPTIONS = [
  ["", "everything"],
  ["refused", "what was refused"],
  ["advice", "what could be done better"],
  ["fault", "what a fault struck"],
] as const;

const FILTERS: ReadonlyMap<string, (entry: TrafficEntry) => boolean> = new Map([
  ["refused", ({ status }) => status >= 400],
  ["advice", ({ advice }) => (advice ?? []).length > 0],
  ["fault", ({ fault }) => fault !== undefined],
]);

function isWanted(entry: TrafficEntry, wanted: string): boolean {
  const texts = [entry.method, entry.url, entry.appId, entry.decision, entry.refusal, ...(entry.advice ?? [])];
  return texts.some((text) => text?.toLowerCase().includes(wanted) === true);
}
