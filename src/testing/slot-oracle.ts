import type { Hours, WorkingHours } from "../features/appointments/slots/hours.ts";
import type { Host, Plan } from "../features/appointments/slots/plan.ts";

/** What the clock on the wall shows, asked minute by minute, by other means than the engine's. In minutes since 1970 there. */
function wallClock(zone: string): (minute: number) => number {
  const shown = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const seen = new Map<number, number>();
  return (minute) => {
    const there = seen.get(minute) ?? Date.parse(`${shown.format(minute * 60_000).replace(" ", "T")}Z`) / 60_000;
    seen.set(minute, there);
    return there;
  };
}

const DAY = 1440;

function hoursOfDay({ weekly, exceptions }: WorkingHours, day: number) {
  return exceptions?.get(day) ?? weekly[new Date(day * DAY * 60_000).getUTCDay() || 7] ?? [];
}

function isOpenOnTheWall(hours: WorkingHours, wall: number): boolean {
  const day = Math.floor(wall / DAY);
  return [day - 1, day].some((each) => isInHours(hoursOfDay(hours, each), each, wall));
}

function isInHours(hours: readonly Hours[], day: number, wall: number): boolean {
  return hours.some(({ from, to }) => day * DAY + from <= wall && wall < day * DAY + to);
}

/** Where hours of two days overlap, those of the later day count. */
function isOnGrid({ hours }: Host, wall: number, step: number): boolean {
  const today = Math.floor(wall / DAY);
  const day = [today, today - 1].find((each) => isInHours(hoursOfDay(hours, each), each, wall));
  if (day === undefined) return false;
  let begin = wall;
  while (isInHours(hoursOfDay(hours, day), day, begin - 1)) begin -= 1;
  return (wall - begin) % step === 0;
}

/** Every minute looked at by itself: slow, and simple enough to be believed. */
export function slotsByTheMinute(plan: Plan, from: number, to: number): { start: number; seats: number }[] {
  const { shape, hosts, rooms, closures, bookable, sessions } = plan;
  const all = minutes(from - shape.before, to + shape.duration + shape.after);
  const closed = busyMinutes(closures);
  const ofHosts = hosts.map((host) => {
    const clock = wallClock(host.hours.zone);
    const open = new Set(all.filter((minute) => isOpenOnTheWall(host.hours, clock(minute))));
    return { host, clock, open, taken: busyMinutes(host.taken) };
  });
  const ofRooms = rooms?.map(({ taken }) => busyMinutes(taken));
  return minutes(Math.max(from, bookable.from), Math.min(to, bookable.until)).flatMap((start) => {
    const during = minutes(start, start + shape.duration);
    const block = minutes(start - shape.before, start + shape.duration + shape.after);
    const isFree = (taken: ReadonlySet<number>) => block.every((minute) => !taken.has(minute));
    const able = ofHosts.map(({ host, clock, open, taken }) => ({
      free: during.every((minute) => open.has(minute)) && isFree(taken),
      onGrid: open.has(start) && isOnGrid(host, clock(start), shape.step),
    }));
    const together = able.every(({ free }) => free) && able.some(({ onGrid }) => onGrid);
    const apart = able.filter(({ free, onGrid }) => free && onGrid).length;
    const ways = plan.takes === "all-hosts" ? Number(together) : apart;
    const places = ofRooms === undefined ? ways : Math.min(ways, ofRooms.filter(isFree).length);
    const isOpen = during.every((minute) => !closed.has(minute));
    const joined = sessions.filter((session) => session.start === start).reduce((sum, { seats }) => sum + seats, 0);
    const seats = isOpen ? places * shape.capacity + joined : 0;
    return seats > 0 ? [{ start, seats }] : [];
  });
}

function busyMinutes(taken: readonly { readonly from: number; readonly to: number }[]): ReadonlySet<number> {
  return new Set(taken.flatMap(({ from, to }) => minutes(from, to)));
}

function minutes(from: number, to: number): number[] {
  return Array.from({ length: Math.max(to - from, 0) }, (_, n) => from + n);
}
