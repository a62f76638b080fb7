import { type DestinationStream, type Logger, pino } from "pino";

/** What never reaches a log, wherever in a logged object it lies. */
const SECRET = [
  "authorization",
  "cookie",
  "client_secret",
  "clientSecret",
  "secret",
  "secretAccessKey",
  "password",
  "token",
  "access_token",
  "refresh_token",
  "client_assertion",
  "privateKeyPem",
  "sealed",
  "key",
];

const PATHS = SECRET.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/** One JSON line an event, to standard output unless told otherwise. */
export function openLog(level: string, to?: DestinationStream): Logger {
  const options = { level, redact: { paths: PATHS, censor: "(hidden)" }, base: null };
  return to ? pino(options, to) : pino(options);
}
