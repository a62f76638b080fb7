import { useMutation, useQuery } from "@tanstack/react-query";
import { parley } from "../../../../web/parley.ts";

/** What one can do with files in a chat; undefined while that is not known. */
export function useFilesAllowed(id: string) {
  return useQuery({
    queryKey: ["conversations", "files", id],
    queryFn: ({ signal }) => parley.call("GET", "/api/conversations/{id}/files", { path: { id }, signal }),
    staleTime: 60_000,
  }).data;
}

export interface FileAddress {
  readonly id: string;
  readonly message: string;
  readonly attachment: string;
}

/** Asks Microsoft whether it hands out a file, and how large it is. */
export function useLookAtFile() {
  return useMutation({
    mutationFn: (path: FileAddress) =>
      parley.call("GET", "/api/conversations/{id}/files/{message}/{attachment}/about", { path }),
  });
}
