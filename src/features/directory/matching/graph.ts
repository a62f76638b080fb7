import type { User } from "@microsoft/microsoft-graph-types";
import type { Sight, UserSearch } from "../../../graph/index.ts";
import { directoryUser } from "../graph.ts";
import { type DirectoryField, factsOf } from "./catalog.ts";
import type { MatchRule } from "./contract.ts";
import type { Candidate, Seen } from "./rules.ts";

const BASIC = ["id", "userPrincipalName", "displayName", "mail"] as const;
/** What is followed of an account from night to night. */
export const FOLLOWED = [...BASIC, "accountEnabled"] as const;

/** What to ask of an account, by how much the app sees. */
export function selectFor(sight: Sight): readonly string[] {
  return sight === "whole" ? [...FOLLOWED, "userType"] : BASIC;
}

/** Microsoft compares values longer than this only in its index (known issues, query parameters). In characters. */
const LONGEST_PLAIN = 120;
/** More accounts than anybody tells apart: who among so many is meant is unclear anyway. */
const MOST = 25;

/** The search for whoever has this value in the rule's directory field. */
export function searchFor({ directoryField }: MatchRule, value: string, sight: Sight): UserSearch {
  const { prefix = "", exact, indexed } = factsOf(directoryField);
  return {
    field: directoryField,
    value: prefix + value,
    select: exact ? [...selectFor(sight), directoryField] : selectFor(sight),
    indexed: indexed ?? value.length > LONGEST_PLAIN,
    most: MOST,
  };
}

/** An account as it is judged. `undefined` where Graph left out what every user has. */
export function candidateOf(user: User, field?: DirectoryField): Candidate | undefined {
  const known = directoryUser(user);
  if (known === undefined) return undefined;
  const { objectId, userPrincipalName, displayName, mail } = known;
  const value = field === "onPremisesImmutableId" ? user.onPremisesImmutableId : undefined;
  return {
    objectId,
    userPrincipalName,
    displayName,
    ...(mail !== undefined && { mail }),
    ...(typeof user.accountEnabled === "boolean" && { enabled: user.accountEnabled }),
    ...(typeof value === "string" && { value }),
    guest: isGuest(user),
  };
}

/** Whoever may not see the type of an account tells invited guests by the mark in their login name. */
function isGuest({ userType, userPrincipalName }: User): boolean {
  return userType ? userType === "Guest" : /#EXT#/i.test(userPrincipalName ?? "");
}

/** What a look or a change shows of an account; Microsoft leaves out what did not change. */
export function seenOf(user: User): Seen {
  const { userPrincipalName, displayName, mail, accountEnabled } = user;
  return {
    account: {
      ...(userPrincipalName && { userPrincipalName }),
      ...(displayName && { displayName }),
      ...(mail !== undefined && { mail: mail ?? undefined }),
    },
    ...(typeof accountEnabled === "boolean" && { enabled: accountEnabled }),
  };
}
