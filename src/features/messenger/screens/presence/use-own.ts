import { useQuery } from "@tanstack/react-query";
import { parley } from "../../../../web/parley.ts";
import type { Conversation } from "../queries.ts";

/** The object ids of one's own connected Microsoft accounts. */
export function useOwnIds(): ReadonlySet<string> {
  const { data } = useQuery({
    queryKey: ["accounts", "own"],
    queryFn: async ({ signal }) => (await parley.call("GET", "/api/account/microsoft", { signal })).items,
  });
  return new Set((data ?? []).flatMap(({ account }) => account?.objectId ?? []));
}

/** The one with whom one chats; undefined where they are several, or where others chat with each other. */
export function otherOf({ kind, members, service }: Conversation, own: ReadonlySet<string>): string | undefined {
  if (kind !== "oneOnOne") return undefined;
  const isOwn = (objectId: string) => own.has(objectId) || objectId === service?.objectId;
  const others = members.filter(({ objectId }) => objectId === undefined || !isOwn(objectId));
  return others.length === 1 ? others[0]?.objectId : undefined;
}
