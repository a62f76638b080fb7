import { type ArtifactKind, runningArtifact } from "../../entities/meetings/artifact.ts";
import { type CallRecord, type CallVisit, runningCall } from "../../entities/meetings/call.ts";
import type { MeetingRecord } from "../../entities/meeting.ts";
import { USERS } from "../../entities/user.ts";
import { obstacleForAll } from "../../graph/meetings/calls/capture-rules.ts";
import type { World } from "../../world.ts";
import { type Html, html } from "../html.ts";
import { dayAndTime } from "../page.ts";
import { ROLES, zoneOf } from "./facts.ts";

export const LONGEST_NAME = 80;
export const LONGEST_WORDS = 1000;

interface Room {
  readonly world: World;
  readonly meeting: MeetingRecord;
  /** Where the forms go. */
  readonly path: string;
}

type Inside = CallVisit & { readonly index: number };

/** Who is in, the door, and what can be done inside. */
export function roomOf(room: Room): Html {
  const { world, meeting } = room;
  const call = runningCall(world, meeting.thread);
  const inside = (call?.visits ?? [])
    .map((visit, index) => ({ ...visit, index }))
    .filter(({ leftAt }) => leftAt === null);
  return html`<h2>In the meeting</h2>
    ${inside.length === 0 ? html`<p class="soft">Nobody is in the meeting.</p>` : listOf(room, inside)}
    ${meeting.state === "open" ? doorOf(room) : ""}
    ${call === undefined ? "" : html`${speakingOf(room, call, inside)}${capturesOf(room, call, inside)}`}`;
}

function listOf({ world, meeting, path }: Room, inside: readonly Inside[]): Html {
  const zone = zoneOf(world, meeting);
  return html`<ul class="plain">
    ${inside.map(
      ({ name, role, joinedAt, index }) =>
        html`<li>
          <span
            ><strong>${name}</strong><br /><span class="soft small"
              >${ROLES[role]} since ${dayAndTime(joinedAt, zone)}</span
            ></span
          >
          <form method="post" action="${path}">
            <button name="leave" value="${index}" aria-label="Leave as ${name}">Leave</button>
          </form>
        </li>`,
    )}
  </ul>`;
}

/** People of the tenant come in by their user principal name, anybody else by any name. */
function doorOf({ world, path }: Room): Html {
  const people = USERS.in(world)
    .all()
    .filter(({ teams, accountEnabled }) => teams && accountEnabled);
  return html`<form class="row" method="post" action="${path}">
      <div>
        <label for="name">Join as</label>
        <input
          id="name"
          name="name"
          list="people"
          required
          maxlength="${LONGEST_NAME}"
          autocomplete="name"
          aria-describedby="name-hint"
        />
      </div>
      <button class="main">Join</button>
      <datalist id="people">
        ${people.map(({ userPrincipalName, displayName }) => html`<option value="${userPrincipalName}" label="${displayName}"></option>`)}
      </datalist>
    </form>
    <p class="soft small" id="name-hint">A user principal name of the organisation, or any name for a guest.</p>`;
}

function chooserOf(id: string, label: string, inside: readonly Inside[]): Html {
  return html`<div>
    <label for="${id}">${label}</label>
    <select id="${id}" name="${id}">
      ${inside.map(({ name, index }) => html`<option value="${index}" label="${name}"></option>`)}
    </select>
  </div>`;
}

function speakingOf({ path }: Room, { spoken }: CallRecord, inside: readonly Inside[]): Html {
  return html`<h3>What is said</h3>
    ${
      spoken.length === 0
        ? html`<p class="soft">Nothing yet.</p>`
        : html`<ul class="plain">
            ${spoken.map(
              ({ name, text }) =>
                html`<li>
                  <span><strong>${name}:</strong> ${text}</span>
                </li>`,
            )}
          </ul>`
    }
    <form class="row" method="post" action="${path}">
      ${chooserOf("speaker", "Who speaks", inside)}
      <div>
        <label for="say">Words</label>
        <input id="say" name="say" required maxlength="${LONGEST_WORDS}" autocomplete="off" />
      </div>
      <button>Say it</button>
    </form>`;
}

const CAPTURES: readonly { readonly kind: ArtifactKind; readonly noun: string; readonly Noun: string }[] = [
  { kind: "recording", noun: "recording", Noun: "Recording" },
  { kind: "transcript", noun: "transcription", Noun: "Transcription" },
];

function capturesOf({ world, meeting, path }: Room, call: CallRecord, inside: readonly Inside[]): Html {
  const zone = zoneOf(world, meeting);
  const judged = CAPTURES.map((capture) => ({
    ...capture,
    running: runningArtifact(world, call.id, capture.kind),
    obstacle: obstacleForAll(world, meeting, capture.kind),
  }));
  return html`<h3>Recording and transcription</h3>
    ${judged.map(({ running, Noun }) =>
      running === undefined
        ? ""
        : html`<p><span class="tag bad">${Noun}</span> since ${dayAndTime(running.startedAt, zone)}</p>`,
    )}${judged.map(({ obstacle }) => (obstacle === undefined ? "" : html`<p class="note">${obstacle}</p>`))}
    <form class="row" method="post" action="${path}">
      ${chooserOf("presser", "Who presses the button", inside)}
      ${judged.map(({ kind, noun, running, obstacle }) => {
        if (running !== undefined) return html`<button name="stop" value="${kind}">Stop ${noun}</button>`;
        return obstacle === undefined ? html`<button name="start" value="${kind}">Start ${noun}</button>` : "";
      })}
    </form>`;
}
