import { readFault } from "../../control/faults.ts";
import { ControlRefusal } from "../../control/refusal.ts";
import { restoreSnapshot, takeSnapshot } from "../../control/snapshots.ts";
import { type House, resetHouse } from "../../house.ts";
import type { Reply } from "../../kernel/http.ts";
import { isSeedName } from "../../seed/seeds.ts";
import { redirect } from "../page.ts";
import { type ScreenCall, textIn } from "../screen.ts";
import type { PlainDeed } from "./buttons.ts";
import { controlPage } from "./page.ts";

const HOUR = 3600;
/** Any request to Graph; those to the sign-in service have oauth2 in their path. */
const NO_SIGN_IN = "^/(?!.*oauth2)";
const always = { method: null, path: null, times: 1, after: 0, rate: 1 } as const;

const TOO_MANY = {
  kind: "status",
  status: 429,
  code: "TooManyRequests",
  message: "Please retry again later.",
  retryAfter: 10,
} as const;
const UNAVAILABLE = {
  kind: "status",
  status: 503,
  code: "serviceNotAvailable",
  message: "",
  retryAfter: null,
} as const;

/** What the buttons without fields do. */
const PLAIN: Readonly<Record<PlainDeed, (house: House) => void>> = {
  "advance-10-minutes": ({ world }) => world.clock.advance(HOUR / 6),
  "advance-hour": ({ world }) => world.clock.advance(HOUR),
  "advance-day": ({ world }) => world.clock.advance(24 * HOUR),
  "rate-0": ({ world }) => world.clock.setRate(0),
  "rate-1": ({ world }) => world.clock.setRate(1),
  "rate-60": ({ world }) => world.clock.setRate(60),
  "real-time": ({ world }) => world.clock.set(world.clock.realNow()),
  "fault-429": ({ faults }) => void faults.add({ ...always, id: null, path: NO_SIGN_IN, action: TOO_MANY }),
  "fault-503": ({ faults }) => void faults.add({ ...always, id: null, path: NO_SIGN_IN, action: UNAVAILABLE }),
  "fault-lost": ({ faults }) =>
    void faults.add({ ...always, id: null, method: "POST", action: { kind: "reset-after" } }),
  "fault-slow": ({ faults }) =>
    void faults.add({ ...always, id: "slow", times: null, action: { kind: "latency", milliseconds: 2000 } }),
  "faults-clear": ({ faults }) => faults.clear(),
  "notice-lose": ({ notices }) => void notices.faults.add({ ...always, id: null, action: { kind: "lose" } }),
  "notice-double": ({ notices }) =>
    void notices.faults.add({ ...always, id: null, action: { kind: "duplicate", copies: 1 } }),
  "notice-late": ({ notices }) =>
    void notices.faults.add({ ...always, id: null, action: { kind: "delay", seconds: HOUR } }),
};

type Ordered = (call: ScreenCall) => void;

/** What the forms with fields do. */
const ORDERED: ReadonlyMap<string, Ordered> = new Map(
  Object.entries<Ordered>({
    reset: ({ house }) => resetHouse(house, house.seed),
    seed: (call) => {
      const name = textIn(call, "seed");
      if (!isSeedName(name)) throw new ControlRefusal(404, `There is no seed "${name}".`);
      resetHouse(call.house, name);
    },
    "add-fault": ({ house, form }) => void house.faults.add(readFault(faultIn(form))),
    "remove-fault": (call) => void call.house.faults.remove(textIn(call, "id")),
    limits: (call) => {
      call.world.limitScale = scaleOf(textIn(call, "scale"));
    },
    snapshot: (call) => takeSnapshot(call.house, textIn(call, "name") || "snapshot"),
    restore: (call) => restoreSnapshot(call.house, textIn(call, "name")),
  }),
);

function scaleOf(text: string): number {
  const scale = text === "" ? Number.NaN : Number(text);
  if (Number.isFinite(scale) && scale >= 0) return scale;
  throw new ControlRefusal(400, "Limits are multiplied by a number from 0 up.");
}

function faultIn(form: URLSearchParams): Parameters<typeof readFault>[0] {
  const number = (name: string): number | undefined => {
    const text = (form.get(name) ?? "").trim();
    return text === "" ? undefined : Number(text);
  };
  const text = (name: string): string | undefined => (form.get(name) ?? "").trim() || undefined;
  return {
    match: { method: text("method"), path: text("path") },
    action: {
      kind: text("kind"),
      status: number("status"),
      retryAfter: number("retryAfter"),
      milliseconds: number("milliseconds"),
    },
    times: number("times"),
  };
}

export function doDeed(call: ScreenCall): Reply {
  const name = textIn(call, "do");
  try {
    if (isPlain(name)) PLAIN[name](call.house);
    ORDERED.get(name)?.(call);
    return redirect("/control");
  } catch (error) {
    if (error instanceof ControlRefusal) return controlPage(call.house, error.message);
    throw error;
  }
}

function isPlain(name: string): name is PlainDeed {
  return Object.hasOwn(PLAIN, name);
}
