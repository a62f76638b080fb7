import { call, startServing, withDatabase } from "./scene.ts";
import type { Measured } from "./measured.ts";

const HOSTS = 20;
const DAY = 24 * 3600_000;
const ALL_DAY = { zone: "Europe/London", weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], from: "08:00", to: "20:00" }] };
const RATE = 50;
const SECONDS = 10;
const BOOKINGS = 1500;
const SIDE_BY_SIDE = 32;
const RIVALS = 200;

/**
 * Booking at a server of ours on its embedded database, with 20 hosts whose calendars are not asked for: how long the
 * slots of a month take at 50 questions a second, how many different slots are booked a second, and how many of 200 who
 * book one slot at once have it. `ratio` of the last is 1 where exactly one has. The load comes from this process.
 */
export async function measureAppointments(): Promise<Measured[]> {
  return withDatabase(async ({ environment, afterwards }) => {
    const server = startServing({ ...environment, PARLEY_SANDBOX: "off" });
    afterwards(() => server.stop());
    const url = (await server.line)[1] ?? "";
    const service = await furnish(url);
    const slots = await slotsOf(url, service);
    const won = await rivals(url, service, slots.pop() ?? "");
    const answers = await questions(url, service);
    const perSecond = await bookings(url, service, slots);
    return [
      { what: "200 who book one slot at once", figure: won, unit: "have it", ratio: won === 1 ? 1 : 0 },
      { what: "slots of a month, p50", figure: at(answers, 0.5), unit: "ms" },
      { what: "slots of a month, p95", figure: at(answers, 0.95), unit: "ms" },
      { what: "bookings of different slots", figure: perSecond, unit: "bookings/s" },
    ];
  });
}

async function furnish(url: string): Promise<string> {
  const hosts: string[] = [];
  for (let n = 0; n < HOSTS; n += 1) {
    const { id: person } = await call(url, "POST", { path: "/api/people", body: { name: `Host ${n}` } });
    const { id } = await call(url, "POST", { path: "/api/hosts", body: { person, availability: ALL_DAY } });
    hosts.push(id);
  }
  const body = { name: "Advice", zone: ALL_DAY.zone, hosts, outlook: "ignored", place: { kind: "phone" }, days: 60 };
  return (await call(url, "POST", { path: "/api/services", body })).id;
}

/** The address of a question about a month from now on. */
function question(service: string): string {
  const now = Date.now();
  const window = { from: new Date(now + DAY).toISOString(), to: new Date(now + 31 * DAY).toISOString() };
  return `/api/slots?${new URLSearchParams({ service, ...window }).toString()}`;
}

async function slotsOf(url: string, service: string): Promise<string[]> {
  const { items } = await call(url, "GET", { path: question(service) });
  return items.flatMap(({ start, seats }: { start: string; seats: number }) =>
    Array.from({ length: seats }, () => start),
  );
}

/** Milliseconds of each answer, asked for at a steady pace whatever the answers take. */
async function questions(url: string, service: string): Promise<number[]> {
  const path = question(service);
  const asked: Promise<number>[] = [];
  const begun = performance.now();
  for (let n = 0; n < RATE * SECONDS; n += 1) {
    await pause(begun + (n * 1000) / RATE - performance.now());
    asked.push(timed(() => call(url, "GET", { path })));
  }
  return (await Promise.all(asked)).toSorted((one, other) => one - other);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function bookings(url: string, service: string, slots: readonly string[]): Promise<number> {
  // Spread over the month, as people choose; many of them with the same start, for there are many hosts.
  const spread = slots.map((start, n) => ({ start, place: (n * 7919) % slots.length }));
  const wanted = spread
    .toSorted((one, other) => one.place - other.place)
    .slice(0, BOOKINGS)
    .values();
  const book = async () => {
    for (const { start } of wanted) {
      const body = { service, start, customer: { name: "Priya", email: "priya@outside.example" } };
      await call(url, "POST", { path: "/api/appointments", body });
    }
  };
  const took = await timed(() => Promise.all(Array.from({ length: SIDE_BY_SIDE }, book)));
  return (Math.min(BOOKINGS, slots.length) / took) * 1000;
}

/** How many of those who book one slot with one host have it. */
async function rivals(url: string, service: string, start: string): Promise<number> {
  const { hosts } = await call(url, "GET", { path: `/api/services/${service}` });
  const body = { service, start, host: hosts[0], customer: { name: "Priya" } };
  const tried = Array.from({ length: RIVALS }, () =>
    call(url, "POST", { path: "/api/appointments", body }).then(
      () => true,
      () => false,
    ),
  );
  return (await Promise.all(tried)).filter(Boolean).length;
}

/** Of figures in their order. */
function at(figures: readonly number[], part: number): number {
  return figures[Math.floor(figures.length * part)] ?? Number.NaN;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(milliseconds, 0)));
}
