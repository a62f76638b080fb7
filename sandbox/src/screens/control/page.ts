import type { House } from "../../house.ts";
import { isoSeconds } from "../../kernel/clock.ts";
import type { Reply } from "../../kernel/http.ts";
import { SEED_NAMES } from "../../seed/seeds.ts";
import { type Html, html } from "../html.ts";
import { dayAndTime, pageReply } from "../page.ts";
import { CLOCK_DEEDS, FAULT_DEEDS, NOTICE_DEEDS } from "./buttons.ts";
import { faultForm, faultList } from "./faults.ts";
import { noticesSection } from "./notices.ts";
import { trafficTable } from "./traffic.ts";

const LINES_SHOWN = 20;

/** Clock, faults, notifications, traffic and state on one page. */
export function controlPage(house: House, complaint?: string): Reply {
  const { world, traffic } = house;
  const main = html`<h1>Control</h1>
    <p class="lead">
      Time, mishaps and traffic of this sandbox. Programs use <code>/_control</code>; an administrator’s PowerShell
      <a href="/control/script">is run here</a>.
    </p>
    ${complaint === undefined ? "" : html`<p class="note bad" role="alert">${complaint}</p>`}
    <section class="card" aria-labelledby="clock">${clock(house)}</section>
    <h2>Faults</h2>
    <section class="card">${faultList(house)}${buttons(FAULT_DEEDS)}${faultForm()}</section>
    <h2>Notifications</h2>
    <section class="card">${noticesSection(house)}${buttons(NOTICE_DEEDS)}</section>
    <h2>Traffic</h2>
    <section class="card">
      <div class="scroll" tabindex="0" role="group" aria-label="Latest requests">
        ${trafficTable(traffic.after(traffic.last - LINES_SHOWN).reverse())}
      </div>
      <p><a href="/control/traffic">${traffic.last === 1 ? "The one request" : `All ${traffic.last} requests`}</a></p>
    </section>
    <h2>State</h2>
    <section class="card">${state(house, world.limitScale)}</section>`;
  return pageReply(world, { title: "Control", at: "control", main });
}

function buttons(deeds: Readonly<Record<string, string>>): Html {
  const all = Object.entries(deeds).map(([name, label]) => html`<button name="do" value="${name}">${label}</button>`);
  return html`<form class="row" method="post" action="/control">${all}</form>`;
}

function clock({ world }: House): Html {
  const { rate } = world.clock.state;
  const pace = rate === 1 ? "at the usual speed" : `${rate} times as fast as usual`;
  return html`<h2 id="clock">Clock</h2>
    <p>
      It is <strong>${dayAndTime(world.clock.now(), "Europe/London")}</strong> in London
      (${isoSeconds(world.clock.now())}), ${rate === 0 ? "and time stands still" : pace}.
    </p>
    ${buttons(CLOCK_DEEDS)}`;
}

function state({ seed, snapshots }: House, scale: number): Html {
  return html`<form class="row" method="post" action="/control">
      <div>
        <label for="seed">Begin anew with</label
        ><select id="seed" name="seed">
          ${SEED_NAMES.map((name) => html`<option ${name === seed ? html`selected` : ""}>${name}</option>`)}
        </select>
      </div>
      <button name="do" value="seed">Reset everything to this seed</button>
    </form>
    <form class="row" method="post" action="/control">
      <div><label for="name">Keep the state as</label><input id="name" name="name" required size="16" /></div>
      <button name="do" value="snapshot">Take a snapshot</button>
    </form>
    ${
      snapshots.size === 0
        ? ""
        : html`<form class="row" method="post" action="/control">
            <div>
              <label for="kept">Snapshot</label
              ><select id="kept" name="name">
                ${[...snapshots.keys()].map((name) => html`<option>${name}</option>`)}
              </select>
            </div>
            <button name="do" value="restore">Restore it</button>
          </form>`
    }
    <form class="row" method="post" action="/control">
      <div>
        <label for="scale">Microsoft’s limits times (0: none)</label
        ><input id="scale" name="scale" type="number" min="0" step="any" value="${scale}" />
      </div>
      <button name="do" value="limits">Set</button>
    </form>`;
}
