import { type ArtifactRecord, ARTIFACTS, isReadable } from "../../entities/meetings/artifact.ts";
import { type EndedCall, endedCalls } from "../../entities/meetings/call.ts";
import type { MeetingRecord } from "../../entities/meeting.ts";
import { settleArtifacts } from "../../graph/meetings/calls/settling.ts";
import type { World } from "../../world.ts";
import { type Html, html } from "../html.ts";
import { dayAndTime } from "../page.ts";
import { ROLES, zoneOf } from "./facts.ts";

/** What is left of the sessions that are over: films to watch, and who was there. */
export function pastOf(world: World, meeting: MeetingRecord): Html {
  settleArtifacts(world);
  const zone = zoneOf(world, meeting);
  const calls = endedCalls(world, meeting.thread).toReversed();
  return html`${calls.map((call) => {
    const began = dayAndTime(call.startedAt, zone);
    return html`<section class="card" aria-label="Session of ${began}">
      <h2>Session of ${began}</h2>
      ${artifactsOf(world, call, zone)}${attendanceOf(call, zone)}
    </section>`;
  })}`;
}

function artifactsOf(world: World, { id }: EndedCall, zone: string): Html {
  const now = world.clock.now();
  const artifacts = ARTIFACTS.in(world).by("call", id);
  const waiting = artifacts.filter(({ isAvailable }) => !isAvailable);
  const films = artifacts.filter((artifact) => artifact.kind === "recording" && isReadable(artifact, now));
  return html`${waiting.map(
    ({ kind, availableAt }) =>
      html`<p class="soft">
        The ${kind} is being processed${availableAt === null ? "" : ` until ${dayAndTime(availableAt, zone)}`}.
      </p>`,
  )}${films.map((film) => playerOf(film, zone))}${
    artifacts.length === 0 ? html`<p class="soft">It was neither recorded nor transcribed.</p>` : ""
  }`;
}

function playerOf({ id, startedAt }: ArtifactRecord, zone: string): Html {
  const place = `/recordings/${encodeURIComponent(id)}`;
  const began = dayAndTime(startedAt, zone);
  return html`<figure class="film">
    <video controls preload="metadata" aria-label="Recording of ${began}">
      <source src="${place}/content" type="video/mp4" />
      <track kind="captions" src="${place}/captions" srclang="en" label="English" default />
    </video>
    <figcaption class="soft small">
      Recording of ${began}. <a href="${place}/content">The film</a> · <a href="${place}/captions">The captions</a>
    </figcaption>
  </figure>`;
}

function attendanceOf({ visits, endedAt }: EndedCall, zone: string): Html {
  return html`<h3>Who was there</h3>
    <div class="scroll" role="region" aria-label="Attendance" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Role</th>
            <th scope="col">Came</th>
            <th scope="col">Left</th>
          </tr>
        </thead>
        <tbody>
          ${visits.map(
            ({ name, role, joinedAt, leftAt }) =>
              html`<tr>
                <td>${name}</td>
                <td>${ROLES[role]}</td>
                <td>${dayAndTime(joinedAt, zone)}</td>
                <td>${dayAndTime(leftAt ?? endedAt, zone)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
