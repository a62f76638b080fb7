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
];
