import { drawPortrait } from "../graph/directory/portrait.ts";
import type { Reply } from "../kernel/http.ts";

const SIZE = 32;

/** The sign in the browser's tab. */
export function icon(): Reply {
  const body = drawPortrait("Sandbox", "sandbox", SIZE);
  return { status: 200, headers: { "Content-Type": "image/png", "Cache-Control": "max-age=86400" }, body };
}
