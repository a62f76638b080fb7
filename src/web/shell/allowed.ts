import { useQuery } from "@tanstack/react-query";
import { parley } from "../parley.ts";
import type { Scope } from "../screen.ts";

/** Whether the signed-in person may do something. Until the server has said what they may, all is shown. */
export type Allowed = (needs: Scope | undefined) => boolean;

/** What the signed-in person may do, so that nobody is led to what would be refused. */
export function useAllowed(): Allowed {
  return allowedBy(useSession().data?.scopes);
}

/**
 * Whether the signed-in person may do this, for what would open, be pressed or be asked at once: it waits until the server
 * has said what they may, rather than vanish then. Where that cannot be learnt, it is shown and the server decides.
 */
export function useMay(needs: Scope): boolean {
  const session = useSession();
  return !session.isPending && allowedBy(session.data?.scopes)(needs);
}

/** Who is signed in, and what they may do. */
export function useSession() {
  return useQuery({
    queryKey: ["session"],
    queryFn: ({ signal }) => parley.call("GET", "/api/sessions/current", { signal }),
  });
}

/** What these scopes allow; without any list of them, everything. */
export function allowedBy(scopes: readonly string[] | undefined): Allowed {
  return (needs) => needs === undefined || scopes === undefined || scopes.includes(needs);
}
