import { parley } from "../../../web/parley.ts";
import type { Found } from "../../../web/screen.ts";
import { momentWords, viewer } from "../../../web/when/words.ts";

const FEW = 6;

/** The latest few meetings with this in their subject. */
export async function findMeetings(search: string, signal: AbortSignal): Promise<readonly Found[]> {
  const { items } = await parley.call("GET", "/api/meetings", { query: { search }, signal });
  return items.slice(0, FEW).map(({ id, subject, start }) => ({
    id,
    title: subject,
    hint: momentWords(new Date(start), viewer()),
    to: `/meetings/${id}`,
  }));
}
