import type { Ability, Requirement } from "../../ability.ts";

/** With it the members of the group that operators are chosen by are read. */
export const READS_GROUPS: Requirement = {
  kind: "application-permission",
  name: "GroupMember.Read.All",
  because: "The members of the operators’ group are read with it.",
  without:
    "Parley meets for the group’s members all the same, but does not know who they are: each is verified by name.",
  within: [
    "GroupMember.ReadWrite.All",
    "Group.Read.All",
    "Group.ReadWrite.All",
    "Directory.Read.All",
    "Directory.ReadWrite.All",
  ],
};

export const ABILITIES: readonly Ability[] = [
  {
    key: "connection.operators-by-group",
    title: "Operators of a group, one by one",
    gives:
      "Where operators are chosen by a group, Parley tries each member by itself: a new one shows up as ready or not.",
    usual: false,
    requirements: [READS_GROUPS],
  },
];
