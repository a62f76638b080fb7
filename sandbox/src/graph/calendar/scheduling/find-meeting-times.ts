import { mailboxAtAddress, ROOMS } from "../../../entities/calendar/room.ts";
import { flagAt, type JsonObject, textAt } from "../../../kernel/json.ts";
import { type Answer, bodyObject, type Call, found, type Route } from "../../protocol/call.ts";
import { checkAction } from "../../protocol/schema.ts";
import { mailboxInPath, wantedZone } from "../mailbox.ts";
import { momentJson } from "../moment.ts";
import { preferenceHeaders } from "../view/preferences.ts";
import { busyTimes } from "./busy.ts";
import { type Candidate, candidatesFor } from "./candidates.ts";
import { type MeetingWish, readMeetingWish } from "./meeting-wish.ts";

export const meetingTimes: readonly Route[] = [
  { method: "POST", template: "/users/{user}/findMeetingTimes", handle: findMeetingTimes },
];

const REASONS = {
  all: "Suggested because it is one of the nearest times when all attendees are available.",
  some: "Suggested because it is one of the nearest times when most attendees are available.",
};

function findMeetingTimes(call: Call): Answer {
  const organizer = mailboxInPath(call);
  const given = call.body.length === 0 ? {} : checkAction("user.findMeetingTimes", bodyObject(call));
  const wish = readMeetingWish(call.world, given);
  const possible = candidatesFor(call.world, organizer, wish);
  const attended = possible.filter((each) => wish.isOrganizerOptional || !isAway(each.organizer));
  const likely = attended.filter(({ confidence }) => confidence >= wish.least);
  const placed = likely.flatMap((candidate) => {
    const locations = locationsFor(call, wish, candidate);
    return locations === undefined ? [] : [{ candidate, locations }];
  });
  const chosen = placed
    .toSorted((a, b) => b.candidate.confidence - a.candidate.confidence || a.candidate.from - b.candidate.from)
    .slice(0, wish.most);
  const emptySuggestionsReason = chosen.length > 0 ? "" : reasonFor({ possible, attended, likely });
  const meetingTimeSuggestions = chosen.map((each, i) => suggestionJson(call, wish, { ...each, order: i + 1 }));
  const json = { emptySuggestionsReason, meetingTimeSuggestions };
  return { ...found(call, "microsoft.graph.meetingTimeSuggestionsResult", json), headers: preferenceHeaders(call) };
}

function isAway(availability: string): boolean {
  return availability === "busy" || availability === "oof";
}

interface Search {
  readonly possible: readonly Candidate[];
  readonly attended: readonly Candidate[];
  readonly likely: readonly Candidate[];
}

/** Why there are no suggestions. */
function reasonFor({ possible, attended, likely }: Search): string {
  if (possible.length === 0) return "Unknown";
  if (attended.length === 0) return "OrganizerUnavailable";
  if (likely.length > 0) return "LocationsUnavailable";
  const isUnknown = attended.some(({ attendees }) => attendees.includes("unknown"));
  return isUnknown ? "AttendeesUnavailableOrUnknown" : "AttendeesUnavailable";
}

/** The places that are asked for, or rooms that are free; undefined where one is needed and there is none. */
function locationsFor(call: Call, wish: MeetingWish, time: Candidate): JsonObject[] | undefined {
  const named = wish.places.filter((place) => isFree(call, place, time)).map(placeJson);
  const suggested = wish.wantsPlace && named.length === 0 ? freeRooms(call, time) : [];
  const locations = [...named, ...suggested];
  return wish.needsPlace && locations.length === 0 ? undefined : locations;
}

function isFree(call: Call, place: JsonObject, time: Candidate): boolean {
  if (flagAt(place, "resolveAvailability") !== true) return true;
  const room = mailboxAtAddress(call.world, textAt(place, "locationEmailAddress") ?? "");
  return room !== undefined && busyTimes(call.world, room.id, { ...time, dayZone: "Etc/UTC" }).length === 0;
}

function freeRooms(call: Call, time: Candidate): JsonObject[] {
  return ROOMS.in(call.world)
    .all()
    .map(({ displayName, address }) => ({ displayName, locationEmailAddress: address }))
    .filter((place) => isFree(call, { ...place, resolveAvailability: true }, time));
}

function placeJson(given: JsonObject): JsonObject {
  const { resolveAvailability: _, ...place } = given;
  return place;
}

interface Suggestion {
  readonly candidate: Candidate;
  readonly locations: readonly JsonObject[];
  readonly order: number;
}

function suggestionJson(call: Call, wish: MeetingWish, { candidate, locations, order }: Suggestion): JsonObject {
  const { from, until, organizer, attendees, confidence } = candidate;
  const zone = wantedZone(call);
  return {
    confidence,
    order,
    organizerAvailability: organizer,
    ...(wish.wantsReasons ? { suggestionReason: confidence === 100 ? REASONS.all : REASONS.some } : {}),
    attendeeAvailability: wish.attendees.map(({ address, type }, i) => ({
      availability: attendees[i] ?? "unknown",
      attendee: { type, emailAddress: { address } },
    })),
    locations,
    meetingTimeSlot: { start: momentJson(from, zone), end: momentJson(until, zone) },
  };
}
