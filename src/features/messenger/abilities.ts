import type { Ability } from "../../ability.ts";

const USERS = ["User.Read.All", "User.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"];

export const ABILITIES: readonly Ability[] = [
  {
    key: "messenger.chats",
    title: "Chats received",
    gives: "Teams chats of connected accounts arrive in Parley and are kept.",
    usual: false,
    requirements: [
      {
        kind: "application-permission",
        name: "Chat.Read.All",
        because: "Microsoft announces and shows the messages of chats with it.",
        within: ["Chat.ReadWrite.All"],
      },
      {
        kind: "application-permission",
        name: "Chat.Read.All",
        because: "One subscription for the whole tenant takes this permission, and not the wider one.",
        without: "Chats are subscribed to account by account, which Microsoft limits more narrowly.",
      },
      {
        kind: "application-permission",
        name: "User.ReadBasic.All",
        because: "Who writes is shown by name.",
        within: USERS,
      },
      {
        kind: "address",
        name: "PARLEY_URL",
        because: "Microsoft announces new messages at this server's public address.",
        without: "Messages are found by asking now and then, so they appear minutes later.",
      },
    ],
  },
  {
    key: "messenger.channels",
    title: "Channel messages received",
    gives: "Posts and replies of chosen channels arrive in Parley and are kept.",
    usual: false,
    requirements: [
      {
        kind: "application-permission",
        name: "ChannelMessage.Read.All",
        because: "Microsoft announces and shows the messages of channels with it.",
      },
      {
        kind: "application-permission",
        name: "Team.ReadBasic.All",
        because: "A channel is chosen by the name of its team.",
        within: ["TeamSettings.Read.All", "TeamSettings.ReadWrite.All"],
      },
      {
        kind: "application-permission",
        name: "Channel.ReadBasic.All",
        because: "A channel is chosen by its name, and called by it.",
        within: ["ChannelSettings.Read.All", "ChannelSettings.ReadWrite.All"],
      },
      {
        kind: "address",
        name: "PARLEY_URL",
        because: "Microsoft announces new posts and replies at this server's public address.",
        without: "Posts and replies are found by asking now and then, so they appear a minute later.",
      },
    ],
  },
  {
    key: "messenger.writing",
    title: "Writing as oneself",
    gives: "An agent who connects their Microsoft account writes to chats and channels in their own name.",
    usual: false,
    accounts: "person",
    requirements: [
      {
        kind: "delegated-permission",
        name: "ChatMessage.Send",
        because: "Microsoft lets people write in chats, never apps.",
        within: ["Chat.ReadWrite"],
      },
      {
        kind: "delegated-permission",
        name: "Chat.ReadWrite",
        because: "Microsoft lets authors change and delete their messages with it.",
        without: "What agents wrote is changed and deleted in Teams, not in Parley.",
      },
      {
        kind: "delegated-permission",
        name: "Chat.Create",
        because: "A conversation with somebody new begins with a chat.",
        without: "Agents answer chats that exist and begin none.",
        within: ["Chat.ReadWrite"],
      },
      {
        kind: "delegated-permission",
        name: "ChannelMessage.Send",
        because: "Posts and replies in channels are written with it.",
        without: "Agents write in chats, not in channels.",
      },
      {
        kind: "delegated-permission",
        name: "offline_access",
        because: "Parley goes on writing for an agent after the first hour.",
        without: "Each agent connects their account again every hour or so.",
      },
      {
        kind: "delegated-permission",
        name: "User.Read",
        because: "Parley learns whose account was connected.",
        within: ["User.Read.All", "User.ReadBasic.All", "User.ReadWrite", "Directory.Read.All"],
      },
      { kind: "account", name: "Microsoft account of each agent", because: "Messages are theirs." },
    ],
  },
  {
    // Apart from writing: no agent may consent to it alone, and those who have it not go on writing.
    key: "messenger.posts",
    title: "Own posts changed and deleted",
    gives: "Agents change and delete what they wrote in channels; in chats they do so by writing as oneself.",
    usual: false,
    accounts: "person",
    requirements: [
      {
        kind: "delegated-permission",
        name: "ChannelMessage.ReadWrite",
        because:
          "Microsoft lets authors change and delete their posts and replies with it, once an administrator agreed.",
      },
    ],
  },
  {
    key: "messenger.service",
    title: "A service account",
    gives: "People write to an account of the organisation's in Teams, and the staff reads and answers that in Parley.",
    usual: false,
    accounts: "organisation",
    requirements: [
      {
        kind: "application-permission",
        name: "Chat.Read.All",
        because: "Microsoft announces and shows the messages of chats with it.",
        within: ["Chat.ReadWrite.All"],
      },
      {
        kind: "application-permission",
        name: "User.ReadBasic.All",
        because: "Who writes is shown by name.",
        within: USERS,
      },
      {
        kind: "delegated-permission",
        name: "ChatMessage.Send",
        because: "Microsoft lets accounts of people write in chats, never apps.",
        within: ["Chat.ReadWrite"],
      },
      {
        kind: "delegated-permission",
        name: "Chat.ReadWrite",
        because: "Microsoft lets authors change and delete their messages with it.",
        without: "What was answered is changed and deleted in Teams, not in Parley.",
      },
      {
        kind: "delegated-permission",
        name: "offline_access",
        because: "Parley goes on writing for the account after the first hour.",
        without: "Somebody connects the account again every hour or so.",
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
        because: "People write to it, and it answers.",
      },
    ],
  },
  {
    // Apart from files in chats: nobody's own OneDrive is enough for it, so it takes a wider permission.
    key: "messenger.channel-files",
    title: "Files in channels",
    gives: "Files that people share in channels open in Parley, and agents attach their own.",
    usual: false,
    accounts: "person",
    requirements: [
      {
        kind: "delegated-permission",
        name: "Files.ReadWrite.All",
        because: "An agent's file is laid into the files of the channel, in the agent's own name.",
        without: "Files come in and none go out.",
        within: ["Sites.ReadWrite.All"],
      },
      {
        kind: "application-permission",
        name: "Files.Read.All",
        because: "A file of a channel lives in the library of its team.",
        within: ["Files.ReadWrite.All", "Sites.Read.All", "Sites.ReadWrite.All"],
      },
    ],
  },
  {
    key: "messenger.files",
    title: "Files in chats",
    gives: "Files that people share in chats open in Parley, and agents attach their own.",
    usual: false,
    accounts: "person",
    requirements: [
      {
        kind: "delegated-permission",
        name: "Files.ReadWrite",
        because: "An agent's file is laid into their own OneDrive before it is shared.",
        without: "Files come in and none go out.",
        within: ["Files.ReadWrite.All"],
      },
      {
        kind: "application-permission",
        name: "Files.Read.All",
        because: "A file in a chat lives in the OneDrive of whoever shared it.",
        within: ["Files.ReadWrite.All", "Sites.Read.All", "Sites.ReadWrite.All"],
      },
    ],
  },
];
