import { useQuery } from "@tanstack/react-query";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { parley } from "../../../../web/parley.ts";
import { usePages } from "../../../../web/table/use-pages.ts";

export type Found = Schemas["MessageFound"];

/** Messages in which something stands, page by page; asks nothing while `search` is empty. */
export function useFound({ search, ...query }: { readonly search: string } & Readonly<Record<string, string>>) {
  return usePages<Found>(["messages", "found", { search, ...query }], async (cursor, signal) =>
    search === ""
      ? { items: [] }
      : parley.call("GET", "/api/messages", { query: { search, ...query, ...cursor }, signal }),
  );
}

/** A message with what was written before and after it. */
export function useAround(conversation: string, message: string) {
  return useQuery({
    queryKey: ["messages", "around", conversation, message],
    queryFn: async ({ signal }) => {
      const path = { id: conversation, message };
      return (await parley.call("GET", "/api/conversations/{id}/messages/{message}/around", { path, signal })).items;
    },
  });
}
