import { Failure } from "../../../kernel/errors.ts";

const LONGEST = 150;

/** What a file may be called on anybody's disk: no path, and nothing that a system understands as more than a name. */
export function fileName(name: string): string {
  const plain = name.replaceAll(/[\\/:*?"<>|]/g, "_").replaceAll(/^[.\s]+|[.\s]+$/g, "");
  return plain.slice(-LONGEST) || "file";
}

/** Any of these lets Parley lay a file into somebody's own OneDrive. */
const LAYS = new Set(["Files.ReadWrite", "Files.ReadWrite.All"]);

/** Refuses where it was not allowed that Parley lays files into somebody's OneDrive. */
export function refuseWithoutConsent(scopes: readonly string[]): void {
  if (scopes.some((scope) => LAYS.has(scope))) return;
  throw new Failure("conflict", "Nobody has allowed Parley to lay files into the OneDrive of this Microsoft account.", {
    reason: "files-not-consented",
    cure: "Have an administrator consent to the delegated permission Files.ReadWrite on the connection’s page, then connect the account again under “Your Microsoft account”.",
  });
}
