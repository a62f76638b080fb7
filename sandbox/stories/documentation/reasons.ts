const NEWER_TYPE = "The page names the type of the recipient as it was called before v1.0 had it.";
const COLLECTED = "The page says 201 Created; the collection of examples has made 200 of it.";
const NO_LICENCES = "Groups have no licences on the campus.";
const NO_GRANTS = "No app asks for permissions on a single team or chat.";
const PLACEHOLDERS = "The page has placeholders where times, zones and members of enums belong.";
const NO_UPSERT = "Making what is not there by uniqueName is not simulated, and the page gives no body.";

/** Examples that the sandbox does not answer as documented, and why. */
export const EXCEPTED: Readonly<Record<string, string>> = {
  a60938c176: NEWER_TYPE,
  bac17858b7: NEWER_TYPE,
  ebf0cecf32: NEWER_TYPE,
  "17b719dddb": NEWER_TYPE,
  c30f677dce: NEWER_TYPE,
  "14ba7f83bd": "Service principals are not filtered by the number of their owners.",
  "6548e00d10": "It selects publisherName, which service principals of v1.0 do not have.",
  ea7ba8c0eb: NO_UPSERT,
  ebe68d9f53: NO_UPSERT,
  "6911e928c0": "Key and proof are cut short on the page; every-endpoint.test.ts rolls a whole one.",
  "0e03e876b3": COLLECTED,
  e780a5e762: COLLECTED,
  cd3d7f95c0: NO_GRANTS,
  cdd76b2cb2: NO_GRANTS,
  "138579dfb5": NO_LICENCES,
  "409f2a7368": NO_LICENCES,
  "2bef9eac95": NO_LICENCES,
  f852d317eb: NO_LICENCES,
  "1ff9787d36": "Attached items are not simulated, and the page names their type as another service did.",
  "6e7bc78f55": "Extended properties with several values are not simulated.",
  d4af688951: PLACEHOLDERS,
  a1ffab5cbc: PLACEHOLDERS,
  d955937dfa: COLLECTED,
  "169c926880": "Importing old messages into a new team is not simulated.",
  "3e22fc3262": "Mail written as MIME is not simulated.",
  "5723e94cba": "Custom security attributes are not simulated.",
  c4664442b2: "Schema extensions are not simulated.",
  d03e3d5e34: "Local accounts exist in tenants for customers only.",
  "98a70c9e41": "The campus has no Teams live events.",
  "691303e16a": "saveToSentItems is a text on the page, and a Boolean in the metadata.",
};

/** Members that need not be there: where, which, why. */
export const MEMBERS: readonly (readonly [endpoint: RegExp, path: RegExp, reason: string])[] = [
  [/./, /@odata\.nextLink$/, "Contoso has more than a page of it."],
  [
    /./,
    /@odata\.(id|type|associationLink|navigationLink)$/,
    "Only whole metadata says that of an object whose type is known.",
  ],
  [/^(GET|POST) \/applications/, /samlMetadataUrl|requestedAccessTokenVersion/, "The page shows sample values."],
  [/^GET \/servicePrincipals/, /^endpoints$/, "A relation, which is empty and comes with $expand only."],
  [/^GET \/servicePrincipals/, /verifiedPublisher\//, "Nobody verifies publishers."],
  [/^GET \/servicePrincipals\/delta/, /addIns/, "No app has add-ins."],
  [/\/appCatalogs/, /lastModifiedDateTime/, "The catalogue does not keep when an app was published."],
  [/\/appCatalogs/, /resourceSpecificPermissions/, NO_GRANTS],
  [/installedApps/, /consentedPermissionSet/, NO_GRANTS],
  [/installedApps/, /shortdescription/, "The page misspells shortDescription."],
  [/^POST \/\$batch/, /roleTemplateId/, "The page shows a directory role where the campus has a group."],
  [/\/chats/, /lastMessagePreview\/eventDetail/, "The last message of the page is an event, here it is a person's."],
  [/\/domains/, /availabilityStatus/, "It is always null, as the resource's own page says."],
  [/^GET \/groups\/\{id\}\/(m|transitiveM)emberOf/, /mail$/, "A group in groups is in security groups, without mail."],
  [/\/groups/, /expirationDateTime/, "No policy lets groups expire."],
  [/\/groups/, /preferredDataLocation/, "The campus has one location only."],
  [/\/groups\/\{id\}\/owners/, /accountEnabled/, "It comes with $select only, as the user's own page says."],
  [/^GET \/teams\/\{team\}\/tags/, /memberCount/, "The page writes the number as a text."],
  [
    /^POST \/users$/,
    /^(givenName|surname|jobTitle|mail|mobilePhone|officeLocation|preferredLanguage)$/,
    "The request does not give it.",
  ],
  [/\/presences\/\{user\}/, /^value$/, "The page shows a list where one person's presence is asked for."],
  [/\/events/, /locations$/, "The page shows it although it is not selected."],
  [/\/attachments$/, /content(Id|Location)$/, "Only pictures in the text have one."],
  [/attendanceReports$/, /attendanceRecords$/, "A relation, which comes with $expand only."],
  [/./, /@microsoft\.graph\.tips$/, "Advice of the service, in words of its own."],
  [
    /onlineMeetings/,
    /audioConferencing\/(tollFreeNumber|ConferenceId)/,
    "No toll-free number is rented; the page misspells conferenceId.",
  ],
  [
    /^POST \/users\/\{user\}\/onlineMeetings$/,
    /replyChainMessageId/,
    "Its own page says that it is null outside channels.",
  ],
];
