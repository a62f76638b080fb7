import type { MeetingSettings } from "./queries.ts";

type Rules = MeetingSettings["organiserRules"];

/** Rules as people write them, one a line: "region = North: adviser@campus.example". */
export function rulesAsText(rules: Rules): string {
  return rules.map(({ field, value, userPrincipalName }) => `${field} = ${value}: ${userPrincipalName}`).join("\n");
}

const RULE = /^\s*([^=]+?)\s*=\s*(.+?)\s*:\s*(\S+@\S+)\s*$/;

/** The rules in a text, or the first line that is none. */
export function rulesIn(text: string): { readonly rules: Rules } | { readonly wrong: string } {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const wrong = lines.find((line) => !RULE.test(line));
  if (wrong !== undefined) return { wrong };
  const rules = lines.map((line) => {
    const [, field = "", value = "", userPrincipalName = ""] = RULE.exec(line) ?? [];
    return { field, value, userPrincipalName };
  });
  return { rules };
}
