import { parley } from "../../../../web/parley.ts";
import type { Found } from "../../../../web/screen.ts";

/** The best few clients for what is typed. */
export async function findClients(search: string, signal: AbortSignal): Promise<readonly Found[]> {
  const { items } = await parley.call("GET", "/api/clients", { query: { search }, signal });
  return items.slice(0, 6).map(({ id, name, externalId }) => ({
    id,
    title: name,
    ...(externalId !== undefined && { hint: externalId }),
    to: `/clients/${id}`,
  }));
}
