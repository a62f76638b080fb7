import { parley } from "../../../../web/parley.ts";
import type { Found } from "../../../../web/screen.ts";

/** The best few people for what is typed. */
export async function findPeople(search: string, signal: AbortSignal): Promise<readonly Found[]> {
  const { items } = await parley.call("GET", "/api/people", { query: { search }, signal });
  return items.slice(0, 6).map(({ id, name, email }) => ({
    id,
    title: name,
    ...(email !== undefined && { hint: email }),
    to: `/people/${id}`,
  }));
}
