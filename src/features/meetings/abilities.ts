import type { Ability } from "../../ability.ts";

export const ABILITIES: readonly Ability[] = [
  {
    key: "meetings.calendar",
    title: "Meetings in a calendar",
    gives: "A meeting is an event in its organiser's calendar, with invitations by Outlook, and can have recordings.",
    usual: true,
    requirements: [
      {
        kind: "application-permission",
        name: "Calendars.ReadWrite",
        because: "Meetings of the calendar lane are events in the organiser's mailbox.",
      },
      {
        kind: "application-permission",
        name: "User.ReadBasic.All",
        because: "Parley looks organisers up by their login name and keeps their object id.",
        within: ["User.Read.All", "User.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"],
      },
      {
        kind: "licence",
        name: "Exchange Online",
        because: "The event lives in the organiser's mailbox.",
      },
      {
        kind: "licence",
        name: "Microsoft Teams",
        because: "Without it Microsoft makes the event and silently leaves the Teams link out.",
      },
      {
        kind: "policy",
        name: "RBAC for Applications",
        because: "It narrows the calendars that Parley reaches to those of the operators.",
        without: "Consent alone opens every mailbox of the tenant to Parley.",
      },
    ],
  },
  {
    key: "meetings.standalone",
    title: "Meetings that the operator owns",
    gives: "A meeting stands in Teams alone, in the operator's name and in nobody's calendar.",
    usual: false,
    requirements: [
      {
        kind: "application-permission",
        name: "OnlineMeetings.ReadWrite.All",
        because: "Meetings of the standalone lane are made in Teams, in the organiser's name.",
      },
      {
        kind: "application-permission",
        name: "User.ReadBasic.All",
        because: "Teams takes organisers by object id only, which Parley looks up by the login name.",
        within: ["User.Read.All", "User.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"],
      },
      {
        kind: "policy",
        name: "CsApplicationAccessPolicy",
        because: "Teams lets an app make standalone meetings only for organisers whom this policy covers.",
      },
      { kind: "licence", name: "Microsoft Teams", because: "The organiser's own Teams holds the meeting." },
    ],
  },
  {
    key: "meetings.options",
    title: "Meeting options",
    gives:
      "Lobby, presenters, co-organisers, automatic recording and more are set in Teams for meetings in a calendar, too.",
    usual: false,
    requirements: [
      {
        kind: "application-permission",
        name: "OnlineMeetings.ReadWrite.All",
        because: "The options of a meeting stand on its online meeting, not on the event in the calendar.",
      },
      {
        kind: "policy",
        name: "CsApplicationAccessPolicy",
        because: "Teams lets an app change online meetings only of organisers whom this policy covers.",
      },
    ],
  },
  {
    key: "meetings.recordings",
    title: "Recordings and attendance",
    gives: "After a meeting its recordings and who attended are listed beside it.",
    usual: false,
    requirements: [
      {
        kind: "application-permission",
        name: "OnlineMeetingRecording.Read.All",
        because: "Recordings are listed and fetched with it.",
      },
      {
        kind: "application-permission",
        name: "OnlineMeetings.Read.All",
        because: "A meeting's recordings hang on its online meeting, which is found by its join address.",
        within: ["OnlineMeetings.ReadWrite.All"],
      },
      {
        kind: "application-permission",
        name: "OnlineMeetingArtifact.Read.All",
        because: "Attendance reports are read with it.",
        without: "Who attended a meeting, and for how long, is not shown.",
      },
      {
        kind: "policy",
        name: "CsApplicationAccessPolicy",
        because: "Teams shows an app the meetings only of organisers whom this policy covers.",
      },
      {
        kind: "address",
        name: "PARLEY_URL",
        because: "Microsoft announces new recordings at this server's public address.",
        without: "Recordings are found by asking now and then, so they appear up to an hour later.",
      },
    ],
  },
  {
    key: "meetings.transcripts",
    title: "Transcripts",
    gives: "What was said in a meeting becomes a document that can be searched.",
    usual: false,
    requirements: [
      {
        kind: "application-permission",
        name: "OnlineMeetingTranscript.Read.All",
        because: "Transcripts are listed and fetched with it.",
      },
      {
        kind: "application-permission",
        name: "OnlineMeetings.Read.All",
        because: "A meeting's transcripts hang on its online meeting, which is found by its join address.",
        within: ["OnlineMeetings.ReadWrite.All"],
      },
      {
        kind: "policy",
        name: "CsApplicationAccessPolicy",
        because: "Teams shows an app the meetings only of organisers whom this policy covers.",
      },
      {
        kind: "policy",
        name: "EnableGraphTranscriptAccess",
        because: "This switch of the whole tenant opens transcripts to apps, and is off until somebody turns it on.",
      },
    ],
  },
];
