import { Failure } from "../../../kernel/errors.ts";

const LONGEST = 150;

/** What a file may be called on anybody's disk: no path, and nothing that a system understands as more than a name. */
export function fileName(name: string): string {
  const plain = name.replaceAll(/[\\/:*?"<>|]/g, "_").replaceAll(/^[.\s]+|[.\s]+$/g, "");
  return plain.slice(-LONGEST) || "file";
}

/** Where files are laid, with the permissions any of which lets Parley do it; the first is the one to ask for. */
const LAID = {
  chats: { into: "the OneDrive of this Microsoft account", by: ["Files.ReadWrite", "Files.ReadWrite.All"] },
  channels: {
    into: "the files of channels in the name of this Microsoft account",
    by: ["Files.ReadWrite.All", "Sites.ReadWrite.All"],
  },
} as const;

/** Refuses where it was not allowed that Parley lays files where those of chats, or of channels, lie. */
export function refuseWithoutConsent(scopes: readonly string[], where: keyof typeof LAID): void {
  const { into, by } = LAID[where];
  if (by.some((scope) => scopes.includes(scope))) return;
  throw new Failure("conflict", `Nobody has allowed Parley to lay files into ${into}.`, {
    reason: "files-not-consented",
    cure: `Have an administrator consent to the delegated permission ${by[0]} on the connection’s page, then connect the account again under “Your Microsoft account”.`,
  });
}
