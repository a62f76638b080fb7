import type { House } from "../house.ts";
import { resetHouse } from "../house.ts";
import type { Reply } from "../kernel/http.ts";
import { isoSeconds } from "../kernel/clock.ts";
import { type Html, html } from "./html.ts";
import { dayAndTime, pageReply, redirect } from "./page.ts";

const LINES_SHOWN = 60;

interface Deed {
  readonly label: string;
  readonly act: (house: House) => void;
}

const HOUR = 3600;
const always = { method: null, path: null, times: 1, after: 0, rate: 1 } as const;

/** What the buttons of the page do. */
const CLOCK_DEEDS: Readonly<Record<string, Deed>> = {
  "advance-10-minutes": { label: "10 minutes on", act: ({ world }) => world.clock.advance(HOUR / 6) },
  "advance-hour": { label: "1 hour on", act: ({ world }) => world.clock.advance(HOUR) },
  "advance-day": { label: "1 day on", act: ({ world }) => world.clock.advance(24 * HOUR) },
  "rate-0": { label: "Stop", act: ({ world }) => world.clock.setRate(0) },
  "rate-1": { label: "Usual speed", act: ({ world }) => world.clock.setRate(1) },
  "rate-60": { label: "60 times as fast", act: ({ world }) => world.clock.setRate(60) },
  "real-time": { label: "Back to real time", act: ({ world }) => world.clock.set(world.clock.realNow()) },
};
const FAULT_DEEDS: Readonly<Record<string, Deed>> = {
  "fault-429": {
    label: "Answer the next Graph request with 429",
    act: ({ faults }) =>
      void faults.add({
        ...always,
        id: null,
        path: "^/(users|me)",
        action: {
          kind: "status",
          status: 429,
          code: "TooManyRequests",
          message: "Please retry again later.",
          retryAfter: 10,
        },
      }),
  },
  "fault-503": {
    label: "Answer the next Graph request with 503",
    act: ({ faults }) =>
      void faults.add({
        ...always,
        id: null,
        path: "^/(users|me)",
        action: { kind: "status", status: 503, code: "serviceNotAvailable", message: "", retryAfter: null },
      }),
  },
  "fault-lost": {
    label: "Do the next POST, but lose the answer",
    act: ({ faults }) =>
      void faults.add({ ...always, id: null, method: "POST", path: "^/(users|me)", action: { kind: "reset-after" } }),
  },
  "fault-slow": {
    label: "Make everything 2 s slow",
    act: ({ faults }) =>
      void faults.add({ ...always, id: "slow", times: null, action: { kind: "latency", milliseconds: 2000 } }),
  },
  "faults-clear": { label: "Take all faults away", act: ({ faults }) => faults.clear() },
};
const RESET: Readonly<Record<string, Deed>> = {
  reset: { label: "Reset everything to the seed", act: (house) => resetHouse(house, house.seed) },
};

/** Clock, faults and traffic, for people; programs use /_control. */
export function controlPage(house: House): Reply {
  const { world, faults, traffic } = house;
  const { rate } = world.clock.state;
  const main = html`<h1>Control</h1>
    <p class="lead">Time, mishaps and traffic of this sandbox. Programs use <code>/_control</code>.</p>
    <section class="card">
      <h2>Clock</h2>
      <p>
        It is <strong>${dayAndTime(world.clock.now(), "Europe/London")}</strong> in London
        (${isoSeconds(world.clock.now())}),
        ${rate === 0 ? "and time stands still" : rate === 1 ? "at the usual speed" : `${rate} times as fast as usual`}.
      </p>
      ${buttons(CLOCK_DEEDS)}
    </section>
    <h2>Faults</h2>
    <section class="card">${faultList(house)}${buttons(FAULT_DEEDS)}</section>
    <h2>Traffic</h2>
    <section class="card scroll">${trafficTable(house)}</section>
    <p class="soft small">
      ${traffic.last} requests to Entra and Graph since the start, ${faults.list().length} faults set.
    </p>
    <h2>Start again</h2>
    <section class="card">${buttons(RESET)}</section>`;
  return pageReply(world, { title: "Control", at: "control", main });
}

function buttons(deeds: Readonly<Record<string, Deed>>): Html {
  const all = Object.entries(deeds).map(
    ([name, { label }]) => html`<button name="do" value="${name}">${label}</button>`,
  );
  return html`<form class="row" method="post" action="/control">${all}</form>`;
}

function faultList({ faults }: House): Html {
  const set = faults.list();
  if (set.length === 0) return html`<p class="soft">None is set.</p>`;
  return html`<table>
    <thead>
      <tr>
        <th>Name</th>
        <th>Hits</th>
        <th>Does</th>
        <th>Struck</th>
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
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function trafficTable({ traffic }: House): Html {
  const entries = traffic.after(traffic.last - LINES_SHOWN).reverse();
  if (entries.length === 0) return html`<p class="soft">Nobody has asked for anything yet.</p>`;
  return html`<table>
    <thead>
      <tr>
        <th>No.</th>
        <th>Time</th>
        <th>Request</th>
        <th>Status</th>
        <th>Permission</th>
        <th>Fault</th>
      </tr>
    </thead>
    <tbody>
      ${entries.map(
        (entry) => html`<tr>
          <td>${entry.n}</td>
          <td>${entry.time.slice(11, 19)}</td>
          <td class="url"><strong>${entry.method}</strong> ${entry.url}</td>
          <td><span class="tag ${toneOf(entry.status)}">${entry.status === 0 ? "cut" : entry.status}</span></td>
          <td>${entry.decision ?? ""}</td>
          <td>${entry.fault ?? ""}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

function toneOf(status: number): string {
  if (status === 0 || status >= 500) return "bad";
  return status >= 400 ? "warn" : "good";
}

export function doDeed(house: House, form: URLSearchParams): Reply {
  const name = form.get("do") ?? "";
  const deeds = new Map(Object.entries({ ...CLOCK_DEEDS, ...FAULT_DEEDS, ...RESET }));
  deeds.get(name)?.act(house);
  return redirect("/control");
}
