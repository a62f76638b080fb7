import { setTimeout as pause } from "node:timers/promises";
import {
  anyUser,
  type GraphClient,
  GraphError,
  microsoftsClock,
  subscribe,
  tryToCreateTeam,
  unsubscribe,
} from "../../../../graph/index.ts";
import { later, MINUTE } from "../../../../kernel/time.ts";
import { isReachable } from "../../subscriptions/rules.ts";
import { good, type Outcome, skewOutcome } from "../rules.ts";
import { type Known, tried } from "./refusals.ts";

/** What the tries on the connection itself may use. */
export interface Scene {
  readonly graph: GraphClient;
  /** Where people and Microsoft find this server. */
  readonly address: string;
  readonly sandbox: boolean;
  /** The abilities that are on. */
  readonly on: readonly string[];
}

type Try = (scene: Scene) => Promise<Outcome>;

export const ON_CONNECTION: Readonly<Record<string, Try>> = {
  token: ({ graph }) =>
    tried([], async () => {
      await graph.standing();
      return good("Microsoft gave this app a token.");
    }),
  clock: ({ graph }) =>
    tried([], async () => {
      const theirs = await microsoftsClock(graph);
      return theirs === undefined
        ? good("Microsoft did not say what time it is.")
        : skewOutcome(theirs, graph.clock.now());
    }),
  directory: ({ graph }) =>
    tried(DIRECTORY, async () => {
      await anyUser(graph);
      return good("People can be looked up.");
    }),
  address: (scene) => tried(ADDRESS, () => tryAddress(scene)),
  "teams.create": ({ graph }) =>
    tried(TEAMS, async () => {
      await tryToCreateTeam(graph);
      return good("Teams may be made.");
    }),
};

export const DIRECTORY: readonly Known[] = [
  {
    status: 403,
    level: "bad",
    reason: "directory-closed",
    sentence: "The app may not look people up.",
    cure: "Grant the application permission User.ReadBasic.All with admin consent.",
    who: "Privileged Role Administrator",
  },
];

export const TEAMS: readonly Known[] = [
  {
    status: 403,
    level: "bad",
    reason: "teams-not-allowed",
    sentence: "The app may not make teams.",
    cure: "Grant the application permission Team.Create with admin consent.",
    who: "Privileged Role Administrator",
  },
];

const UNREACHABLE: Outcome = {
  level: "bad",
  reason: "address-unreachable",
  sentence: "Microsoft called this server at its public address and got no right answer.",
  cure: "Check that PARLEY_URL is reachable from the internet over https, and that no firewall or sign-in stands before /graph/notifications. Until then news is found by asking now and then.",
  who: "operator of this server",
};

export const ADDRESS: readonly Known[] = [
  { ...UNREACHABLE, status: 400, code: "ValidationError" },
  { ...UNREACHABLE, status: 400, says: /validation request/i },
  {
    status: 403,
    says: /limit of subscriptions/i,
    level: "bad",
    reason: "listeners-too-many",
    sentence:
      "Microsoft lets the app listen to this no more often: another program listens by the same app registration.",
    cure: "Give Parley an app registration of its own, or stop the other program. What was listened to ends by itself within three days.",
    who: "administrator of Parley",
  },
  {
    status: 409,
    level: "warning",
    reason: "address-taken",
    sentence:
      "Microsoft already announces just this to another program of the same app registration, so this server’s address was not tried.",
    cure: "Test again in ten minutes; where it is still so, give Parley an app registration of its own.",
    who: "administrator of Parley",
  },
  {
    status: 400,
    level: "bad",
    reason: "address-refused",
    sentence: "Microsoft does not take this server’s public address.",
    cure: "Set PARLEY_URL to an https address with a certificate that the public trusts. Until then news is found by asking now and then.",
    who: "operator of this server",
  },
  {
    status: 403,
    level: "bad",
    reason: "listening-not-allowed",
    sentence: "The app may not listen to what is announced.",
    cure: "Grant the application permissions that are listed as missing, with admin consent.",
    who: "Privileged Role Administrator",
  },
];

/** What there is to listen to, by what is on. */
const HEARD: readonly (readonly [ability: string, resource: string])[] = [
  ["messenger.chats", "/chats/getAllMessages"],
  ["meetings.recordings", "communications/onlineMeetings/getAllRecordings"],
  ["meetings.transcripts", "communications/onlineMeetings/getAllTranscripts"],
];

/** Listens to something for ten minutes and stops at once: Microsoft calls the address before it says yes. */
async function tryAddress({ graph, address, sandbox, on }: Scene): Promise<Outcome> {
  if (!isReachable(address, sandbox)) {
    return {
      level: "warning",
      reason: "address-not-public",
      sentence: `Microsoft cannot call ${address}.`,
      cure: "Set PARLEY_URL to a public https address. Until then news is found by asking now and then.",
      who: "operator of this server",
    };
  }
  const { id } = await subscribedInTurn(graph, {
    resource: HEARD.find(([ability]) => on.includes(ability))?.[1] ?? "/chats/getAllMessages",
    changeType: "created",
    notificationUrl: `${address}/graph/notifications`,
    expirationDateTime: later(graph.clock.now(), 10 * MINUTE).toISOString(),
  });
  if (id !== undefined) await unsubscribe(graph, id);
  return good("Microsoft called this server at its public address.");
}

/** How long whoever tests the same connection at the same time may take to stop listening, in milliseconds. */
const WAITS = [500, 1000, 2000, 4000];

type Wish = Parameters<typeof subscribe>[1]["subscription"];

async function subscribedInTurn(graph: GraphClient, subscription: Wish, waits = WAITS): ReturnType<typeof subscribe> {
  try {
    return await subscribe(graph, { subscription });
  } catch (error) {
    const [wait, ...more] = waits;
    if (wait === undefined || !(error instanceof GraphError && error.status === 409)) throw error;
    await pause(wait);
    return subscribedInTurn(graph, subscription, more);
  }
}
