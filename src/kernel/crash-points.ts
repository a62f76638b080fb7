/**
 * Named places where a trial may kill the process, to prove that what follows a crash is right. They do nothing unless
 * the process runs under NODE_ENV=test with PARLEY_CRASH_AT=<name>.
 */
export const CRASH_POINTS = [
  "request-read",
  "wish-written",
  "wish-kept",
  "job-taken",
  "lease-taken",
  "organiser-found",
  "microsoft-answered",
  "fact-written",
] as const;

/** The same for a mail on its way: around the moment when the mail server takes it over. */
export const MAIL_CRASH_POINTS = [
  "mail-job-taken",
  "mail-sending-written",
  "mail-sending-kept",
  "mail-taken-over",
  "mail-sent-written",
] as const;

/** On the way of a webhook to its receiver. */
export const WEBHOOK_CRASH_POINTS = [
  "facts-followed",
  "webhook-claimed",
  "webhook-answered",
  "webhook-recorded",
] as const;

/** While a connection's certificate is renewed. */
export const CREDENTIAL_CRASH_POINTS = ["key-kept", "key-added", "key-proved", "key-taken-into-use"] as const;

/** While Microsoft is asked to announce something. */
export const SUBSCRIPTION_CRASH_POINTS = [
  "subscription-kept",
  "subscription-answered",
  "subscription-recorded",
] as const;

/** While a recording is found, and copied to where we keep it. */
export const ARTIFACT_CRASH_POINTS = [
  "artifact-found",
  "copy-begun",
  "copy-grown",
  "copy-recorded",
  "copy-in-place",
  "copy-kept",
] as const;

/** While a message is sent in somebody's name, and while a page of what Microsoft did not announce is kept. */
export const MESSAGE_CRASH_POINTS = [
  "message-asked",
  "message-answered",
  "message-recorded",
  "chats-page-kept",
] as const;

/** While a page of what was written in a channel is kept. */
export const CHANNEL_CRASH_POINTS = ["channel-page-kept"] as const;

/** While a file is laid into somebody's OneDrive, before the message that it goes along with is sent. */
export const UPLOAD_CRASH_POINTS = [
  "upload-named",
  "upload-begun",
  "upload-piece-sent",
  "upload-laid",
  "upload-shared",
] as const;

/** While a chat is begun in somebody's name. */
export const BEGINNING_CRASH_POINTS = ["chat-asked", "chat-answered", "chat-recorded"] as const;

/** While the team of a class is made and filled. */
export const CLASS_CRASH_POINTS = ["class-team-asked", "class-team-answered", "class-step-done"] as const;

/** While the event of a class's session is made, changed or ended. */
export const SESSION_CRASH_POINTS = ["session-asked", "session-answered", "session-recorded"] as const;

export type CrashPoint =
  | (typeof CRASH_POINTS)[number]
  | (typeof MAIL_CRASH_POINTS)[number]
  | (typeof WEBHOOK_CRASH_POINTS)[number]
  | (typeof CREDENTIAL_CRASH_POINTS)[number]
  | (typeof SUBSCRIPTION_CRASH_POINTS)[number]
  | (typeof ARTIFACT_CRASH_POINTS)[number]
  | (typeof MESSAGE_CRASH_POINTS)[number]
  | (typeof CHANNEL_CRASH_POINTS)[number]
  | (typeof UPLOAD_CRASH_POINTS)[number]
  | (typeof BEGINNING_CRASH_POINTS)[number]
  | (typeof CLASS_CRASH_POINTS)[number]
  | (typeof SESSION_CRASH_POINTS)[number];

const armed = process.env["NODE_ENV"] === "test" ? process.env["PARLEY_CRASH_AT"] : undefined;

/** Dies here, as under `kill -9`, when a trial asked for this point. */
export function crashPoint(name: CrashPoint): void {
  if (armed === name) process.kill(process.pid, "SIGKILL");
}
