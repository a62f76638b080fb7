import { type RoomRecord, ROOMS } from "../../../entities/calendar/room.ts";
import type { JsonObject } from "../../../kernel/json.ts";
import type { Answer, Call, Route } from "../../protocol/call.ts";
import { list, type Listing } from "../../protocol/page.ts";

const LISTING: Listing = {
  type: "room",
  context: "places/microsoft.graph.room",
  page: { usual: 100, most: 1000 },
  service: "teams",
  alwaysId: true,
  filterBy: new Set(["displayName", "emailAddress", "capacity", "building", "floorNumber", "bookingType"]),
  orderBy: new Set(["displayName", "capacity"]),
};

export const places: readonly Route[] = [
  {
    method: "GET",
    template: "/places/microsoft.graph.room",
    handle: listRooms,
    options: ["$select", "$filter", "$top", "$skiptoken", "$count", "$orderby"],
  },
];

function listRooms(call: Call): Answer {
  return list(call, LISTING, ROOMS.in(call.world).all().map(roomJson));
}

function roomJson({ id, displayName, address, more }: RoomRecord): JsonObject {
  return {
    id,
    emailAddress: address,
    displayName,
    nickname: displayName,
    label: "",
    bookingType: "standard",
    isWheelChairAccessible: false,
    tags: [],
    audioDeviceName: null,
    videoDeviceName: null,
    displayDeviceName: null,
    ...more,
  };
}
