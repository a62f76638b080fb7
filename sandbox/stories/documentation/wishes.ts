import type { Said } from "../visitor.ts";

/** What has to be different from an example so that the campus can answer it. Texts may hold {names} of the stage. */
export interface Wish {
  /** Behind /v1.0 */
  readonly path?: string;
  /** Where the page shows none, or means something that only Contoso has. */
  readonly body?: Said;
  readonly headers?: Readonly<Record<string, string>>;
  /** Account of the person in whose name it is asked; in an app's name otherwise, unless the endpoint or /me forbids it. */
  readonly as?: string;
  /** Asked twice; the second answer counts. */
  readonly again?: boolean;
}

const MEMBER = "#microsoft.graph.aadUserConversationMember";
const me = { user: { id: "{priya}", tenantId: "{organization}" } };
/** Searches and counts that the page shows without the header it asks for. */
const EVENTUAL: Wish = { headers: { ConsistencyLevel: "eventual" } };
const byPriya: Wish = { as: "praman2" };

const DIRECTORY: Readonly<Record<string, Wish>> = {
  "7f7cd9a91f": EVENTUAL,
  "6548e00d10": EVENTUAL,
  "37cef16da6": EVENTUAL,
  e182d6fa6c: { path: "/applications(appId='{app.appId}')?$select=id,appId,displayName,requiredResourceAccess" },
  "9b35b7d34f": {
    path: "/servicePrincipals/{api}?$select=id,appId,displayName,appRoles,oauth2PermissionScopes,resourceSpecificApplicationPermissions",
  },
  "140680ac6d": {
    path: "/servicePrincipals(appId='00000003-0000-0000-c000-000000000000')/appRoleAssignedTo/{assignedTo}",
  },
  d4a0c3d13f: { path: "/servicePrincipals(appId='{app.appId}')/appRoleAssignments/{assignment}" },
  aeba6e7146: { body: { keyId: "{app.secret}" } },
  "7d5ddce196": { body: { keyId: "{principal.secret}" } },
  "0a40089df1": { path: "/oauth2PermissionGrants/{grant.person}" },
  a621e78b67: { path: "/groups/{unifiedGroup}" },
  "5b86db91e4": {
    path: "/users?$filter=endswith(mail,'raman@campus.example')&$orderby=userPrincipalName&$count=true",
  },
  // The page writes $orderbydisplayName.
  e486180aaa: { path: '/users?$search="displayName:wa" OR "displayName:ad"&$orderby=displayName&$count=true' },
  "560512c2cf": byPriya,
  "66bddfa028": byPriya,
  "37c43ec1ea": { body: { groupIds: ["{group}"] } },
  "7322bd1434": byPriya,
  d03e3d5e34: {
    body: {
      displayName: "Adele Vance",
      identities: [{ signInType: "emailAddress", issuer: "{domain}", issuerAssignedId: "adele@example.com" }],
      passwordProfile: { password: "password-value", forceChangePasswordNextSignIn: false },
    },
  },
};

const TEAMS: Readonly<Record<string, Wish>> = {
  "8b8c581ce4": {
    body: {
      topic: { source: "entityUrl", value: "https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/{catalogueApp}" },
      activityType: "pendingFinanceApprovalRequests",
      previewText: { content: "Internal spending team has a pending finance approval requests" },
      recipients: [{ "@odata.type": "microsoft.graph.aadUserNotificationRecipient", userId: "{priya}" }],
      templateParameters: [{ name: "pendingRequestCount", value: "5" }],
    },
  },
  "31fcdc78a0": { path: "/appCatalogs/teamsApps?$filter=id eq '{catalogueApp}'" },
  b31283e522: {
    path: "/appCatalogs/teamsApps?$filter=id eq '{catalogueApp}'&$expand=appDefinitions($select=id,authorization)",
  },
  e6bba6fc41: { path: "/appCatalogs/teamsApps?$filter=id eq '{catalogueApp}'&$expand=appDefinitions" },
  e8d0dc2355: { path: "/appCatalogs/teamsApps?$filter=externalId eq '{catalogueApp.externalId}'" },
  e7fa77a868: {
    path: "/chats/{chat}/installedApps?$expand=teamsApp,teamsAppDefinition&$filter=teamsApp/externalId eq '{catalogueApp.externalId}'",
  },
  ed12633839: { path: "/teams?$filter=displayName eq 'Careers Service'&$select=id,description" },
  "1e5166cbec": {
    path: "/teams/{team}/members?$filter=(microsoft.graph.aadUserConversationMember/userId eq '{priya}')",
  },
  "220dce4196": {
    path: "/teams/{team}/members?$filter=(microsoft.graph.aadUserConversationMember/displayName eq 'Priya Raman' or microsoft.graph.aadUserConversationMember/email eq 'admin@campus.example')",
  },
  "9a8499f452": {
    path: "/teams/{team}/members?$filter=(microsoft.graph.aadUserConversationMember/displayName eq 'Priya Raman' or microsoft.graph.aadUserConversationMember/email eq 'admin@campus.example')",
  },
  "345a49696f": {
    body: {
      "@odata.type": MEMBER,
      roles: ["owner"],
      "user@odata.bind": "https://graph.microsoft.com/v1.0/users('{tomasz}')",
    },
  },
  "661c421ed7": byPriya,
  "9fd77b681c": byPriya,
  c3e92b773e: {
    body: {
      values: [{ "@odata.type": MEMBER, "user@odata.bind": "https://graph.microsoft.com/v1.0/users('{tomasz}')" }],
    },
  },
  "063d690582": { body: { displayName: "Finance" } },
  "12178270f1": { body: { userId: "{siobhan}" } },
};

const CHATS: Readonly<Record<string, Wish>> = {
  "9c16624868": byPriya,
  c758d0c63a: byPriya,
  "9fa6779cd2": byPriya,
  "104d42a03b": byPriya,
  c85884b967: byPriya,
  c735dd22c5: { body: me },
  b3d1f67a54: { body: me },
  "2b1894af8b": { body: { "message@odata.bind": "https://graph.microsoft.com/v1.0/chats/{chat}/messages/{message}" } },
  df760d9f06: {
    body: {
      chatType: "group",
      topic: "Group chat title",
      members: [
        ["priya", "owner"],
        ["tomasz", "owner"],
        ["guest", "guest"],
      ].map(([name, role]) => ({
        "@odata.type": MEMBER,
        roles: [role],
        "user@odata.bind": `https://graph.microsoft.com/v1.0/users('{${name}}')`,
      })),
    },
  },
  ef377ac2ed: {
    path: "/chats/{chat}/messages?$top=2&$orderby=lastModifiedDateTime desc&$filter=lastModifiedDateTime gt 2022-09-22T00:00:00.000Z and lastModifiedDateTime lt 2092-09-24T00:00:00.000Z",
  },
  // Tokens are worth nothing to anybody else: the same query from its beginning.
  "2079ec578c": { path: "/teams/{team}/channels/{channel}/messages/delta" },
  c4abf5c697: { path: "/teams/{team}/channels/{channel}/messages/delta" },
  "684a055141": { path: "/users/{priya}/chats/getAllMessages/delta" },
};

const CALENDARS: Readonly<Record<string, Wish>> = {
  bf7acaec98: { path: "/me/calendar/calendarView?startDateTime={weekAgo}&endDateTime={weekAhead}" },
  "224abb442a": { path: "/me/calendarView/delta?startdatetime={weekAgo}&enddatetime={weekAhead}" },
  "72f6b5a830": {
    body: {
      "@odata.type": "#microsoft.graph.fileAttachment",
      name: "menu.txt",
      contentBytes: "bWFjIGFuZCBjaGVlc2UgdG9kYXk=",
    },
  },
  aa07e2f81c: {
    body: {
      schedules: ["priya.raman@campus.example", "tomasz.wisniewski@campus.example"],
      startTime: { dateTime: "{weekAgo}", timeZone: "Pacific Standard Time" },
      endTime: { dateTime: "{weekAhead}", timeZone: "Pacific Standard Time" },
      availabilityViewInterval: 60,
    },
  },
};

const MEETINGS: Readonly<Record<string, Wish>> = {
  "96ed68b6c1": {
    path: "/communications/callRecords?$filter=startDateTime ge 2020-01-01T00:00:00Z and startDateTime lt 2090-01-01T00:00:00Z",
  },
  eccc58eb8f: { path: "/communications/callRecords?$filter=participants_v2/any(p:p/id eq '{callum}')" },
  "08239528c9": { path: "/me/onlineMeetings?$filter=joinMeetingIdSettings/joinMeetingId eq '{meeting.code}'" },
  c007242d3e: { path: "/users/{callum}/onlineMeetings?$filter=JoinWebUrl eq '{meeting.joinUrl}'" },
  d5da14effc: { path: "/me/onlineMeetings?$filter=JoinWebUrl eq '{meeting.joinUrl}'" },
  ffaa3e4b29: {
    path: "/users/{callum}/onlineMeetings/getAllRecordings?$filter=MeetingOrganizer/User/Id eq '{callum}'",
  },
  "4fffd8a08f": {
    path: "/users/{callum}/onlineMeetings/getAllRecordings(meetingOrganizerUserId='{callum}',startDateTime=2020-01-15T00:00:00Z,endDateTime=2090-01-31T00:00:00Z)",
  },
  f825ded295: {
    path: "/users/{callum}/onlineMeetings/getAllTranscripts?$filter=MeetingOrganizer/User/Id eq '{callum}'",
  },
  "501e27e143": {
    path: "/me/onlineMeetings/{meeting}/transcripts?$filter=contentCorrelationId eq '{transcript.correlation}'",
  },
  // The page shows the answer to whoever asks again.
  "92ef1256aa": { again: true },
  a0ace56ddd: {
    body: {
      attendees: [{ phoneNumber: "+13129224122", timeZone: "Pacific Standard Time" }],
      remindBeforeTimeInMinutesType: "mins15",
    },
  },
  "401e3e051f": {
    body: {
      attendees: [{ phoneNumber: "+13129224122", timeZone: "Pacific Standard Time" }],
      messageType: "confirmation",
    },
  },
  cb374c70be: { body: { availability: "DoNotDisturb", activity: "DoNotDisturb", expirationDuration: "PT8H" } },
};

const SUBSCRIPTIONS: Readonly<Record<string, Wish>> = {
  b758f6fe87: { body: { expirationDateTime: "{soon}" } },
  "83ec30a7e1": {
    body: {
      changeType: "created,updated",
      notificationUrl: "{receiver}/changes",
      lifecycleNotificationUrl: "{receiver}/lifecycle",
      resource: "/users/{priya}/messages",
      expirationDateTime: "{soon}",
      clientState: "<secretClientState>",
    },
  },
  c246914f93: {
    body: {
      changeType: "created",
      notificationUrl: "{receiver}/changes",
      resource: "me/mailFolders('Inbox')/messages",
      expirationDateTime: "{soon}",
      clientState: "secretClientValue",
      latestSupportedTlsVersion: "v1_2",
    },
    as: "praman2",
  },
};

export const WISHES: Readonly<Record<string, Wish>> = {
  ...DIRECTORY,
  ...TEAMS,
  ...CHATS,
  ...CALENDARS,
  ...MEETINGS,
  ...SUBSCRIPTIONS,
};
