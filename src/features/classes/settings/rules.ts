import { type ClassSettings, type OwnSettings, StoredSettings, type ClassSettingsChange } from "./contract.ts";

/** How classes become teams until somebody says otherwise. The roles are those of OneRoster, in small letters. */
export const AT_FIRST: ClassSettings = {
  all: false,
  policy: "keep",
  guards: { removalsPercent: 20, removalsAbove: 5, owners: 100, members: 25_000 },
  roles: {
    teacher: "owner",
    student: "member",
    aide: "member",
    administrator: "nobody",
    proctor: "nobody",
    parent: "nobody",
    guardian: "nobody",
    relative: "nobody",
  },
  name: "{title}",
  renames: "follow-unless-changed",
  kind: "class",
  channels: "none",
  archive: { afterDays: null, readOnlyFiles: false },
  matching: [
    { roster: "username", directory: "userPrincipalName" },
    { roster: "email", directory: "mail" },
    { roster: "email", directory: "userPrincipalName" },
  ],
  calendar: { invites: true },
};

/** The settings of an organisation: what somebody chose, and for the rest what stands from the beginning. */
export function settingsFrom({ guards, ...chosen }: StoredSettings): ClassSettings {
  return { ...AT_FIRST, ...withoutNothing(chosen), guards: { ...AT_FIRST.guards, ...withoutNothing(guards ?? {}) } };
}

/** The settings as they hold for one class, with what is otherwise for it. */
export function settingsForClass(settings: ClassSettings, { guards, ...own }: OwnSettings): ClassSettings {
  return { ...settings, ...withoutNothing(own), guards: { ...settings.guards, ...withoutNothing(guards ?? {}) } };
}

/** What is stored after a change: what is not named stays, and what is named as null is as if nobody had chosen it. */
export function changedSettings(stored: StoredSettings, { guards, ...change }: ClassSettingsChange): StoredSettings {
  const next = { ...stored, ...change, guards: { ...stored.guards, ...guards } };
  return StoredSettings.parse(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== null)));
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the members that are there and undefined: spread over others they would wipe those out. */
function withoutNothing<T extends object>(values: T): Given<T> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every undefined has just been filtered out
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Given<T>;
}
