import { parley } from "../../../../web/parley.ts";
import type { Found } from "../../../../web/screen.ts";

/** The first classes with these words. */
export async function findClasses(text: string, signal: AbortSignal): Promise<readonly Found[]> {
  const { items } = await parley.call("GET", "/api/classes", { query: { q: text }, signal });
  return items
    .slice(0, 5)
    .map(({ id, title, code, externalId }) => ({ id, title, hint: code ?? externalId, to: `/classes/${id}` }));
}
