import { isIP } from "node:net";
import { isAbsolute, resolve } from "node:path";
import { z } from "zod";
import { CONNECTION_SETTINGS, connectionIn, connectionRules, type DeclaredConnection } from "./declared-connection.ts";
import { Failure } from "./errors.ts";
import { type MailServer, mailServerFrom, senderFrom } from "./mail/mail-server.ts";
import type { Mailbox } from "./mail/post-office.ts";
import { type AllowedHost, readAllowedHosts } from "./outside/allowed-hosts.ts";
import { SMS_SETTINGS, smsIn, smsRules, type SmsSettings } from "./sms/settings.ts";
import { bucketIn, type BucketSettings, STORAGE_SETTINGS, storageRules } from "./storage/settings.ts";

/** What the environment may say, what each word means, and an example that would be accepted. */
const port = z.coerce.number().int().min(0).max(65_535);
const httpUrl = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ""));
const databaseUrl = z.url({ protocol: /^postgres(ql)?$/ });
const switchWord = z.enum(["on", "off"]);
/** One or several base64 keys of 32 bytes, the newest first; the older ones still open what they sealed. */
const secretKeys = z
  .string()
  .transform((text) => text.split(",").map((key) => Buffer.from(key.trim(), "base64")))
  .refine((keys) => keys.every((key) => key.length === 32));

const mailServer = z.string().transform(mailServerFrom).pipe(z.custom<MailServer>(Boolean));
const mailSender = z.string().transform(senderFrom).pipe(z.custom<Mailbox>(Boolean));

/** Hosts that are reached although they are not public, or not by https. */
const hosts = z
  .string()
  .transform((text, context) => readAllowedHosts(text) ?? (context.addIssue("not a list of hosts"), z.NEVER));

/** Addresses and networks, such as 10.0.0.7 or 10.0.0.0/8. */
const networks = z
  .string()
  .transform((text) => text.split(",").map((each) => each.trim()))
  .refine((list) => list.every(isNetwork));

function isNetwork(text: string): boolean {
  const [address = "", length, ...more] = text.split("/");
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return (
    more.length === 0 && bits > 0 && (length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= bits))
  );
}

const SETTINGS = {
  PORT: { schema: port.default(4000), example: "4000" },
  HOST: { schema: z.string().min(1).default("127.0.0.1"), example: "0.0.0.0" },
  PARLEY_DATA: { schema: z.string().min(1).default("data"), example: "./data" },
  DATABASE_URL: { schema: databaseUrl.optional(), example: "postgres://parley:password@localhost:5432/parley" },
  PARLEY_URL: { schema: httpUrl.optional(), example: "https://parley.example.org" },
  PARLEY_TRUSTED_PROXIES: { schema: networks.default([]), example: "127.0.0.1, 10.0.0.0/8" },
  PARLEY_SECRET_KEY: { schema: secretKeys.optional(), example: "the output of: openssl rand -base64 32" },
  PARLEY_ALLOWED_HOSTS: { schema: hosts.default([]), example: "intranet.example.org, 10.0.0.7:8443" },
  PARLEY_SANDBOX: { schema: switchWord.optional(), example: "on" },
  SANDBOX_PORT: { schema: port.default(4001), example: "4001" },
  PARLEY_API_KEY: { schema: z.string().min(24).optional(), example: "the output of: openssl rand -hex 24" },
  PARLEY_GRAPH_URL: { schema: httpUrl.optional(), example: "http://localhost:4001/v1.0" },
  PARLEY_LOGIN_URL: { schema: httpUrl.optional(), example: "http://localhost:4001" },
  PARLEY_CLOCK_URL: { schema: httpUrl.optional(), example: "http://localhost:4001/_control/clock" },
  PARLEY_FEDERATED_TOKEN_FILE: {
    schema: z.string().min(1).optional(),
    example: "/var/run/secrets/azure/tokens/azure-identity-token",
  },
  ...CONNECTION_SETTINGS,
  ...STORAGE_SETTINGS,
  SMTP_URL: { schema: mailServer.optional(), example: "smtp://user:password@mail.example.org:587" },
  MAIL_FROM: { schema: mailSender.optional(), example: "Parley <parley@example.org>" },
  ...SMS_SETTINGS,
  NODE_ENV: { schema: z.enum(["development", "test", "production"]).default("development"), example: "production" },
  LOG_LEVEL: { schema: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"), example: "info" },
} as const;

type Name = keyof typeof SETTINGS;
type Values = { readonly [N in Name]: z.output<(typeof SETTINGS)[N]["schema"]> };

/** An outside sandbox: where its Graph, its Entra and its clock answer. */
export interface SandboxAddresses {
  readonly graph: string;
  readonly login: string;
  readonly clock: string;
  /** Where it takes mail, and from whom; absent for an outside sandbox, which SMTP_URL names. */
  readonly mail?: OutgoingMail | undefined;
}

/** A mail server and the address that mail comes from. */
export interface OutgoingMail {
  readonly server: MailServer;
  readonly from: Mailbox;
}

/** The one checked, frozen object that the environment becomes. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly publicUrl: string | undefined;
  /** Proxies whose word on who asks, and by which address, is believed. */
  readonly trustedProxies: readonly string[];
  readonly secretKeys: readonly Buffer[] | undefined;
  /** Hosts that an address from outside may lead to although they are not public. */
  readonly allowedHosts: readonly AllowedHost[];
  readonly sandbox: "on" | "off" | undefined;
  readonly sandboxPort: number;
  readonly outsideSandbox: SandboxAddresses | undefined;
  readonly mail: OutgoingMail | undefined;
  /** Who sends text messages. */
  readonly sms: SmsSettings | undefined;
  /** The bucket that files are kept in, instead of the data folder. */
  readonly bucket: BucketSettings | undefined;
  /** Where the platform keeps the identity token of this machine. */
  readonly federatedTokenFile: string | undefined;
  readonly connection: DeclaredConnection | undefined;
  readonly apiKey: string | undefined;
  readonly production: boolean;
  readonly logLevel: Values["LOG_LEVEL"];
}

/**
 * Reads the environment once. Throws one `Failure` that lists every mistake at once, each with the variable's name and
 * a value that would be accepted.
 */
export function readConfig(environment: NodeJS.ProcessEnv, folder: string): Config {
  const complaints: string[] = [];
  const values = valuesOf(environment, complaints);
  if (complaints.length === 0) complaints.push(...contradictions(values));
  if (complaints.length > 0) {
    throw new Failure("invalid-input", `Parley cannot start with these settings:\n${complaints.join("\n")}`, {
      cure: "Correct the variables named above and start again.",
      reason: "settings",
    });
  }
  return Object.freeze(configOf(values, folder));
}

function valuesOf(environment: NodeJS.ProcessEnv, complaints: string[]): Values {
  const shape = Object.fromEntries(Object.entries(SETTINGS).map(([name, setting]) => [name, setting.schema]));
  // An empty variable is how shells and compose files say "not set".
  const said = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, environment[name] || undefined]));
  const checked = z.object(shape).safeParse(said);
  for (const issue of checked.error?.issues ?? []) complaints.push(complaint(String(issue.path[0])));
  return readAs<Values>(checked.data ?? {});
}

/** The parse above fills every name by its own schema; the type system cannot follow a mapped schema that far. */
function readAs<T>(value: unknown): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- guaranteed by the schema parsed one line before
  return value as T;
}

function complaint(name: string): string {
  const setting = Object.entries(SETTINGS).find(([known]) => known === name)?.[1];
  return `  ${name} is not valid. A valid value: ${setting?.example ?? "(leave it out)"}`;
}

function contradictions(values: Values): string[] {
  const outside = [values.PARLEY_GRAPH_URL, values.PARLEY_LOGIN_URL, values.PARLEY_CLOCK_URL];
  const production = values.NODE_ENV === "production";
  const rules: [boolean, string][] = [
    [
      outside.some(Boolean) && !outside.every(Boolean),
      "  PARLEY_GRAPH_URL, PARLEY_LOGIN_URL and PARLEY_CLOCK_URL belong together: set all three or none.",
    ],
    [
      (values.SMTP_URL === undefined) !== (values.MAIL_FROM === undefined),
      `  SMTP_URL and MAIL_FROM belong together: set both or none. Valid values: ${SETTINGS.SMTP_URL.example} and ${SETTINGS.MAIL_FROM.example}`,
    ],
    [
      production && outside.some(Boolean),
      "  PARLEY_GRAPH_URL, PARLEY_LOGIN_URL and PARLEY_CLOCK_URL are for sandboxes: leave them out when NODE_ENV is production.",
    ],
    [
      production && values.PARLEY_SANDBOX === "on",
      "  PARLEY_SANDBOX must be off when NODE_ENV is production. A valid value: off",
    ],
    [
      production && values.PARLEY_SECRET_KEY === undefined && values.DATABASE_URL !== undefined,
      `  PARLEY_SECRET_KEY is needed when NODE_ENV is production and DATABASE_URL is set, or a second process could not open what the first sealed. A valid value: ${SETTINGS.PARLEY_SECRET_KEY.example}`,
    ],
  ];
  const all = [...rules, ...connectionRules(values), ...storageRules(values), ...smsRules(values)];
  return all.filter(([broken]) => broken).map(([, sentence]) => sentence);
}

function configOf(values: Values, folder: string): Config {
  const { PARLEY_GRAPH_URL: graph, PARLEY_LOGIN_URL: login, PARLEY_CLOCK_URL: clock } = values;
  const { SMTP_URL: server, MAIL_FROM: from } = values;
  return {
    port: values.PORT,
    host: values.HOST,
    dataFolder: isAbsolute(values.PARLEY_DATA) ? values.PARLEY_DATA : resolve(folder, values.PARLEY_DATA),
    databaseUrl: values.DATABASE_URL,
    publicUrl: values.PARLEY_URL,
    trustedProxies: values.PARLEY_TRUSTED_PROXIES,
    secretKeys: values.PARLEY_SECRET_KEY,
    allowedHosts: values.PARLEY_ALLOWED_HOSTS,
    sandbox: values.PARLEY_SANDBOX,
    sandboxPort: values.SANDBOX_PORT,
    outsideSandbox: graph && login && clock ? { graph, login, clock } : undefined,
    mail: server && from ? { server, from } : undefined,
    sms: smsIn(values),
    bucket: bucketIn(values),
    federatedTokenFile: values.PARLEY_FEDERATED_TOKEN_FILE,
    connection: connectionIn(values),
    apiKey: values.PARLEY_API_KEY,
    production: values.NODE_ENV === "production",
    logLevel: values.LOG_LEVEL,
  };
}
