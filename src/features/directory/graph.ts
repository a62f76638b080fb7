import type { User } from "@microsoft/microsoft-graph-types";
import type { DirectoryUser, ObjectId } from "./contract.ts";

/** What is asked of Graph about a person; the pretend one and the real one answer only what is named. */
export const SELECT = ["id", "userPrincipalName", "displayName", "mail", "jobTitle"] as const;

/** A directory user in our words. `undefined` where Graph left out what every user has. */
export function directoryUser({ id, userPrincipalName, displayName, mail, jobTitle }: User): DirectoryUser | undefined {
  if (!id || !userPrincipalName) return undefined;
  return {
    objectId: id,
    userPrincipalName,
    displayName: displayName ?? userPrincipalName,
    ...(mail ? { mail } : {}),
    ...(jobTitle ? { jobTitle } : {}),
  };
}

/** The proof that the directory knows this person: minted here and nowhere else. */
export function provenId(user: Pick<DirectoryUser, "objectId">): ObjectId {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the brand is given to what Graph itself answered
  return user.objectId as ObjectId;
}
