import { APPS } from "../../entities/app.ts";
import { PARCELS, type SubscriptionRecord, SUBSCRIPTIONS } from "../../entities/subscription.ts";
import type { House } from "../../house.ts";
import { isoSeconds } from "../../kernel/clock.ts";
import type { LogEntry } from "../../notifications/log.ts";
import { type Html, html } from "../html.ts";

const DELIVERIES_SHOWN = 10;
const SUBSCRIPTIONS_SHOWN = 50;

/** Who subscribed to what, how their receivers do, and what was sent last. */
export function noticesSection(house: House): Html {
  const { world, notices } = house;
  const subscriptions = SUBSCRIPTIONS.in(world).all();
  const log = notices.postman.log.after(0).slice(-DELIVERIES_SHOWN).reverse();
  if (subscriptions.length === 0 && log.length === 0)
    return html`<p class="soft">Nobody has subscribed to anything.</p>`;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Subscriptions">
      <table>
        <thead>
          <tr>
            <th>Resource</th>
            <th>App</th>
            <th>Receiver</th>
            <th>Ends</th>
          </tr>
        </thead>
        <tbody>
          ${subscriptions.slice(-SUBSCRIPTIONS_SHOWN).map((each) => subscriptionRow(house, each))}
        </tbody>
      </table>
    </div>
    <p class="soft small">${shownOf(subscriptions.length)}${PARCELS.in(world).size} notifications wait to be taken.</p>
    ${log.length === 0 ? "" : deliveries(log)}`;
}

function shownOf(count: number): string {
  return count > SUBSCRIPTIONS_SHOWN ? `The latest ${SUBSCRIPTIONS_SHOWN} of ${count} subscriptions are shown. ` : "";
}

function deliveries(log: readonly LogEntry[]): Html {
  return html`<ul class="plain small">
    ${log.map(
      ({ at, url, items, outcome, status }) =>
        html`<li>
          <span>${isoSeconds(at).slice(11, 19)}</span><span class="cut">${items.length} to ${url}</span
          ><span class="tag ${outcome === "taken" ? "good" : "warn"}"
            >${outcome}${status === null ? "" : ` (${status})`}</span
          >
        </li>`,
    )}
  </ul>`;
}

function subscriptionRow({ world, notices }: House, each: SubscriptionRecord): Html {
  const health = notices.postman.healthOf(each.notificationUrl);
  return html`<tr>
    <td class="url">${each.resource}<br /><span class="soft">${each.changeTypes.join(", ")}</span></td>
    <td>${APPS.in(world).get(each.appId)?.displayName ?? each.appId}</td>
    <td class="url">
      ${each.notificationUrl} ${health === "healthy" ? "" : html`<span class="tag warn">${health}</span>`}
    </td>
    <td>${isoSeconds(each.expiresAt)}</td>
  </tr>`;
}
