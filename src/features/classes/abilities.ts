import type { Ability } from "../../ability.ts";

const GROUPS = ["Group.ReadWrite.All", "Directory.ReadWrite.All"];
const USERS = ["User.Read.All", "User.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"];

export const ABILITIES: readonly Ability[] = [
  {
    key: "classes.app",
    title: "Class teams, by the app",
    gives: "Rosters become teams with owners and members, kept in step by the app itself.",
    usual: false,
    requirements: [
      {
        kind: "application-permission",
        name: "Team.Create",
        because: "Each class gets a team.",
        within: GROUPS,
      },
      {
        kind: "application-permission",
        name: "TeamMember.ReadWrite.All",
        because: "Members are added, removed and made owners.",
      },
      {
        kind: "application-permission",
        name: "Group.ReadWrite.All",
        because: "The group beneath the team is found again by its own key, renamed, and restored after deletion.",
        within: ["Directory.ReadWrite.All"],
      },
      {
        kind: "application-permission",
        name: "User.ReadBasic.All",
        because: "The people of a roster are found in the directory.",
        within: USERS,
      },
    ],
  },
  {
    key: "classes.channels",
    title: "Channels for groups of classes",
    gives: "The groups of a class get channels in its team, private ones if that is chosen.",
    usual: false,
    requirements: [
      {
        kind: "application-permission",
        name: "Channel.Create",
        because: "Each group of a class gets a channel.",
        within: GROUPS,
      },
      {
        kind: "application-permission",
        name: "ChannelMember.ReadWrite.All",
        because: "The people of a group come into its private channel and leave it.",
        without: "A private channel keeps the people with whom it was made.",
      },
    ],
  },
  {
    key: "classes.account",
    title: "Class teams, by an account",
    gives: "Rosters become teams in the name of one connected Microsoft account.",
    usual: false,
    accounts: "organisation",
    requirements: [
      { kind: "delegated-permission", name: "Team.Create", because: "Each class gets a team." },
      {
        kind: "delegated-permission",
        name: "TeamMember.ReadWrite.All",
        because: "Members are added, removed and made owners.",
      },
      {
        kind: "delegated-permission",
        name: "Group.ReadWrite.All",
        because: "The group beneath the team is found again, renamed, and given events.",
        within: ["Directory.ReadWrite.All"],
      },
      {
        kind: "delegated-permission",
        name: "Team.ReadBasic.All",
        because: "It is counted in how many teams the account is, of which Microsoft allows a thousand.",
        within: [
          "Directory.Read.All",
          "Directory.ReadWrite.All",
          "TeamSettings.Read.All",
          "TeamSettings.ReadWrite.All",
        ],
      },
      {
        kind: "delegated-permission",
        name: "User.ReadBasic.All",
        because: "The people of a roster are found in the directory.",
        within: USERS,
      },
      {
        kind: "delegated-permission",
        name: "offline_access",
        because: "The account's permission outlasts the hour of its sign-in, so the nightly run needs nobody.",
      },
      {
        kind: "delegated-permission",
        name: "MailboxSettings.Read",
        because: "The time zone of the account's Outlook is read from its mailbox.",
        without: "The Outlook time zone is chosen by hand, and a wrong choice shifts events.",
        within: ["MailboxSettings.ReadWrite"],
      },
      {
        kind: "account",
        name: "Microsoft account of the synchronisation",
        because: "It makes the teams and stays one of their owners.",
      },
    ],
  },
  {
    key: "classes.sessions",
    title: "Sessions of classes, by the app",
    gives:
      "When classes meet stands in the calendar of one mailbox, with each class invited and a Teams meeting where one is wanted.",
    usual: false,
    requirements: [
      {
        kind: "application-permission",
        name: "Calendars.ReadWrite",
        because:
          "Sessions are events in the mailbox that the settings of classes name: the calendars of groups are closed to apps.",
      },
      {
        kind: "application-permission",
        name: "User.ReadBasic.All",
        because: "The account of that mailbox is looked up by its login name.",
        within: USERS,
      },
      {
        kind: "application-permission",
        name: "MailboxSettings.Read",
        because: "The time zone of that mailbox is read, to warn where its Outlook shows sessions at other hours.",
        without: "Nobody is warned where that Outlook goes by another clock than a class.",
        within: ["MailboxSettings.ReadWrite"],
      },
      { kind: "licence", name: "Exchange Online", because: "The events live in that mailbox." },
      {
        kind: "licence",
        name: "Microsoft Teams",
        because: "Online sessions get their Teams meeting from the account of that mailbox.",
        without: "Sessions stand in the calendar without a link.",
      },
      {
        kind: "policy",
        name: "RBAC for Applications",
        because: "It narrows the calendars that Parley reaches to that of this mailbox.",
        without: "Consent alone opens every mailbox of the tenant to Parley.",
      },
    ],
  },
];
