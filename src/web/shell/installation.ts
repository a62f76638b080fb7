import { useQuery } from "@tanstack/react-query";
import { parley } from "../parley.ts";

/** Which Parley this is; the first question asked, so it is also the one that finds out whether anybody is signed in. */
export function useInstallation() {
  return useQuery({
    queryKey: ["installation"],
    queryFn: ({ signal }) => parley.call("GET", "/api/installation", { signal }),
  });
}
