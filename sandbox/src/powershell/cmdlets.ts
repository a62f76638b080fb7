import type { Cmdlet } from "./cmdlet.ts";
import { accessPolicyCmdlets } from "./cmdlets/access-policies.ts";
import { connectingCmdlets } from "./cmdlets/connecting.ts";
import { exchangeMailboxCmdlets } from "./cmdlets/exchange-mailboxes.ts";
import { exchangeRbacCmdlets } from "./cmdlets/exchange-rbac.ts";
import { generalCmdlets } from "./cmdlets/general.ts";
import { graphCmdlets } from "./cmdlets/graph.ts";
import { jsonCmdlets } from "./cmdlets/json.ts";
import { meetingPolicyCmdlets } from "./cmdlets/meeting-policies.ts";

const CMDLETS: readonly Cmdlet[] = [
  ...generalCmdlets,
  ...connectingCmdlets,
  ...accessPolicyCmdlets,
  ...meetingPolicyCmdlets,
  ...exchangeRbacCmdlets,
  ...exchangeMailboxCmdlets,
  ...graphCmdlets,
  ...jsonCmdlets,
];
const ALIASES: ReadonlyMap<string, string> = new Map([
  ["where", "where-object"],
  ["?", "where-object"],
  ["%", "foreach-object"],
  ["foreach", "foreach-object"],
  ["select", "select-object"],
  ["echo", "write-output"],
  ["ft", "format-table"],
  ["fl", "format-list"],
  ["sleep", "start-sleep"],
]);
const byName = new Map(CMDLETS.map((cmdlet) => [cmdlet.name.toLowerCase(), cmdlet]));

export function cmdletNamed(name: string): Cmdlet | undefined {
  const wanted = name.toLowerCase();
  return byName.get(ALIASES.get(wanted) ?? wanted);
}
