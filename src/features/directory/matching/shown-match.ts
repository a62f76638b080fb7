import type { Match, MatchRule } from "./contract.ts";
import { lostWords } from "./reason-words.ts";

/** What of a person's row says who they are in the directory. The first four are filled together or not at all. */
export interface MatchColumns {
  object_id: string | null;
  principal_name: string | null;
  matched_name: string | null;
  matched_at: Date | null;
  matched_mail: string | null;
  match_tenant_id: string | null;
  match_origin: "rule" | "manual" | null;
  match_rule: MatchRule | null;
  match_set_by: string | null;
  match_lost: "deleted" | "disabled" | null;
  match_lost_at: Date | null;
}

/** The match of a row as the API shows it. */
export function matchOf(row: MatchColumns): Match | undefined {
  const { object_id, principal_name, matched_name, matched_at } = row;
  if (object_id === null || principal_name === null || matched_name === null || matched_at === null) return undefined;
  return {
    objectId: object_id,
    userPrincipalName: principal_name,
    displayName: matched_name,
    ...(row.matched_mail !== null && { mail: row.matched_mail }),
    at: matched_at.toISOString(),
    ...originOf(row),
    ...lossOf(row),
  };
}

function originOf({ match_origin, match_rule, match_set_by }: MatchColumns): Pick<Match, "by" | "rule" | "setBy"> {
  return {
    by: match_origin ?? "rule",
    ...(match_rule !== null && { rule: match_rule }),
    ...(match_set_by !== null && { setBy: match_set_by }),
  };
}

function lossOf({ match_lost, match_lost_at }: MatchColumns): Pick<Match, "lost"> {
  if (match_lost === null || match_lost_at === null) return {};
  return { lost: { reason: match_lost, at: match_lost_at.toISOString(), ...lostWords(match_lost) } };
}
