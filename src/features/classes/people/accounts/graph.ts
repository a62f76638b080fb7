import type { User } from "@microsoft/microsoft-graph-types";
import type { Sight } from "../../../../graph/index.ts";
import type { MatchRule } from "../../settings/contract.ts";
import type { Account } from "../rules.ts";

/** What User.ReadBasic.All shows of accounts, as far as it is of use here. */
const BASIC = ["id", "displayName", "userPrincipalName", "mail"] as const;
const WHOLE = [...BASIC, "accountEnabled", "userType"] as const;

/** What is asked of accounts: what everybody needs, and what the rules look at, as far as the app may see it. */
export function selectFor(sight: Sight, rules: readonly MatchRule[]): readonly string[] {
  if (sight === "basic") return BASIC;
  return [...new Set([...WHOLE, ...rules.map(({ directory }) => directory)])];
}

/** An account of which all was asked: what Microsoft leaves out is empty. */
export function accountOf(user: User, select: readonly string[]): Account | undefined {
  if (!user.id) return undefined;
  const given = new Map(Object.entries(user));
  const fields = Object.fromEntries(select.map((name) => [name, given.get(name) ?? null]));
  return judged(user.id, fields);
}

/** An account after a change: what Microsoft does not name is as it was. */
export function changedAccount(before: Account, user: User): Account {
  const known = new Set(Object.keys(before.fields));
  const news = Object.entries(user).filter(([name]) => known.has(name));
  return judged(before.user, { ...before.fields, ...Object.fromEntries(news) });
}

function judged(user: string, fields: Readonly<Record<string, unknown>>): Account {
  const { accountEnabled, userType, userPrincipalName } = fields;
  // Whoever may not see the type of an account tells invited guests by the mark in their login name.
  const isMarked = typeof userPrincipalName === "string" && /#EXT#/i.test(userPrincipalName);
  const isGuest = typeof userType === "string" ? userType === "Guest" : isMarked;
  return { user, fields, isGuest, isEnabled: typeof accountEnabled === "boolean" ? accountEnabled : undefined };
}
