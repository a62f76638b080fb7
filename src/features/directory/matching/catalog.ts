/** What User.ReadBasic.All shows of others: id, displayName, givenName, surname, mail, photo, userPrincipalName. */
export type FieldPermission = "User.ReadBasic.All" | "User.Read.All";

/** How a directory field is looked for. */
export interface DirectoryFieldFacts {
  /** The least permission with which Microsoft shows it. */
  readonly permission: FieldPermission;
  /** Microsoft searches it only in its index (`ConsistencyLevel: eventual`), which lags a little behind. */
  readonly indexed?: true;
  /** Microsoft compares without regard to capitals; where capitals tell people apart, they are compared again here. */
  readonly exact?: true;
  /** What Microsoft keeps before each value. */
  readonly prefix?: string;
}

const EXTENSION_ATTRIBUTES = [
  "onPremisesExtensionAttributes/extensionAttribute1",
  "onPremisesExtensionAttributes/extensionAttribute2",
  "onPremisesExtensionAttributes/extensionAttribute3",
  "onPremisesExtensionAttributes/extensionAttribute4",
  "onPremisesExtensionAttributes/extensionAttribute5",
  "onPremisesExtensionAttributes/extensionAttribute6",
  "onPremisesExtensionAttributes/extensionAttribute7",
  "onPremisesExtensionAttributes/extensionAttribute8",
  "onPremisesExtensionAttributes/extensionAttribute9",
  "onPremisesExtensionAttributes/extensionAttribute10",
  "onPremisesExtensionAttributes/extensionAttribute11",
  "onPremisesExtensionAttributes/extensionAttribute12",
  "onPremisesExtensionAttributes/extensionAttribute13",
  "onPremisesExtensionAttributes/extensionAttribute14",
  "onPremisesExtensionAttributes/extensionAttribute15",
] as const;

/** Directory fields that a local field may be matched with, by Microsoft's names. */
export const DIRECTORY_FIELDS = [
  "userPrincipalName",
  "mail",
  "id",
  "proxyAddresses",
  "employeeId",
  "onPremisesSamAccountName",
  "onPremisesImmutableId",
  ...EXTENSION_ATTRIBUTES,
] as const;
export type DirectoryField = (typeof DIRECTORY_FIELDS)[number];

const EXTENSION: DirectoryFieldFacts = { permission: "User.Read.All", indexed: true };

const NAMED: Readonly<Partial<Record<DirectoryField, DirectoryFieldFacts>>> = {
  userPrincipalName: { permission: "User.ReadBasic.All" },
  mail: { permission: "User.ReadBasic.All" },
  id: { permission: "User.ReadBasic.All" },
  proxyAddresses: { permission: "User.Read.All", prefix: "smtp:" },
  employeeId: { permission: "User.Read.All" },
  onPremisesSamAccountName: { permission: "User.Read.All", indexed: true },
  // Base64, where a capital is another letter.
  onPremisesImmutableId: { permission: "User.Read.All", exact: true },
};

/** How a directory field is looked for, and with which permission. */
export function factsOf(field: DirectoryField): DirectoryFieldFacts {
  return NAMED[field] ?? EXTENSION;
}

/** Why a rule does not match a person, the most telling first: this is what is said where several rules fail. */
export const REASONS = [
  "already-matched",
  "shared-account",
  "several-matches",
  "guest-excluded",
  "account-disabled",
  "value-refused",
  "no-match",
  "local-field-empty",
] as const;
export type Reason = (typeof REASONS)[number];
