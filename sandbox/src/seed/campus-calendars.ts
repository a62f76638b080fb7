import { ROOMS } from "../entities/calendar/room.ts";
import { MAILS } from "../entities/mail.ts";
import { addressOf, findUser, type UserRecord } from "../entities/user.ts";
import { createEvent } from "../graph/calendar/event-creation.ts";
import { readEventWish } from "../graph/calendar/event-wish.ts";
import { isoMillis, weekdayOf } from "../kernel/clock.ts";
import type { JsonObject } from "../kernel/json.ts";
import { guidFrom } from "../kernel/random.ts";
import { wallAt } from "../kernel/zones.ts";
import type { World } from "../world.ts";
import { CAMPUS, FOUNDED } from "./larkfield.ts";

const DAY = 86_400_000;

// who | day (0 = Monday of this week, 7 = of the next) | from | to | subject | place | options: o online, p private, t tentative, f free | guests
const LINES = `
praman2|0|09:00|10:00|Careers team meeting|Room C104|o|twisniewski snibhriain mfernandez grace.mensah
praman2|1|14:00|14:45|CV surgery with Chloe Anderson|Room C107|o|ca231@students
praman2|2|12:00|13:00|Lunch with Brightwell recruiters|Refectory||yuki.tanaka
praman2|8|10:00|11:00|Mock interview panel|Room C101|o|twisniewski
twisniewski|1|10:00|12:00|Engineering employers' fair: planning|Great Hall||yuki.tanaka
twisniewski|3|15:30|16:00|Dentist||p|
snibhriain|2|09:30|11:00|Training: motivational interviewing|Online|o|grace.mensah oadeyemi
mfernandez|4|13:00|14:00|Placement review|Room C106|t|
grace.mensah|7|09:00|12:30|Working from home||f|
oadeyemi|0|13:00|15:00|Hardship fund panel|Room B212||hannah.lindqvist rkhan14
hannah.lindqvist|1|09:00|10:30|New students' drop-in|Atrium||
rkhan14|3|11:00|12:00|Supervision|Online|o|elif.yilmaz
callum.macleod|2|14:00|15:30|Assessor visits|Room B210||
bcarvalho|9|10:00|11:30|Visa renewals workshop|Lecture Theatre 2|o|mc237@students nv241@students
wei.zhang|0|11:00|13:00|CS201 Algorithms: lecture|Lecture Theatre 1||
wei.zhang|2|11:00|13:00|CS201 Algorithms: lecture|Lecture Theatre 1||
ingrid.halvorsen|3|16:00|17:00|Research seminar|Room D301|o|wei.zhang
jonas.weber|8|09:00|09:45|Timetable clash review|Online|o|nadia.elsayed
amara.okafor|4|10:00|10:30|Weekly stand-up of Digital Services|Online|o|jonas.weber
amara.okafor|10|15:00|16:00|Supplier demo|Online|o|`;

// displayName | account | building | floor | capacity
const ROOM_LINES = `
Room C101|room.c101|Careers Centre|1|6
Boardroom|boardroom|Main Building|2|14`;

/** Rooms are booked by inviting them. */
function plantRooms(world: World): void {
  for (const line of ROOM_LINES.trim().split("\n")) {
    const [displayName = "", account = "", building = "", floor, capacity] = line.split("|");
    ROOMS.in(world).put({
      id: guidFrom(`campus room ${account}`),
      displayName,
      address: `${account}@${CAMPUS.domain}`,
      timeZone: "GMT Standard Time",
      createdAt: FOUNDED,
      more: {
        building,
        floorNumber: Number(floor),
        capacity: Number(capacity),
        isWheelChairAccessible: true,
        address: {
          street: "1 College Green",
          city: "Larkfield",
          state: "England",
          postalCode: "LK1 4QT",
          countryOrRegion: "GB",
        },
        geoCoordinates: { latitude: 51.7612, longitude: -1.2462 },
        phone: "+44 1632 960100",
      },
    });
  }
}

/** Fills this week and the next, and gives the university rooms. No mail is left over from it. */
export function plantCalendars(world: World): void {
  plantRooms(world);
  const today = wallAt(world.clock.now(), "Europe/London");
  const monday = today - (today % DAY) - ((weekdayOf(today) + 6) % 7) * DAY;
  for (const line of LINES.trim().split("\n")) plant(world, line.split("|"), monday);
  for (const mail of MAILS.in(world).all()) MAILS.in(world).remove(mail.id);
}

function plant(world: World, parts: readonly string[], monday: number): void {
  const part = (i: number): string => parts[i] ?? "";
  const date = isoMillis(monday + Number(part(1)) * DAY).slice(0, 10);
  const at = (time: string): JsonObject => ({ dateTime: `${date}T${time}:00`, timeZone: "GMT Standard Time" });
  const guests = part(7).split(" ").filter(Boolean);
  const wish = readEventWish({
    subject: part(4),
    body: { contentType: "html", content: "" },
    start: at(part(2)),
    end: at(part(3)),
    location: { displayName: part(5) },
    attendees: guests.map((guest) => attendee(person(world, guest))),
    isOnlineMeeting: part(6).includes("o"),
    sensitivity: part(6).includes("p") ? "private" : "normal",
    showAs: SHOWN.find(([mark]) => part(6).includes(mark))?.[1] ?? "busy",
  });
  createEvent(world, person(world, part(0)), wish);
}

const SHOWN = [
  ["f", "free"],
  ["t", "tentative"],
] as const;

function person(world: World, account: string): UserRecord {
  const [name = "", branch] = account.split("@");
  const upn = branch === undefined ? `${name}@${CAMPUS.domain}` : `${name}@${branch}.${CAMPUS.domain}`;
  const user = findUser(world, upn);
  if (user === undefined) throw new Error(`The campus calendars mention ${upn}, who is not among the people.`);
  return user;
}

function attendee(user: UserRecord): JsonObject {
  return { emailAddress: { address: addressOf(user), name: user.displayName }, type: "required" };
}
