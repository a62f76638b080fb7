/** Properties of Microsoft's users by which people of rosters can be found. */
export const DIRECTORY_PROPERTIES = [
  "userPrincipalName",
  "mail",
  "id",
  "mailNickname",
  "otherMails",
  "proxyAddresses",
  "employeeId",
  "onPremisesSamAccountName",
  "onPremisesUserPrincipalName",
  "onPremisesImmutableId",
] as const;
