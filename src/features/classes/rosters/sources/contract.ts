import { z } from "zod";
import { OneLine, PlainText } from "../../../../kernel/text.ts";
import { Roster, RosterProblem } from "../contract.ts";

/** What OneRoster calls what a roster is read from; in an order in which whatever refers to something comes after it. */
export const COLLECTIONS = ["academicSessions", "orgs", "courses", "classes", "users", "enrollments"] as const;
export type Collection = (typeof COLLECTIONS)[number];

/** By version, the permission that OneRoster's security model names for reading rosters. */
export const SCOPES = {
  "1.1": "https://purl.imsglobal.org/spec/or/v1p1/scope/roster-core.readonly",
  "1.2": "https://purl.imsglobal.org/spec/or/v1p2/scope/roster-core.readonly",
} as const;

const Address = OneLine.min(1).max(2000);

/** How Parley shows the service that it may read: by a client's id and secret (OAuth 2.0), or by a token that does not end. */
const SignIn = z.enum(["client", "token"]);

const Wished = {
  name: OneLine.min(1).max(120),
  /** Up to and without `/users`, such as `https://sis.example/ims/oneroster/v1p1`. */
  url: Address,
  version: z.enum(["1.1", "1.2"]),
  /** How many items are asked for at once; a service may give fewer. */
  pageSize: z.int().min(1).max(10_000),
  signIn: SignIn,
  /** Where the token is had; needed for `client`. */
  tokenUrl: Address.optional(),
  clientId: OneLine.min(1).max(400).optional(),
  /** What permission the token is asked for; empty: for none by name. */
  scope: OneLine.max(1000),
};

/** The client's secret, or the token. It is never shown again. */
const Secret = PlainText.trim().min(1).max(8000);

export const SourceWish = z
  .strictObject({
    ...Wished,
    pageSize: Wished.pageSize.default(1000),
    scope: Wished.scope.optional(),
    secret: Secret,
  })
  .meta({ id: "RosterSourceWish" });
export type SourceWish = z.output<typeof SourceWish>;

export const SourceChange = z
  .strictObject({ ...Wished, secret: Secret })
  .partial()
  .meta({ id: "RosterSourceChange" });
export type SourceChange = z.output<typeof SourceChange>;

/** A service from which rosters are read, and the last reading with the first thing that was wrong with it. */
export const RosterSource = z
  .object({
    ...Wished,
    id: z.uuid(),
    createdAt: z.iso.datetime(),
    last: Roster.optional(),
    finding: RosterProblem.optional(),
  })
  .meta({ id: "RosterSource" });
export type RosterSource = z.infer<typeof RosterSource>;

/** One thing that was tried: signing in, or a collection of which one item was asked for. */
const TrialStep = z.object({
  what: z.enum(["token", ...COLLECTIONS]),
  works: z.boolean(),
  /** How many there are, where the service says so. */
  count: z.int().optional(),
  sentence: z.string().optional(),
  cure: z.string().optional(),
});
export type TrialStep = z.infer<typeof TrialStep>;

/** What came of trying a source; after signing in failed nothing else is tried. */
export const SourceTrial = z
  .object({ works: z.boolean(), steps: z.array(TrialStep) })
  .meta({ id: "RosterSourceTrial" });
export type SourceTrial = z.infer<typeof SourceTrial>;
