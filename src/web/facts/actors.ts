import { useQuery } from "@tanstack/react-query";
import { parley } from "../parley.ts";
import { useMay } from "../shell/allowed.ts";
import { actorWords } from "./actor-words.ts";
import { WORDS } from "./words.ts";

/** Somebody who can have done something, as facts name them, and as people do. */
export interface Actor {
  readonly actor: string;
  readonly name: string;
}

const MOST = 200;

/** The staff by name, as far as the signed-in person may know them. */
export function useStaff(): readonly Actor[] {
  const may = useMay("users:read");
  const staff = useQuery({
    queryKey: ["users", "names"],
    queryFn: async ({ signal }) => {
      const found: Actor[] = [];
      for await (const { id, name } of parley.pages("GET", "/api/users", { signal })) {
        found.push({ actor: `user:${id}`, name });
        if (found.length === MOST) break;
      }
      return found;
    },
    enabled: may,
  });
  return staff.data ?? NOBODY;
}

const NOBODY: readonly Actor[] = [];
const UNNAMED = /^(user|person|visitor):[0-9a-f-]{36}$/;

/** Who did something: by name where it is known, else by what is known of them. */
export function nameOf(actor: string, staff: readonly Actor[]): string {
  const known = staff.find((each) => each.actor === actor)?.name;
  if (known !== undefined) return known;
  const [, kind] = UNNAMED.exec(actor) ?? [];
  if (kind === "user") return WORDS.unnamed.user;
  return kind === undefined ? actorWords(actor) : WORDS.unnamed.visitor;
}
