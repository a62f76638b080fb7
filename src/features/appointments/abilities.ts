import type { Ability } from "../../ability.ts";

export const ABILITIES: readonly Ability[] = [
  {
    key: "appointments.free-busy",
    title: "Appointments that go by Outlook",
    gives: "Nobody can book a time at which a host's Outlook calendar shows them as taken.",
    usual: false,
    requirements: [
      {
        kind: "application-permission",
        name: "Calendars.ReadBasic.All",
        because: "When a host is taken is read with it, without what their appointments are about.",
        within: ["Calendars.Read", "Calendars.ReadWrite"],
      },
      {
        kind: "application-permission",
        name: "User.ReadBasic.All",
        because: "Parley looks hosts up by the match rules and keeps their object id.",
        within: ["User.Read.All", "User.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"],
      },
      { kind: "licence", name: "Exchange Online", because: "The calendar lives in the host's mailbox." },
    ],
  },
];
