import { SECOND } from "../../kernel/time.ts";
import { GraphError } from "../wire/graph-error.ts";
import type { Room, Seats } from "./seats.ts";
import type { Heard, Spending, Standing } from "./spending.ts";
import { OutOfPatience, type Turn } from "./waiting.ts";

/** Leave to send some calls together. */
export interface Admission {
  /** Calls that would have to wait for longer than the caller will, by their place; the others may be sent now. */
  readonly refused: ReadonlyMap<number, GraphError>;
  readonly waitedMs: number;
  /** Tells what Microsoft answered to the call at `index`; resolves with the milliseconds for which its budgets are now closed. */
  heed(index: number, heard: Heard): Promise<number | undefined>;
  /** Gives the seats back. */
  leave(): void;
}

/** A call with the room it needs a seat in, if it needs one. */
export interface Guest extends Standing {
  readonly room: Room | undefined;
}

/** What an admission needs of the governor. */
export interface House {
  readonly spending: Spending;
  readonly seatsIn: (room: Room) => Seats;
  readonly now: () => number;
}

/** Seats first, then budgets: a seat held while waiting for tokens is held for as long as the tokens are scarce anyway. */
export async function admit(house: House, guests: readonly Guest[], turn: Turn): Promise<Admission> {
  const began = house.now();
  const refused = new Map<number, GraphError>();
  const exits: (() => void)[] = [];
  const leave = (): void => exits.splice(0).forEach((exit) => exit());
  const attempt = async (places: readonly number[], work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof OutOfPatience)) throw error;
      for (const place of places) refused.set(place, heldBack(guests[place], error.openAt - house.now()));
    }
  };
  try {
    for (const [room, places] of roomsOf(guests)) {
      const sitting = { ...turn, seats: places.length };
      await attempt(places, async () => void exits.push(await house.seatsIn(room).enter(sitting)));
    }
    const standing = guests.map((guest, place) => ({ guest, place })).filter(({ place }) => !refused.has(place));
    await Promise.all(standing.map(({ guest, place }) => attempt([place], () => house.spending.pay(guest, turn))));
  } catch (error) {
    leave();
    throw error;
  }
  const heed = async (place: number, heard: Heard): Promise<number | undefined> => {
    const guest = guests[place];
    return guest && (await house.spending.heed(guest, heard));
  };
  return { refused, waitedMs: house.now() - began, heed, leave };
}

/** Who needs a seat where; rooms in one order for everybody, so that two parties cannot wait for each other. */
function roomsOf(guests: readonly Guest[]): [Room, number[]][] {
  const rooms = new Map<string, [Room, number[]]>();
  for (const [place, { room }] of guests.entries()) {
    if (!room) continue;
    const [, places] = rooms.get(room.key) ?? [];
    if (places) places.push(place);
    else rooms.set(room.key, [room, [place]]);
  }
  return [...rooms.values()].toSorted(([one], [other]) => one.key.localeCompare(other.key));
}

function heldBack(guest: Guest | undefined, waitMs: number): GraphError {
  const { method, template } = guest?.call ?? { method: "GET", template: "" };
  const retryAfter = Math.max(1, Math.ceil(waitMs / SECOND));
  const limit = guest?.workload ?? "Graph";
  return new GraphError({
    method,
    template,
    status: 429,
    code: "heldBack",
    innerCodes: [],
    said: "",
    requestId: undefined,
    clientRequestId: undefined,
    date: undefined,
    retryAfter,
    sentence: `${method} ${template} was held back: Microsoft's limit for ${limit} is used up for another ${retryAfter} s.`,
  });
}
