import { HOUR, later } from "../../../kernel/time.ts";
import type { MyMeeting } from "./contract.ts";

/** Who comes by, as meetings may know them. */
export interface Visitor {
  readonly person: string;
  readonly email: string | undefined;
  /** Their account in the tenant, where it is known. */
  readonly account: string | undefined;
}

/** What of a meeting tells whose it is. */
export interface Whose {
  readonly person_id: string | null;
  readonly organiser_object_id: string | null;
  readonly wish: {
    readonly organiser: Readonly<Record<string, string>>;
    readonly attendees: readonly { readonly email: string }[];
  };
}

/** Whether somebody is of a meeting's own people: invited, its organiser, or the one that it is held with. */
export function isTheirs({ person_id, organiser_object_id, wish }: Whose, visitor: Visitor): boolean {
  const { person, email, account } = visitor;
  if (person_id === person || wish.organiser["person"] === person) return true;
  if (account !== undefined && organiser_object_id === account) return true;
  const address = email?.toLowerCase();
  return wish.attendees.some((attendee) => attendee.email.toLowerCase() === address);
}

/** What of a meeting says whether its people see recordings and transcripts. */
interface Words {
  readonly wish: { readonly showInPortal?: boolean | undefined };
  readonly shown_by_service: boolean | null;
}

/**
 * Decided whenever somebody asks, so that a change counts at once, both ways. A meeting's own word comes first, then that of
 * the service that it was booked as, then the organisation's.
 */
export function isShown(
  { wish, shown_by_service: byService }: Words,
  settings: { readonly showInPortal: boolean },
): boolean {
  return wish.showInPortal ?? byService ?? settings.showInPortal;
}

interface Times {
  readonly cancelled: boolean;
  readonly starts_at: Date;
  readonly last_ends_at: Date;
}

/** Where a meeting stands for those who take part. */
export function stateAt({ cancelled, starts_at, last_ends_at }: Times, now: Date): MyMeeting["state"] {
  if (cancelled) return "cancelled";
  if (last_ends_at <= now) return "over";
  return starts_at <= now ? "now" : "ahead";
}

/** People talk on after the planned end. */
const TALKING_ON = 2 * HOUR;

/** Whether the link still leads anywhere useful. */
export function isJoinable({ cancelled, last_ends_at }: Times, now: Date): boolean {
  return !cancelled && later(last_ends_at, TALKING_ON) > now;
}
