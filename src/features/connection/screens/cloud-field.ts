import type { ConnectionWish } from "../../../../sdk/src/index.ts";
import { fields } from "../../../web/form/field.ts";
import { WORDS } from "./words.ts";

type Cloud = NonNullable<ConnectionWish["cloud"]>;

const CLOUDS = ["global", "us-government", "us-defense", "china"] as const satisfies readonly Cloud[];

/** In which of Microsoft's clouds a tenant lives. */
export const CLOUD_FIELDS = fields([
  {
    name: "cloud",
    kind: "choice",
    label: () => WORDS.cloud,
    hint: () => WORDS.cloudHint,
    choices: CLOUDS.map((value) => ({ value, title: () => WORDS.clouds[value] })),
  },
]);

/** The cloud that the field holds. */
export function cloudOf(held: string): Cloud {
  return CLOUDS.find((each) => each === held) ?? CLOUDS[0];
}
