import { everyPermission } from "../../graph/protocol/endpoints.ts";
import { guidFrom } from "../../kernel/random.ts";
import ids from "./permission-ids.json" with { type: "json" };

/** What Microsoft Graph lets apps ask for. Ids are Microsoft's where they are known, otherwise made from the name. */

export const GRAPH_APP_ID = "00000003-0000-0000-c000-000000000000";

/** A role of an API: an application permission where apps may have it. */
export interface AppRole {
  readonly id: string;
  readonly value: string;
  readonly displayName: string;
  readonly description: string;
  readonly allowedMemberTypes: readonly string[];
  readonly isEnabled: boolean;
}

/** A delegated permission of an API. */
export interface PermissionScope {
  readonly id: string;
  readonly value: string;
  /** "User" where people may consent for themselves. */
  readonly type: "User" | "Admin";
  readonly displayName: string;
  readonly description: string;
  readonly isEnabled: boolean;
}

export const OPENID_SCOPES: readonly string[] = ["openid", "profile", "email", "offline_access"];

const FOR_PEOPLE = new Set([
  ...OPENID_SCOPES,
  "AppCatalog.Read.All",
  "AppCatalog.Submit",
  "Calendars.Read",
  "Calendars.Read.Shared",
  "Calendars.ReadBasic",
  "Calendars.ReadWrite",
  "Calendars.ReadWrite.Shared",
  "Channel.ReadBasic.All",
  "ChannelMessage.Send",
  "Chat.Create",
  "Chat.Read",
  "Chat.ReadBasic",
  "Chat.ReadWrite",
  "ChatMessage.Send",
  "Files.Read",
  "Files.Read.All",
  "Files.ReadWrite",
  "Files.ReadWrite.All",
  "Mail.Read",
  "Mail.ReadBasic",
  "Mail.ReadWrite",
  "Mail.Send",
  "MailboxSettings.Read",
  "MailboxSettings.ReadWrite",
  "OnlineMeetings.Read",
  "OnlineMeetings.ReadWrite",
  "Presence.Read",
  "Presence.Read.All",
  "Presence.ReadWrite",
  "Sites.Read.All",
  "Sites.ReadWrite.All",
  "Team.Create",
  "Team.ReadBasic.All",
  "TeamsActivity.Send",
  "TeamsAppInstallation.ReadForUser",
  "TeamsAppInstallation.ReadWriteSelfForUser",
  "User.Read",
  "User.ReadBasic.All",
  "User.ReadWrite",
  "UserTeamwork.Read",
  "VirtualAppointment.Read",
  "VirtualAppointment.ReadWrite",
]);

function named(kind: keyof typeof ids): string[] {
  const known: Readonly<Record<string, string>> = ids[kind];
  // The endpoint table holds a few words of prose where Microsoft's pages explain instead of listing.
  const listed = everyPermission(kind).filter((name) => /^[A-Z][\w-]*\.\w/.test(name));
  return [...new Set([...Object.keys(known), ...listed])].sort();
}

function idOf(kind: keyof typeof ids, name: string): string {
  const known: Readonly<Record<string, string>> = ids[kind];
  return known[name] ?? guidFrom(`Microsoft Graph ${kind} ${name}`);
}

/** Such as "Read chat messages" for ChatMessage.Read.All. */
function title(name: string): string {
  const [subject = "", verb = "Use"] = name.split(".");
  const words = (text: string): string => text.replaceAll(/(?<=[a-z])(?=[A-Z])|-/g, " ").toLowerCase();
  const sentence = `${words(verb)} ${words(subject)}`;
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}

const OPENID_TITLES: Readonly<Record<string, string>> = {
  openid: "Sign users in",
  profile: "View users' basic profile",
  email: "View users' email address",
  offline_access: "Maintain access to data you have given it access to",
};

export const GRAPH_ROLES: readonly AppRole[] = named("application").map((value) => ({
  id: idOf("application", value),
  value,
  displayName: title(value),
  description: `Allows the app to ${title(value).toLowerCase()} without a signed-in user.`,
  allowedMemberTypes: ["Application"],
  isEnabled: true,
}));

export const GRAPH_SCOPES: readonly PermissionScope[] = named("delegated").map((value) => ({
  id: idOf("delegated", value),
  value,
  type: FOR_PEOPLE.has(value) ? "User" : "Admin",
  displayName: OPENID_TITLES[value] ?? title(value),
  description: `Allows the app to ${(OPENID_TITLES[value] ?? title(value)).toLowerCase()} on behalf of the signed-in user.`,
  isEnabled: true,
}));
