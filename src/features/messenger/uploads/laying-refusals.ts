import type { Refusals } from "./lay-step.ts";

const NOT_TAKEN = {
  reason: "file-not-taken",
  sentence: (name: string) => `Microsoft does not take “${name}”.`,
  cure: "Give the file a plain name, and attach it again.",
};
const NO_DRIVE = "Have an administrator see that the account has a licence with OneDrive and has opened it once.";
const FULL = {
  reason: "onedrive-full",
  sentence: (name: string) => `There is no room for “${name}” in the author's OneDrive.`,
  cure: "Make room there, or send the file otherwise.",
};

/** What it means that Microsoft does not let a file be laid into its author's OneDrive. */
export const IN_ONEDRIVE: Refusals = {
  400: NOT_TAKEN,
  403: {
    reason: "onedrive-refused",
    sentence: (name) => `Microsoft does not let Parley lay “${name}” into the author's OneDrive.`,
    cure: NO_DRIVE,
  },
  404: {
    reason: "onedrive-missing",
    sentence: (name) => `The author has no OneDrive into which “${name}” could be laid.`,
    cure: NO_DRIVE,
  },
  413: FULL,
  423: {
    reason: "onedrive-locked",
    sentence: (name) => `The author's OneDrive is locked, so “${name}” cannot be laid into it.`,
    cure: "Ask an administrator why.",
  },
  507: FULL,
};

const TEAM_FULL = {
  reason: "channel-files-full",
  sentence: (name: string) => `There is no room for “${name}” in the files of the team.`,
  cure: "Have an owner of the team make room there, or write the file's address.",
};

/** The same of the files of a channel. */
export const IN_CHANNEL: Refusals = {
  400: NOT_TAKEN,
  403: {
    reason: "channel-files-refused",
    sentence: (name) => `Microsoft does not let the author lay “${name}” into the files of the channel.`,
    cure: "Ask an owner of the team whether its members may add files there, and whether the author is a member.",
  },
  404: {
    reason: "channel-files-missing",
    sentence: (name) => `The channel has no files into which “${name}” could be laid.`,
    cure: "Open the files of the channel in Teams once, then try again.",
  },
  413: TEAM_FULL,
  423: {
    reason: "channel-files-locked",
    sentence: (name) => `The files of the team are locked, so “${name}” cannot be laid among them.`,
    cure: "The team may be archived: ask one of its owners.",
  },
  507: TEAM_FULL,
};
