import { z } from "zod";
import { PlainText } from "../../../kernel/text.ts";
import { CLOUDS } from "../contract.ts";
import { ApplicationObjectId, CredentialWish, Guid } from "../credentials/contract.ts";
import { Login, Operators } from "../operators/contract.ts";
import { PERMISSION_SETS } from "../requirements/contract.ts";

/** A connection that an administrator of Microsoft's is to make, on a machine of theirs. */
export const SetupWish = z
  .strictObject({
    name: PlainText.min(1).max(100).default("Parley"),
    cloud: z.enum(CLOUDS).default("global"),
    permissionSet: z.enum(PERMISSION_SETS).default("least"),
    /** Whether the app is to serve other organisations, too, by their consent alone. */
    multiTenant: z.boolean().default(false),
    /** Whom Parley may act for through it. */
    operators: Operators.optional(),
    /** Somebody outside of them, for whom Microsoft must refuse Parley. */
    outside: Login.optional(),
  })
  .meta({ id: "SetupWish" });
export type SetupWish = z.output<typeof SetupWish>;

/** What stopped the administrator, for the one who waits here. */
export const SetupTrouble = z.strictObject({
  reason: PlainText.min(1).max(60),
  sentence: PlainText.min(1).max(600),
  cure: PlainText.min(1).max(600).optional(),
  who: PlainText.min(1).max(60).optional(),
});

export const Setup = z
  .object({
    id: z.uuid(),
    name: z.string(),
    cloud: z.enum(CLOUDS),
    permissionSet: z.enum(PERMISSION_SETS),
    multiTenant: z.boolean(),
    state: z.enum(["waiting", "done", "expired"]),
    operators: Operators.optional(),
    outside: z.string().optional(),
    /** What the app is to ask for, and where Microsoft sends browsers back to. */
    asks: z.object({
      application: z.array(z.string()),
      delegated: z.array(z.string()),
      redirectUris: z.array(z.string()),
    }),
    trouble: SetupTrouble.optional(),
    /** The login of whoever registered the app. */
    administrator: z.string().optional(),
    /** The connection that came of it. */
    connection: z.uuid().optional(),
    createdAt: z.string(),
    expiresAt: z.string(),
  })
  .meta({ id: "Setup" });
export type Setup = z.infer<typeof Setup>;

/** Shown once: whoever holds the token makes the connection. */
const Handed = {
  token: z.string(),
  /** What the administrator types on a machine of theirs. */
  command: z.string(),
  /** What the administrator pastes into Azure Cloud Shell instead. */
  cloudShell: z.string(),
};
export const BegunSetup = Setup.extend(Handed).meta({ id: "BegunSetup" });
export const SetupCommand = z.object(Handed).meta({ id: "SetupCommand" });

const Token = PlainText.min(16).max(100);

export const TokenShown = z.strictObject({ token: Token });

/** All that it takes to register the app. Nothing in it is a secret. */
export const SetupPlan = z
  .object({
    name: z.string(),
    organisation: z.string(),
    cloud: z.enum(CLOUDS),
    /** The public half, as PEM; its private key stays on the server. */
    certificate: z.string(),
    application: z.array(z.string()),
    delegated: z.array(z.string()),
    redirectUris: z.array(z.string()),
    /** Whether administrators of other tenants may consent to it. */
    multiTenant: z.boolean(),
    /** By this tag an app that was made before is found again. */
    tag: z.string(),
    /** Where the pretend Microsoft answers, in sandbox mode. */
    sandbox: z.object({ graph: z.string(), login: z.string() }).optional(),
  })
  .meta({ id: "SetupPlan" });
export type SetupPlan = z.infer<typeof SetupPlan>;

const AppIds = z.strictObject({ entraTenantId: Guid, clientId: Guid, applicationObjectId: Guid });
/** What names the app that was registered. */
export type AppIds = z.output<typeof AppIds>;

export const SetupOutcome = AppIds.extend({
  token: Token,
  /** Where the tenant turned out to live; the cloud of the set-up where absent. */
  cloud: z.enum(CLOUDS).optional(),
  /** The login of whoever signed in to register it. */
  administrator: Login.nullish(),
});
export type SetupOutcome = z.output<typeof SetupOutcome>;

/** An app that was registered by hand with the set-up's certificate, or one that exists already with its own secret. */
export const SetupApp = z
  .strictObject({
    entraTenantId: Guid,
    clientId: Guid,
    applicationObjectId: ApplicationObjectId.optional(),
    credential: CredentialWish.default({ kind: "certificate" }),
  })
  .meta({ id: "SetupApp" });
export type SetupApp = z.output<typeof SetupApp>;

/** The line that the block shows where it cannot reach the server. */
export const SetupCode = z.strictObject({ code: PlainText.min(1).max(400) });

export const SetupFailure = SetupTrouble.extend({ token: Token });
export type SetupFailure = z.output<typeof SetupFailure>;

export const SetUp = z.object({ connection: z.uuid(), state: z.string(), address: z.string() });
