import { findUser } from "../entities/user.ts";
import { portraitOf } from "../graph/directory/photos.ts";
import type { Reply } from "../kernel/http.ts";
import type { World } from "../world.ts";
import { missingPage } from "./page.ts";

/** A person's picture, as Graph sends it too. */
export function picture(world: World, id: string): Reply {
  const user = findUser(world, id);
  if (user?.photo !== true) return missingPage(world, "This person has no picture.");
  return {
    status: 200,
    headers: { "Content-Type": "image/png", "Cache-Control": "max-age=3600" },
    body: portraitOf(user, 96),
  };
}
