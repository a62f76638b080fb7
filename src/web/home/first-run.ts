import { useState } from "react";
import { useAhead } from "../../features/meetings/screens/queries.ts";
import { useMay } from "../shell/allowed.ts";
import { useInstallation } from "../shell/installation.ts";
import { useKnownConnections } from "./known-connections.ts";

/** True while there has never been a meeting though this person could open one. */
export function useFirstRun(): { yes: boolean; begin: () => void; pretended: boolean } {
  const { data: ahead } = useAhead();
  const connections = useKnownConnections();
  const may = useMay("meetings:write");
  // The card stays until somebody leaves the page, so that its link does not vanish as it appears.
  const [begun, setBegun] = useState(false);
  const { data: installation } = useInstallation();
  const possible = may && connections !== undefined && connections.length > 0;
  return {
    yes: begun || (possible && ahead?.any === false),
    begin: () => setBegun(true),
    pretended: Boolean(installation?.sandbox),
  };
}
