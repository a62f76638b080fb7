import { findSlots, startsAgainst, startsInto } from "./find-slots.ts";
import { openingsOf } from "./hours.ts";
import type { Host, Plan, Taken } from "./plan.ts";
import { covers, merged } from "./spans.ts";

/** Why a start is not offered; the first rule that takes it away. */
export type Reason =
  | "too-soon"
  | "too-far-ahead"
  | "not-released"
  | "closed"
  | "outside-hours"
  | "runs-past-hours"
  | "off-grid"
  | "no-room"
  | Taken["because"];

export interface Removed {
  readonly reason: Reason;
  /** The stretch in the way, where there is one. In minutes since the epoch. */
  readonly from?: number;
  readonly to?: number;
  /** Which closure it is. */
  readonly name?: string;
}

export interface Explained {
  readonly offered: boolean;
  /** What takes the start away for everybody. */
  readonly because?: Removed;
  /** Each host, with what takes it away for them. */
  readonly hosts: readonly { readonly host: string; readonly because?: Removed }[];
}

/** Why a start is offered or is not: for staff. It agrees with `findSlots`, which decides. */
export function explainSlot(plan: Plan, start: number): Explained {
  const offered = findSlots(plan, start, start + 1).length > 0;
  const because = offered ? undefined : RULES.map((rule) => rule(plan, start)).find((removed) => removed !== undefined);
  const hosts = plan.hosts.map((host) => {
    const own = HOST_RULES.map((rule) => rule(plan, host, start)).find((removed) => removed !== undefined);
    return { host: host.id, ...(own && { because: own }) };
  });
  return { offered, ...(because && { because }), hosts };
}

const RULES: readonly ((plan: Plan, start: number) => Removed | undefined)[] = [
  ({ bookable }, start) => (start < bookable.from ? { reason: "too-soon", to: bookable.from } : undefined),
  ({ bookable }, start) => (start >= bookable.until ? { reason: bookable.because, from: bookable.until } : undefined),
  ({ closures, shape }, start) => {
    const closure = closures.find((each) => isIn(startsInto(shape, each), start));
    return closure && { reason: "closed", ...closure };
  },
  ({ rooms, shape }, start) =>
    rooms?.every(({ taken }) => taken.some((each) => isIn(startsAgainst(shape, each), start)))
      ? { reason: "no-room" }
      : undefined,
];

const HOST_RULES: readonly ((plan: Plan, host: Host, start: number) => Removed | undefined)[] = [
  ({ shape }, { hours }, start) => {
    const openings = openingsOf(hours, start, start + shape.duration);
    const open = merged(openings.flatMap(({ from, to }) => [from, to]));
    if (!covers(open, start, start + 1)) return { reason: "outside-hours" };
    return covers(open, start, start + shape.duration) ? undefined : { reason: "runs-past-hours" };
  },
  ({ shape }, { taken }, start) => {
    const inTheWay = taken.find((each) => isIn(startsAgainst(shape, each), start));
    return inTheWay && { reason: inTheWay.because, from: inTheWay.from, to: inTheWay.to };
  },
  ({ shape, takes, hosts }, host, start) =>
    (takes === "all-hosts" ? hosts : [host]).some(({ hours }) =>
      openingsOf(hours, start, start + 1).some(({ grid }) => (start - grid) % shape.step === 0),
    )
      ? undefined
      : { reason: "off-grid" },
];

function isIn([from, to]: readonly [number, number], start: number): boolean {
  return from <= start && start < to;
}
