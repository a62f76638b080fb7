import type { Ability, Requirement } from "../../ability.ts";

const MORE = ["User.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"];

const BASIC: Requirement = {
  kind: "application-permission",
  name: "User.ReadBasic.All",
  because: "People are found in the directory by mail, login name or object id.",
  within: ["User.Read.All", ...MORE],
};

export const ABILITIES: readonly Ability[] = [
  {
    key: "directory.matching",
    title: "Matching by mail or login name",
    gives: "People whom your application knows are matched with accounts of the directory.",
    usual: true,
    requirements: [BASIC],
  },
  {
    key: "directory.more-fields",
    title: "Matching by employee number and other fields",
    gives: "People are matched by employeeId, onPremisesSamAccountName or an extension attribute.",
    usual: false,
    requirements: [
      {
        kind: "application-permission",
        name: "User.Read.All",
        because: "Microsoft shows these fields to nobody with less.",
        within: MORE,
      },
    ],
  },
  {
    key: "directory.presence",
    title: "Presence",
    gives: "Staff see who is available, busy or away in Teams.",
    usual: false,
    requirements: [
      {
        kind: "application-permission",
        name: "Presence.Read.All",
        because: "Presence is read with it.",
        within: ["Presence.ReadWrite.All"],
      },
      { ...BASIC, because: "Presence is asked for by object id, which Parley looks up." },
    ],
  },
  {
    key: "directory.presence-at-once",
    title: "Presence at once",
    gives: "Who becomes available, busy or away is shown at once, and not up to a minute later.",
    usual: false,
    accounts: "organisation",
    requirements: [
      {
        kind: "delegated-permission",
        name: "Presence.Read.All",
        because: "Microsoft announces presence to accounts of people, never to apps.",
      },
      {
        kind: "delegated-permission",
        name: "offline_access",
        because: "Microsoft goes on announcing after the first hour.",
      },
      {
        kind: "delegated-permission",
        name: "User.Read",
        because: "Parley learns which account was connected.",
        within: ["User.Read.All", "User.ReadBasic.All", "User.ReadWrite", "Directory.Read.All"],
      },
      {
        kind: "account",
        name: "Microsoft account of the organisation",
        because: "Presence is announced in its name; an agent's account with the permission does as well.",
      },
      {
        kind: "address",
        name: "PARLEY_URL",
        because: "Microsoft announces presence at this server's public address.",
      },
    ],
  },
];
