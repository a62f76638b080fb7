/** Whose id stands in the place of a parameter, such as "/chats/{chat}", by the names that the stage gives. */
const PLACES: Readonly<Record<string, string>> = {
  "/users/{user}": "priya",
  "/users/{user}/manager": "amara",
  "/users/{user}/events/{e}": "event",
  "/users/{user}/events/{e}/attachments/{a}": "attachment",
  "/users/{user}/calendars/{cal}": "calendar",
  "/users/{user}/onlineMeetings/{m}": "meeting",
  "/users/{user}/onlineMeetings/{m}/attendanceReports/{r}": "report",
  "/users/{user}/onlineMeetings/{m}/recordings/{r}": "recording",
  "/users/{user}/onlineMeetings/{m}/transcripts/{t}": "transcript",
  "/users/{user}/chats/{chat}": "chat",
  "/users/{user}/chats/{chat}/messages/{msg}": "message",
  "/users/{user}/teamwork/installedApps/{inst}": "user.installation",
  "/communications/presences/{user}": "priya",
  "/communications/callRecords/{id}": "call",
  "/chats/{chat}": "chat",
  "/chats/{chat}/members/{member}": "chat.member",
  "/chats/{chat}/messages/{msg}": "message",
  "/chats/{chat}/messages/{msg}/hostedContents/{hc}": "message.picture",
  "/chats/{chat}/pinnedMessages/{pin}": "message",
  "/chats/{chat}/installedApps/{inst}": "chat.installation",
  "/chats/{chat}/tabs/{tab}": "chat.tab",
  "/teamwork/deletedChats/{id}": "deletedChat",
  "/teamwork/deletedTeams/{id}": "deletedTeam",
  "/teams/{team}": "team",
  "/teams/{team}/members/{member}": "team.member",
  "/teams/{team}/tags/{tag}": "tag",
  "/teams/{team}/tags/{tag}/members/{member}": "tag.member",
  "/teams/{team}/installedApps/{inst}": "team.installation",
  "/teams/{team}/channels/{channel}": "channel",
  "/teams/{team}/channels/{channel}/members/{member}": "channel.member",
  "/teams/{team}/channels/{channel}/sharedWithTeams/{t}": "team",
  "/teams/{team}/channels/{channel}/tabs/{tab}": "channel.tab",
  "/teams/{team}/channels/{channel}/messages/{msg}": "post",
  "/teams/{team}/channels/{channel}/messages/{msg}/replies/{reply}": "reply",
  "/groups/{id}": "group",
  "/groups/{id}/members/{member}": "priya",
  "/groups/{id}/owners/{owner}": "priya",
  "/applications/{id}": "app",
  "/applications/{id}/owners/{owner}": "priya",
  "/applications/{id}/extensionProperties/{ext}": "extension",
  "/servicePrincipals/{id}": "principal",
  "/servicePrincipals/{id}/appRoleAssignedTo/{ara}": "assignedTo",
  "/servicePrincipals/{id}/appRoleAssignments/{ara}": "assignment",
  "/oauth2PermissionGrants/{id}": "grant",
  "/directoryObjects/{id}": "group",
  "/domains/{id}": "domain",
  "/organization/{id}": "organization",
  "/subscriptions/{id}": "subscription",
};

/** Where an endpoint needs another object than the others have at the same place. */
const ELSEWHERE: readonly (readonly [endpoint: RegExp, place: string, name: string])[] = [
  [/\/onlineMeetings/, "/users/{user}", "callum"],
  [/\/(accept|decline|tentativelyAccept)$/, "/users/{user}/events/{e}", "invitation"],
  [/channels\/\{channel\}\/members/, "/teams/{team}/channels/{channel}", "privateChannel"],
  [/sharedWithTeams/, "/teams/{team}/channels/{channel}", "sharedChannel"],
  [/channels\/\{channel\}\/unarchive/, "/teams/{team}/channels/{channel}", "archivedChannel"],
  [/\/teams\/\{team\}\/unarchive/, "/teams/{team}", "archivedTeam"],
  [/^PUT \/groups\/\{id\}\/team/, "/groups/{id}", "unifiedGroup"],
  [/^POST \/teams\/.*\/installedApps$/, "/teams/{team}", "otherTeam"],
  [/^POST \/chats\/.*\/installedApps$/, "/chats/{chat}", "pair"],
  [/\/groups\/\{id\}\/(photos|team$)/, "/groups/{id}", "team"],
  [/appRoleAssignedTo/, "/servicePrincipals/{id}", "api"],
];

export function idForPlace(place: string, endpoint: string): string {
  const other = ELSEWHERE.find(([pattern, where]) => pattern.test(endpoint) && where === place);
  const name = other?.[2] ?? PLACES[place];
  if (name === undefined) throw new Error(`Nothing stands for ${place} of ${endpoint}.`);
  return name;
}

/** Whose id stands in a property of a body. */
const PROPERTIES: Readonly<Record<string, string>> = {
  clientId: "otherPrincipal",
  resourceId: "api",
  principalId: "priya",
  "group@odata.bind": "unifiedGroup.address",
};

export function idForProperty(name: string, value: string): string | undefined {
  // Apps of Contoso's own; those of the store are on the campus as well.
  if (name === "teamsApp@odata.bind" && /\/teamsApps\/[0-9a-f]{8}-/.test(value)) return "catalogueApp.address";
  return PROPERTIES[name];
}

/** The people whom a body may name, in the order in which it does. */
const PEOPLE: readonly (readonly [endpoint: RegExp, names: readonly string[]])[] = [
  [/^POST \/chats\/\{chat\}\/members/, ["leila"]],
  [/^POST \/teams\/\{team\}\/channels\/\{channel\}\/members/, ["tomasz"]],
  [/^POST \/teams\/\{team\}\/members/, ["leila", "wei"]],
  [/^(POST|PATCH) \/(groups|applications)\/\{id\}/, ["leila", "wei", "callum"]],
];

export function peopleFor(endpoint: string): readonly string[] {
  return PEOPLE.find(([pattern]) => pattern.test(endpoint))?.[1] ?? ["priya", "tomasz", "siobhan"];
}
