import { useConnections } from "../../features/connection/screens/queries.ts";
import type { Connection } from "../../../sdk/src/index.ts";
import { useAllowed, useMay } from "../shell/allowed.ts";

/** The connections once they are known; for whoever may not know of them there are none. */
export function useKnownConnections(): readonly Connection[] | undefined {
  const barred = !useAllowed()("connections:read");
  const { data } = useConnections({ enabled: useMay("connections:read") });
  return barred ? NONE : data;
}

const NONE: readonly Connection[] = [];
